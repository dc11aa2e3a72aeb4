// Lines follow their source, except for what a person changed.

import { WeekLine } from './week-plan';

/** What a source provides for its line. */
export interface SourceFields {
  text: string;
  when: string;
  partner: string;
  who: string;
}

/**
 * Stored in a hidden cell: what the source last said, whether it was done, whether somebody was asked what came of the
 * line, and the hash of the outcome that its action has got.
 */
type SyncState = Partial<SourceFields> & {
  asked?: true;
  done?: true | undefined;
  noted?: string | undefined;
};

const SYNCED_FIELDS = ['text', 'when', 'partner', 'who'] as const;

export function readSyncState({ given }: Pick<WeekLine, 'given'>): SyncState {
  try {
    const read: unknown = JSON.parse(given || '{}');
    return typeof read === 'object' && read !== null ? read : {};
  } catch {
    return {};
  }
}

export const syncStateFor = ({ text, when, partner, who }: SourceFields): string =>
  JSON.stringify({ text, when, partner, who });

export const withSyncState = (line: WeekLine, more: SyncState): WeekLine => ({
  ...line,
  given: JSON.stringify({ ...readSyncState(line), ...more }),
});

/** A done line is history and doesn't change. */
export function mergeFromSource(line: WeekLine, source: SourceFields): WeekLine {
  if (line.isDone) return line;
  const given = readSyncState(line);
  const updates: Partial<SourceFields> = {};
  for (const key of SYNCED_FIELDS)
    if (line[key] === given[key] || line[key] === source[key]) updates[key] = source[key];
  if (
    SYNCED_FIELDS.every(
      (key) => (updates[key] ?? line[key]) === line[key] && (updates[key] ?? given[key]) === given[key],
    )
  )
    return line;
  return withSyncState({ ...line, ...updates }, updates);
}
