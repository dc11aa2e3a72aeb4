import { wordFault } from '../../sidebar/call-server';

test('a second signed-in account is told what to do', () => {
  for (const message of ['PERMISSION_DENIED', 'Authorization is required to perform that action.']) {
    expect(wordFault(new Error(message))).toContain('use one Google account in this browser');
  }
});

test('a protected range and a busy sheet are told apart', () => {
  expect(wordFault(new Error('You are trying to edit a protected cell or object.'))).toContain(
    'protected against you',
  );
  expect(wordFault(new Error('Lock timeout: another process was holding the lock for too long.'))).toContain(
    'busy',
  );
});

test('any other fault has no words of its own: Google simply did not answer', () => {
  const timeout = new Error('Service Spreadsheets timed out while accessing document with id 1x9');
  for (const thrown of [timeout, undefined, null, 5, {}, 'text']) expect(wordFault(thrown)).toBeUndefined();
});
