import {
  errorMessage,
  isPermissionFault,
  isPermissionMissing,
} from '../../../src/domain/basics/google-fault';

test('a missing permission is recognized by what Google never translates', () => {
  for (const fault of [
    { name: 'AuthRequiredError', message: 'Autorisierung ist erforderlich.' },
    'Les autorisations ne suffisent pas. https://www.googleapis.com/auth/userinfo.email',
  ]) {
    expect(isPermissionMissing(fault)).toBe(true);
    expect(isPermissionFault(fault)).toBe(true);
  }
  const stranger = { name: 'ScriptError', message: 'Se ha producido un error: PERMISSION_DENIED' };
  expect(isPermissionMissing(stranger)).toBe(false);
  expect(isPermissionFault(stranger)).toBe(true);
});

test('any other fault is not about permissions', () => {
  for (const fault of [
    'Service Spreadsheets timed out',
    { message: 'This script has too many triggers.' },
    null,
  ])
    expect(isPermissionFault(fault)).toBe(false);
});

test('the error class in front of a message is left out', () => {
  expect(errorMessage({ message: 'Exception: The sheet is gone.' })).toBe('The sheet is gone.');
  expect(errorMessage(new Error('Error: Two at once'))).toBe('Two at once');
  expect(errorMessage('plain')).toBe('plain');
  expect([undefined, null, 7, {}].map(errorMessage)).toEqual(['', '', '', '']);
});
