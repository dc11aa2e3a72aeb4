// What is typed and checked in the view Report before the tab is written. It survives leaving the view and the page.

import { Of, object, parseAs, text } from '../../src/domain/basics/shape';
import { MOST_NEEDS, STORY_IDS } from '../../src/domain/counting/report-memory';
import { TextStore, storedTexts } from '../kit/stored-texts';

const KEY = 'outreach-draft-report';
const DRAFT = object({}, { needs: text(MOST_NEEDS), stories: STORY_IDS });
/** Only what differs from the sheet. */
export type ReportDraft = Of<typeof DRAFT>;

export interface ReportDrafts {
  read: () => ReportDraft;
  /** An empty draft is deleted. */
  write: (draft: ReportDraft) => void;
}

/** `open` throws if storage is forbidden. */
export function reportDrafts(open: () => TextStore): ReportDrafts {
  const texts = storedTexts(open);
  return {
    read: () => parseAs(texts.read(KEY) ?? '', DRAFT) ?? {},
    write: (draft) => void texts.write(KEY, Object.keys(draft).length === 0 ? null : JSON.stringify(draft)),
  };
}
