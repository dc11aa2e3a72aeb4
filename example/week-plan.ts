// The filled-in plan of the template document, line for line: the heading above it, its level, and the cells beside it.
import type { Values } from '../src/domain/tables/description';

export interface ExampleLine extends Values {
  /** The text of the heading or line above it. */
  under: string;
  item: string;
}

export const PLAN: ExampleLine[] = [
  {
    under: 'Outreach To-Do',
    item: 'Classroom Presentations',
    when: 'February 1st, 8:45-10:51',
  },
  { under: 'Classroom Presentations', item: 'Presentation on research skills.' },
  { under: 'Outreach To-Do', item: 'Classroom Presentations', when: 'February 3rd' },
  {
    under: 'Classroom Presentations',
    item: '8th grade classes: Presentation on what makes a good book report.',
  },
  {
    under: 'Classroom Presentations',
    item: '9th grade classes: Presentation on what makes a good book talk.',
  },
  { under: 'Outreach To-Do', item: 'Career Fair', when: 'February 6th' },
  {
    under: 'Outreach To-Do',
    item: 'Meet with Big Brothers Big Sisters',
    when: 'February 7th, 11-12',
    partner: 'Big Brothers Big Sisters',
    who: 'Ben',
  },
  { under: 'Outreach To-Do', item: 'Small Business Support' },
  {
    under: 'Outreach To-Do',
    item: 'Local Professionals Coffee Chat',
    when: 'second Tuesday of the month',
  },
  { under: 'Reach out to:', item: 'Librarians – partnerships?', contactKind: 'Continuing' },
  {
    under: 'Reach out to:',
    item: 'Administrator of Alternative Learning',
    partner: 'Alternative Learning High School',
    contactKind: 'First time',
  },
  {
    under: 'Outreach Follow-Ups to do',
    item: 'Follow up with local WorkSource contact: Resume writing workshop? Weekend or weekday?',
    partner: 'WorkSource',
    who: 'Ana',
  },
  {
    under: 'Outreach Follow-Ups to do',
    item: 'Middle School Outreach: Check on availability for 3 day presentations',
    partner: 'Middle School',
  },
  { under: 'Outreach Follow-Ups to do', item: 'Spanish Language Elementary Club' },
  { under: 'Outreach Follow-Ups to do', item: 'Leadership class Library project' },
  {
    under: 'Outreach Done',
    item: '9th grade class research presentation',
    when: 'January 18th',
    done: 'TRUE',
    outcome:
      'went well! Students really took in the information, and had a bit of time at the end of class to put into practice what they’d learned.',
  },
  {
    under: 'Outreach Done',
    item: 'Teen Drop-In Shelter Visit',
    when: 'Monday, 23rd 2:45-3:45',
    done: 'TRUE',
    partner: 'Teen Drop-In Shelter',
  },
  {
    under: 'Outreach Done',
    item: 'Senior Center Art Show Planning Meeting',
    when: 'Tuesday, 24th',
    done: 'TRUE',
    partner: 'Senior Center',
  },
  {
    under: 'Outreach Done',
    item: 'Met with Middle School teacher and librarian re: book club support.',
    when: 'Monday, January 30th 3:30-4:30 PM',
    done: 'TRUE',
    partner: 'Middle School',
  },
  { under: 'Steering Thoughts / Program Ideas', item: 'Starting Drop-In Business Coaching?' },
  { under: 'Steering Thoughts / Program Ideas', item: 'Resume Writing Program?' },
  { under: 'Steering Thoughts / Program Ideas', item: 'Summer Teen Book Club' },
];

/** What a day of the template becomes, so that the plan is for this week: days from today, and the times. */
export const DAYS: Partial<Record<string, [days: number, from: string, to: string]>> = {
  'February 1st, 8:45-10:51': [7, '8:45', ''],
  'February 3rd': [9, '', ''],
  'January 18th': [-39, '', ''],
  'Monday, 23rd 2:45-3:45': [-20, '14:45', '15:45'],
  'Tuesday, 24th': [-41, '', ''],
  'Monday, January 30th 3:30-4:30 PM': [-80, '15:30', '16:30'],
};
