// Who has access to the spreadsheet, as far as Google tells a script, compared with the addresses of the staff.

import { emailsIn } from '../partners/email-and-phone';
import { domainOf, isPublicDomain } from './public-domains';

/** What Google answered; undefined if it refused. */
export interface SharedWith {
  /** '' in a shared drive, where nobody owns a file. */
  owner: string | undefined;
  editors: readonly string[] | undefined;
  /** Includes those who may comment. */
  viewers: readonly string[] | undefined;
}

/** staff: listed in Settings. other: not listed. unlisted: Settings lists nobody. */
type Listing = 'staff' | 'other' | 'unlisted';

export interface Seen {
  email: string;
  listing: Listing;
}

type Part = 'owner' | 'editors' | 'viewers';

export interface Sharing {
  /** Null in a shared drive, and if Google doesn't tell. */
  owner: Seen | null;
  isSharedDrive: boolean;
  /** Without the owner. */
  editors: Seen[];
  viewers: Seen[];
  /** People whose address Google hides. */
  hidden: number;
  /** What Google didn't tell. */
  unread: Part[];
  /** Whether Settings lists anybody. */
  hasStaff: boolean;
}

/** Whether an address is the library's own, according to the column: addresses, or @ and a domain. */
function staffTest(cells: readonly string[]): (email: string) => boolean {
  const addresses = new Set(cells.flatMap(emailsIn));
  const domains = new Set(
    cells.flatMap((cell) =>
      cell
        .toLowerCase()
        .split(/[\s,;]+/)
        .flatMap((word) =>
          /^@[^@]+\.[^@.]+$/.test(word) && !isPublicDomain(word.slice(1)) ? [word.slice(1)] : [],
        ),
    ),
  );
  return (email) => addresses.has(email.toLowerCase()) || domains.has(domainOf(email));
}

export function sharingOf({ owner, editors, viewers }: SharedWith, staffCells: readonly string[]): Sharing {
  const isStaff = staffTest(staffCells);
  const hasStaff = staffCells.some((cell) => cell.trim() !== '');
  const seen = (email: string): Seen => ({
    email,
    listing: !hasStaff ? 'unlisted' : isStaff(email) ? 'staff' : 'other',
  });
  const same = (one: string, other: string): boolean => one.toLowerCase() === other.toLowerCase();
  const listOf = (emails: readonly string[] | undefined, others: readonly string[]): Seen[] => {
    const shown = [...new Set(emails)].filter(
      (email) => email !== '' && !others.some((one) => same(one, email)),
    );
    return shown.sort((one, other) => one.localeCompare(other)).map(seen);
  };
  const edit = listOf(editors, [owner ?? '']);
  const all = [...(editors ?? []), ...(viewers ?? [])];
  const unread: readonly [Part, unknown][] = [
    ['owner', owner],
    ['editors', editors],
    ['viewers', viewers],
  ];
  return {
    owner: owner === undefined || owner === '' ? null : seen(owner),
    isSharedDrive: owner === '',
    editors: edit,
    viewers: listOf(viewers, [owner ?? '', ...edit.map(({ email }) => email)]),
    hidden: all.filter((email) => email === '').length,
    unread: unread.flatMap(([part, answer]) => (answer === undefined ? [part] : [])),
    hasStaff,
  };
}

/** Who can edit the sheet and isn't staff. */
export const othersWhoEdit = ({ owner, editors }: Sharing): Seen[] =>
  [...(owner ? [owner] : []), ...editors].filter(({ listing }) => listing === 'other');

/** Who has access and isn't listed yet. The librarian can list them with one press. */
export const notListed = ({ owner, editors, viewers }: Sharing): string[] =>
  [...(owner ? [owner] : []), ...editors, ...viewers]
    .filter(({ listing }) => listing !== 'staff')
    .map(({ email }) => email);
