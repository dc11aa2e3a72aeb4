// What My week says, on the screen, on the clipboard and in the weekly email.

export const MY_WEEK = {
  titleOf: (user: string) => `${user}’s week`,
  titleOfAll: 'Everyone’s week',
  whose: 'Whose week',
  all: 'Everyone’s',
  print: 'Print',
  unassigned: 'Not assigned',
  nothing: 'Nothing is due this week.',

  titles: {
    lapsed: 'Lapsed',
    dueSoon: 'Due soon',
    rebuilding: 'Rebuilding',
    promises: 'Promises and next steps',
    dates: 'This week’s dates',
    undated: 'No day yet',
    reviews: 'Reviews',
  },
  /** Below a title; '' if the title says it all. */
  help: {
    lapsed: 'A good time to say hello.',
    dueSoon: '',
    rebuilding: '',
    promises: '',
    dates: '',
    undated: '',
    reviews: 'Are the roles still right?',
  },
  due: (day: string) => `due ${day}`,
  review: (day: string) => `review ${day}`,
  by: (day: string) => `by ${day}`,
  overdue: 'overdue',
  noDay: 'no day',
  noContact: 'no contact yet',
  focus: (name: string) => `${name} (Focus)`,
} as const;
