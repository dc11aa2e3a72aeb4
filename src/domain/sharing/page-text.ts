// The page as plain text, to paste, and as the draft of an email.

import { PAGE_FOR_PARTNER } from '../../words/page-for-partner';
import { mailLink } from '../partners/email-and-phone';
import { PageSection, PartnerPage } from './page-size';

const inOneLine = (cell: string): string => cell.replace(/\n/g, '. ');

/** 'Wed Mar 4, 2026, 9:00-10:00 AM: Career Fair. Where: Union Hall. Your part: host' */
function lineOf(cells: readonly string[], heads: readonly string[]): string {
  const [first = '', second = '', ...others] = cells.map(inOneLine);
  const rest = others.flatMap((cell, at) => (cell === '' ? [] : [`${heads[at + 2] ?? ''}: ${cell}`]));
  return [[first, second].filter(Boolean).join(': '), ...rest].join('. ');
}

const partOf = ({ title, heads, rows, more }: PageSection): string =>
  [
    title,
    ...rows.map((cells) => `- ${lineOf(cells, heads)}`),
    ...(more > 0 ? [PAGE_FOR_PARTNER.more(more)] : []),
  ].join('\n');

/** Without the note that asks to fill in blanks: a text has none. */
export const textOfPage = ({ title, about, sections }: PartnerPage): string =>
  [`${title}\n${about}`, ...sections.map(partOf)].join('\n\n');

/** Longer links are cut off by some mail programs, Windows among them. */
const LONGEST_LINK = 1900;

export interface MailDraft {
  link: string;
  /** If false, the draft is blank, and the text must be pasted. */
  isWhole: boolean;
}

/** `email` may be ''. */
export function mailDraft(email: string, page: PartnerPage): MailDraft {
  const head = `${mailLink(email)}?subject=${encodeURIComponent(page.title)}`;
  const body = encodeURIComponent(textOfPage(page).replace(/\n/g, '\r\n'));
  const whole = `${head}&body=${body}`;
  return whole.length <= LONGEST_LINK ? { link: whole, isWhole: true } : { link: head, isWhole: false };
}
