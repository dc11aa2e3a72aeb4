// Which of two rows is proposed as the survivor of a merge.
import { proposeSurvivor } from '../../../src/domain/duplicates/survivor';

const thin = { id: 'a', values: { name: 'Cedar School' } };
const full = {
  id: 'b',
  values: {
    name: 'The Cedar School',
    contactName: 'Kim',
    contactPhone: '555-0117',
    lastContact: '2026-01-10',
  },
};

test('the row with more filled in stays, whichever comes first', () => {
  expect(proposeSurvivor(thin, full)).toEqual({ id: 'b', reason: 'fuller' });
  expect(proposeSurvivor(full, thin)).toEqual({ id: 'b', reason: 'fuller' });
});

test('if two rows have equally much filled in, the one with the later contact stays', () => {
  const later = { id: 'c', values: { ...full.values, lastContact: '2026-03-01' } };
  expect(proposeSurvivor(full, later)).toEqual({ id: 'c', reason: 'newer' });
  expect(proposeSurvivor(later, full)).toEqual({ id: 'c', reason: 'newer' });
});

test('a blank cell doesn’t count, and a day that can’t be read isn’t the later one', () => {
  const blank = { id: 'c', values: { name: 'Cedar', notes: '  ', staff: '' } };
  expect(proposeSurvivor(thin, blank)).toEqual({ id: 'a', reason: '' });
  const unread = { id: 'c', values: { ...full.values, lastContact: 'spring' } };
  expect(proposeSurvivor(unread, full)).toEqual({ id: 'b', reason: 'newer' });
});

test('an ended row stays only if both are ended', () => {
  const ended = { id: 'c', values: { ...full.values, stage: 'Ended' } };
  expect(proposeSurvivor(ended, thin)).toEqual({ id: 'a', reason: 'active' });
  const both = { ...thin, values: { ...thin.values, stage: ' ended ' } };
  expect(proposeSurvivor(ended, both)).toEqual({ id: 'c', reason: 'fuller' });
});

test('a potential partner stays only beside another one, or an ended one', () => {
  const potential = { id: 'c', values: { ...full.values, stage: 'Potential' } };
  expect(proposeSurvivor(potential, thin)).toEqual({ id: 'a', reason: 'partner' });
  const ended = { ...full, values: { ...full.values, stage: 'Ended' } };
  expect(proposeSurvivor(ended, potential)).toEqual({ id: 'c', reason: 'active' });
  const both = { ...thin, values: { ...thin.values, stage: 'potential' } };
  expect(proposeSurvivor(both, potential)).toEqual({ id: 'c', reason: 'fuller' });
});

test('if nothing favors either row, the answer is the same each time', () => {
  const twin = { ...thin, id: 'z' };
  expect(proposeSurvivor(twin, thin)).toEqual({ id: 'a', reason: '' });
  expect(proposeSurvivor(thin, twin)).toEqual({ id: 'a', reason: '' });
});
