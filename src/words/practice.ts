// The help of each view: one line, and behind Why? the practice it comes from. Only the pages contain these words.

export interface PracticeWords {
  line: string;
  why: string;
  source: string;
}

/** The label that opens the practice, and the words before its source. */
export const PRACTICE = { why: 'Why?', from: (source: string) => `From ${source}` } as const;

/** The learner guides and pages from which the practice comes. */
export const BUILDING = '“Building Community Relationships for Better Library Services,” WebJunction';
export const ENGAGING =
  '“Community Engagement: Serving Diverse Communities Where They Are,” Seattle Public Library';
export const REBUILDING = 'action steps of California libraries for rebuilding lost connections';
export const NEXT_LEVEL = '“Taking Community Partnerships to the Next Level,” King County Library System';

export const TODAY_PRACTICE: PracticeWords = {
  line: 'Listen first.',
  why: 'Listen more than you talk, and close the loop: tell people what came of what they told you last time. A call is worth making even if no project comes of it. Relationships count in themselves.',
  source: ENGAGING,
};

export const LOG_PRACTICE: PracticeWords = {
  line: 'Promise only what you’ll do.',
  why: 'A broken promise costs more trust than an honest no. What you promise goes into the plan, so that somebody gets back to them. Asking people and never reporting back is worse than not asking.',
  source: ENGAGING,
};

export const PARTNER_PRACTICE: PracticeWords = {
  line: 'Add a contact that outlasts staff changes.',
  why: 'People change jobs. With the organization’s own address or number, you won’t lose the partner when one person leaves. And start small: give one or two Focus partners real attention before you add more.',
  source: `the contact template of ${BUILDING}, and ${REBUILDING}`,
};

export const EVENT_PRACTICE: PracticeWords = {
  line: 'Decide together what success looks like.',
  why: 'Before the event, agree with the partner on a goal you can measure, on who does what, and on how you’ll decide. Afterward, both of you can tell whether to do it again.',
  source: NEXT_LEVEL,
};

export const PLAN_PRACTICE: PracticeWords = {
  line: 'Set a day.',
  why: 'A plan says what comes next, when, and who does it. Anything without a day can wait under Steering Thoughts / Program Ideas.',
  source: `the action plan and the weekly plan of ${BUILDING}`,
};

export const MORE_PRACTICE: PracticeWords = {
  line: 'Now and then, look at the whole list.',
  why: 'Even when a relationship goes well, roles change on both sides. Look again at who does what, who you aren’t reaching yet, and who already works with them.',
  source: `${REBUILDING}, and ${ENGAGING}`,
};

export const MY_WEEK_PRACTICE: PracticeWords = {
  line: 'A few calls a week are enough.',
  why: 'Trust takes time, and nobody builds it overnight. A short list that you finish does more than a long one that waits.',
  source: ENGAGING,
};

export const PRINT_PRACTICE: PracticeWords = {
  line: 'Take the week with you.',
  why: 'Outreach is a conversation where people already are: at the school, the shelter, the senior center. On paper, the numbers and boxes are at hand there, and you can write down what you hear.',
  source: ENGAGING,
};

export const HISTORY_PRACTICE: PracticeWords = {
  line: 'Look before you call.',
  why: 'A shared record shows which colleague has been in touch, so nobody asks a partner the same thing twice. And the next person can take over without starting from zero.',
  source: REBUILDING,
};

export const UNDO_PRACTICE: PracticeWords = {
  line: 'Undo any of the last five changes, for up to 14 days. Anything edited since then stays as it is.',
  why: 'Plans don’t always work. Be flexible, go back, and change things.',
  source: ENGAGING,
};

export const IMPORT_PRACTICE: PracticeWords = {
  line: 'Your list stays as it is. You’ll see a preview first.',
  why: 'Start with the people you already know, and with organizations that already serve the people you’d like to reach. One shared list shows both.',
  source: ENGAGING,
};

export const DUPLICATES_PRACTICE: PracticeWords = {
  line: 'You decide on each pair. Nothing is merged on its own.',
  why: 'Two rows for one organization hide who has been in touch with it. In one row, every colleague sees the whole story.',
  source: REBUILDING,
};

export const HELP_PRACTICE: PracticeWords = {
  line: 'What Outreach does, and whether it works here.',
  why: 'A spreadsheet that the whole staff can read makes it easy to keep in touch, and to hand things over when somebody leaves.',
  source: REBUILDING,
};

export const PARTNERSHIP_PRACTICE: PracticeWords = {
  line: 'Begin with one or two.',
  why: 'Let the community’s needs, not the library’s, decide whom you approach. Then give one or two relationships real attention. Not every one of them leads to a project, and that’s fine: relationships count in themselves.',
  source: `${REBUILDING}, and ${ENGAGING}`,
};

export const SHARE_PRACTICE: PracticeWords = {
  line: 'Everyone with access to this sheet sees all of it. Share pages instead.',
  why: 'A partner who gets a page about your work together sees that you keep your word. And when somebody leaves, on your side or theirs, a written hand-over keeps the relationship going.',
  source: REBUILDING,
};

export const REPORT_PRACTICE: PracticeWords = {
  line: 'Track outreach to see its impact.',
  why: 'Tracking what you do outside the library is how you, and those who decide about it, can tell what it achieves.',
  source: `the event template of ${BUILDING}`,
};
