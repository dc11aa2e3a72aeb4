// The Weekly Plan as a page to print.
import { paperWeek } from '../../../src/domain/plan/paper-week';
import { lineOf } from './plan-lines';

test('the paper has headings, boxes for what is to be done, and the number to call', () => {
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
