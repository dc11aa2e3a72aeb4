// Pages for partners, in the server tests.
import type { Runtime } from 'apps-script-runtime';
import { textsToTick } from '../../src/domain/sharing/page-facts';
import { partnerPage } from '../../src/domain/sharing/partner-page';
import type { PreviewedPage } from '../../src/server/run/partner-page-answers';
import { ask, ok } from './addon';

export const refTo = (name: string) => ({ table: 'partners' as const, id: '', row: 0, name });

export const preview = (runtime: Runtime, name: string): PreviewedPage =>
  ok(ask<PreviewedPage>(runtime, 'previewPage', refTo(name)));

export const make = (runtime: Runtime, name: string, ticked: readonly string[] = []): string =>
  ok(ask<{ tab: string }>(runtime, 'makePage', { ref: refTo(name), ticked: [...ticked] })).tab;

/** The page with these texts, as the sidebar shows it. */
export const pageOf = ({ facts }: PreviewedPage, ticked: readonly string[] = []) =>
  partnerPage(facts, ticked);

export const allKeys = ({ facts }: PreviewedPage): string[] => textsToTick(facts).map(({ key }) => key);
