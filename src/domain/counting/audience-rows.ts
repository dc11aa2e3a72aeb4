// The part of the report about audiences. It names no partner: the report is for others.

import { REPORT_TAB } from '../../words/report-tab';
import { AudienceReach, gapsFirst, potentialAmong } from '../audiences/reach';
import { gapWords } from '../audiences/reach-words';
import type { ReportFacts } from './report';
import { peopleCell } from './report-numbers';
import { ReportRow, row, section } from './report-rows';

/** The gaps that a sentence names. */
const MOST_GAPS = 3;

/** At most `most` audiences, those that aren't reached first. None for a library that lists no audiences. */
export function audienceRows(
  { reach, profile, today }: Pick<ReportFacts, 'reach' | 'profile' | 'today'>,
  most = Infinity,
): ReportRow[] {
  if (reach.length === 0) return [];
  const inOrder = gapsFirst(reach);
  const gaps = inOrder.filter(({ isGap }) => isGap).slice(0, MOST_GAPS);
  const left = inOrder.length - most;
  return section(REPORT_TAB.reached, [
    ...(gaps.length > 0 ? [row('text', gaps.map((gap) => gapWords(gap, today)).join(' '))] : []),
    row('heads', '', ...REPORT_TAB.reachedHeads),
    ...inOrder.slice(0, most).map((one) => lineOf(one, profile.hidesSmall)),
    ...(left > 0 ? [row('line', REPORT_TAB.others(left))] : []),
  ]);
}

function lineOf({ audience, events, attendance, serving }: AudienceReach, hidesSmall: boolean): ReportRow {
  const potential = potentialAmong(serving).length;
  const people = peopleCell(attendance, hidesSmall);
  return row('line', audience.name.trim(), events, people, serving.length - potential, potential);
}
