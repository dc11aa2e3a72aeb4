// Which addresses the weekly mail may go to: it takes names of partners out of the sheet.

import { domainOf, isPublicDomain } from '../domain/access/public-domains';

/** A mistake or a pasted list must not turn it into a mass mailing. */
export const MOST_ADDRESSES = 20;

/** The owner of the spreadsheet, anyone at the owner's own domain, and any address or domain named in Settings. */
export function mayReceive(address: string, owner: string, named: readonly string[]): boolean {
  const [to, own] = [address.toLowerCase(), owner.toLowerCase()];
  const domain = domainOf(to);
  return (
    to === own ||
    (domain === domainOf(own) && !isPublicDomain(domain)) ||
    named
      .flatMap((text) => text.toLowerCase().split(/[\s,;]+/))
      .some((entry) => entry === to || entry.replace(/^@/, '') === domain)
  );
}

/** Nobody owns a file in a shared drive. There, the account that runs this counts as the owner. */
export const ownerOf = (spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): string =>
  spreadsheet.getOwner()?.getEmail() || Session.getEffectiveUser().getEmail();
