// The Weekly Plan as a page to print.
import { paperWeek } from '../../../src/domain/plan/print-week';
import { lineOf } from './plan-lines';

test('the paper has headings, checkboxes for things to do, and the number to call', () => {
  const lines = [
    lineOf({ id: 'heading-general', level: 0, text: 'General to Do (In Building)' }),
    lineOf({ id: 'heading-updates', level: 2, text: 'Updates:' }),
    lineOf({
      id: '',
      level: 3,
      text: ' Call the shelter ',
      when: 'Thursday 3pm',
      who: 'Ana',
      partner: 'Shelter',
    }),
    lineOf({ id: '', level: 1, text: '   ' }),
    lineOf({ id: 'heading-done', level: 0, text: 'Outreach Done' }),
    lineOf({ id: 'a', level: 1, text: 'Career fair', isDone: true, partner: 'Shelter' }),
  ];
  expect(paperWeek(lines, ({ partner }) => `${partner} 555-0117`)).toEqual([
    { level: 0, text: 'General to Do (In Building)', when: '', who: '', call: '', box: 'none' },
    { level: 2, text: 'Updates:', when: '', who: '', call: '', box: 'none' },
    {
      ...{ level: 3, text: 'Call the shelter', when: 'Thursday 3pm', who: 'Ana' },
      ...{ call: 'Shelter 555-0117', box: 'open' },
    },
    { level: 0, text: 'Outreach Done', when: '', who: '', call: '', box: 'none' },
    { level: 1, text: 'Career fair', when: '', who: '', call: '', box: 'checked' },
  ]);
});

test('a section with nothing planned has two blank lines to write on, except Outreach Done', () => {
  const lines = [
    lineOf({ id: 'heading-general', level: 0, text: 'General to Do (In Building)' }),
    lineOf({ id: 'heading-updates', level: 2, text: 'Updates:' }),
    lineOf({ id: '', level: 0, text: '' }),
    lineOf({ id: 'heading-outreach', level: 0, text: 'Outreach To-Do' }),
    lineOf({ id: '', level: 1, text: 'Call the shelter' }),
    lineOf({ id: 'heading-done', level: 0, text: 'Outreach Done' }),
    lineOf({ id: 'heading-ideas', level: 0, text: 'Steering Thoughts / Program Ideas' }),
  ];
  expect(paperWeek(lines, () => '').map(({ text, box }) => (box === 'none' ? text : `[ ] ${text}`))).toEqual([
    'General to Do (In Building)',
    'Updates:',
    ...['[ ] ', '[ ] '],
    'Outreach To-Do',
    '[ ] Call the shelter',
    'Outreach Done',
    'Steering Thoughts / Program Ideas',
    ...['[ ] ', '[ ] '],
  ]);
});

test('a recurring item is printed with its days, or with its rule if it has no days yet', () => {
  const rule = lineOf({ id: 'chat', level: 1, text: 'Coffee Chat', when: 'second Tuesday of the month' });
  const lines = [
    lineOf({ id: 'heading-outreach', level: 0, text: 'Outreach To-Do' }),
    rule,
    lineOf({ id: 'recur-chat-2026-03-10', level: 1, text: 'Coffee Chat', when: 'Tue 2026-03-10' }),
    lineOf({ id: '', level: 2, text: 'Buy coffee' }),
    lineOf({ ...rule, id: 'other', text: 'Board' }),
  ];
  const [, ...onPaper] = paperWeek(lines, () => '').map(({ text, when }) => `${text} ${when}`.trim());
  expect(onPaper).toEqual(['Coffee Chat Tue 2026-03-10', 'Buy coffee', 'Board second Tuesday of the month']);
});
