// What the weekly mail says: names of partners and days, and nothing else from the sheet.

import { MY_WEEK } from '../words/my-week';
import { shortDay } from '../domain/dates/day-names';
import { Day } from '../domain/dates/day';
import { weekStartOf } from '../domain/dates/week-start';
import { DIGEST_PARTS, DigestPart } from '../domain/digest/digest-parts';
import { DigestSections, textOfWeek, describeDue, describeWeek } from '../domain/digest/digest-text';
import type { MyWeek, WeekEntry } from '../server/run/today-answers';
import { MAIL } from '../words/mail';

export interface Mail {
  subject: string;
  body: string;
  htmlBody: string;
}

/** Undefined if there is nothing to tell. `address` is the sheet's. */
export function mailOf(week: MyWeek, isAll: boolean, today: Day, address: string): Mail | undefined {
  const parts = namesAndDays(week, today);
  if (DIGEST_PARTS.every((part) => parts[part].items.length + parts[part].more === 0)) return undefined;
  const title = isAll ? MAIL.title : MAIL.titleOf(unlinked(week.name));
  return {
    subject: MAIL.subject(shortDay(weekStartOf(today))),
    body: [textOfWeek(title, parts, today), MAIL.where, address, '', MAIL.why, ''].join('\n'),
    htmlBody: [
      `<h1>${escaped(title)}</h1><p>${describeWeek(today)}</p>`,
      ...DIGEST_PARTS.map((part) => htmlOf(part, parts, today)),
      `<p>${MAIL.where} <a href="${escaped(address)}">${MAIL.openSheet}</a></p><p>${MAIL.why}</p>`,
    ].join('\n'),
  };
}

/** Only what is listed here leaves the sheet. */
function namesAndDays({ parts }: MyWeek, today: Day): DigestSections {
  const linesOf = (part: DigestPart) => {
    const { items, more } = parts[part];
    const isAhead = ({ day }: WeekEntry) => part !== 'dates' || day >= today;
    const lines = items
      .filter((entry) => entry.partners.length > 0 && isAhead(entry))
      .map(({ partners, day }) => ({
        name: unlinked(partners.join(', ')),
        day,
        time: '',
        words: '',
        isFocus: false,
      }));
    // A promise and a next step for one day are one line here.
    const seen = new Set<string>();
    const isFirst = ({ name, day }: { name: string; day: Day }) =>
      seen.size < seen.add(`${day} ${name}`).size;
    return { items: lines.filter(isFirst), more };
  };
  return {
    lapsed: linesOf('lapsed'),
    dueSoon: linesOf('dueSoon'),
    promises: linesOf('promises'),
    dates: linesOf('dates'),
    undated: linesOf('undated'),
    reviews: linesOf('reviews'),
  };
}

function htmlOf(part: DigestPart, parts: DigestSections, today: Day): string {
  const { items, more } = parts[part];
  if (items.length + more === 0) return '';
  const lines = items.map(
    (item) =>
      `<li>${[`<strong>${escaped(item.name)}</strong>`, describeDue(part, item, today)].filter(Boolean).join(', ')}</li>`,
  );
  if (more > 0) lines.push(`<li>${MAIL.more(more)}</li>`);
  const help = MY_WEEK.help[part] === '' ? '' : `<p>${MY_WEEK.help[part]}</p>`;
  return `<h2>${MY_WEEK.titles[part]} (${items.length + more})</h2>${help}<ul>${lines.join('')}</ul>`;
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/**
 * Mail programs turn anything that looks like an address into a link. With a zero-width space after each character that
 * an address needs, a name looks the same but isn't an address.
 */
const unlinked = (name: string): string => name.replace(/[.:@/\\\u3002\uff0e\uff61](?=\S)/g, '$&\u200b');

/** A name is text, never HTML. */
const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
