// Which addresses the weekly mail may go to: it takes names of partners out of the sheet.

/** A mistake or a pasted list must not turn it into a mass mailing. */
export const MOST_ADDRESSES = 20;

/** Anyone can have an address at these: a shared domain says nothing about the library. */
const PUBLIC_DOMAINS = [
  'gmail.com',
  'googlemail.com',
  'outlook.com',
  'hotmail.com',
  'live.com',
  'yahoo.com',
  'icloud.com',
  'me.com',
  'aol.com',
  'comcast.net',
  'gmx.net',
  'gmx.de',
  'web.de',
  'proton.me',
  'protonmail.com',
];

const domainOf = (address: string): string => address.slice(address.lastIndexOf('@') + 1);

/** The owner of the spreadsheet, anyone at the owner's own domain, and any address or domain named in Settings. */
export function mayReceive(address: string, owner: string, named: readonly string[]): boolean {
  const [to, own] = [address.toLowerCase(), owner.toLowerCase()];
  const domain = domainOf(to);
  return (
    to === own ||
    (domain === domainOf(own) && !PUBLIC_DOMAINS.includes(domain)) ||
    named
      .flatMap((text) => text.toLowerCase().split(/[\s,;]+/))
      .some((entry) => entry === to || entry.replace(/^@/, '') === domain)
  );
}

/** Nobody owns a file in a shared drive. There, the account that runs this counts as the owner. */
export const ownerOf = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string =>
  spreadsheet.getOwner()?.getEmail() || Session.getEffectiveUser().getEmail();
