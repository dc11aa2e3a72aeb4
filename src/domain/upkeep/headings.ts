import { TableName } from '../tables';
import { normalizeName } from '../basics/names';
import { HEADING_QUESTIONS } from '../../words/tab-questions';

/** Gives a column that heading, or adds a new column. */
export interface HeadingStep {
  /** The text of the button. */
  label: string;
  /** The column to rename, 0 = A; -1 for a new one. */
  position: number;
  /** Its current heading. */
  from: string;
  to: string;
  /**
   * Set if the step repairs rows instead of a heading: the hints, or what is above the headings. See
   * frame-questions.ts.
   */
  rows?: 'hints' | 'note' | 'below';
}

export interface HeadingQuestion {
  table: TableName;
  /** The key of our column. */
  key: string;
  sentence: string;
  /** The more likely one first. */
  steps: HeadingStep[];
}

export const isMissing = ({ steps }: HeadingQuestion): boolean =>
  steps.some(({ position, rows }) => position < 0 && rows === undefined);

/** One of our columns, in the order of set-up; `position` is undefined if its heading is missing. */
interface OurColumn {
  key: string;
  label: string;
  hidden: boolean;
  position: number | undefined;
}

/** What is known about a tab's headings. */
interface Headings {
  table: TableName;
  tab: string;
  /** The headings, as text. */
  labels: readonly string[];
  ours: readonly OurColumn[];
  isFilled: (position: number) => boolean;
  /** 'A' for 0. */
  letters: (position: number) => string;
}

export function headingQuestions(headings: Headings): HeadingQuestion[] {
  const { table, tab, labels, ours, isFilled, letters } = headings;
  const taken = new Set(ours.flatMap(({ position }) => position ?? []));
  const twins = ours.flatMap(({ key, label, position }): HeadingQuestion[] => {
    const plain = normalizeName(label);
    const other = labels.findIndex((one, at) => !taken.has(at) && normalizeName(one) === plain);
    if (position === undefined || other < 0) return [];
    taken.add(other);
    const [use, drop] = isFilled(other) && !isFilled(position) ? [other, position] : [position, other];
    let number = 2;
    while (labels.includes(`${label} (${number})`)) number++;
    const to = `${label} (${number})`;
    const where = HEADING_QUESTIONS.twice(label, tab, letters(position), letters(other));
    const [uses, press] =
      use === position
        ? [HEADING_QUESTIONS.uses(letters(position)), HEADING_QUESTIONS.renameOther(to)]
        : [HEADING_QUESTIONS.usesEmpty(letters(position)), HEADING_QUESTIONS.useAndRename(letters(use), to)];
    const sentence = `${where} ${uses}`;
    const from = labels[drop] ?? '';
    return [{ table, key, sentence, steps: [{ label: press, position: drop, from, to }] }];
  });
  const missing = ours.flatMap((column): HeadingQuestion[] => {
    if (column.position !== undefined) return [];
    const { key, label } = column;
    const sentence = HEADING_QUESTIONS.missing(label, tab);
    const add = { label: HEADING_QUESTIONS.add, position: -1, from: '', to: label };
    const found = renamedTo(column, headings, taken);
    if (found === undefined) return [{ table, key, sentence, steps: [add] }];
    taken.add(found);
    const from = labels[found] ?? '';
    const name = { label: HEADING_QUESTIONS.rename(label), position: found, from, to: label };
    const asked =
      from.trim() === ''
        ? HEADING_QUESTIONS.isItUnnamed(letters(found))
        : HEADING_QUESTIONS.isIt(letters(found), from.trim());
    const steps = [name, { ...add, label: HEADING_QUESTIONS.addInstead }];
    return [{ table, key, sentence: `${sentence} ${asked}`, steps }];
  });
  return [...missing, ...twins];
}

/** The only similar heading that isn't ours, or else the only one in the place of ours. */
function renamedTo(
  column: OurColumn,
  { labels, ours, isFilled }: Headings,
  taken: ReadonlySet<number>,
): number | undefined {
  if (column.hidden) return undefined;
  const theirs = labels.flatMap((label, at) =>
    taken.has(at) || (label.trim() === '' && !isFilled(at)) ? [] : [at],
  );
  const alike = theirs.filter((at) => isAlike(labels[at] ?? '', column.label));
  const shown = ours.filter(
    ({ hidden, position, key }) => !hidden && (position !== undefined || key === column.key),
  );
  const place = shown.indexOf(column);
  const [left, right] = [shown[place - 1]?.position ?? -1, shown[place + 1]?.position ?? labels.length];
  const inPlace = theirs.filter((at) => at > left && at < right);
  return [alike, inPlace].find(({ length }) => length === 1)?.[0];
}

/** Every word starts like one of ours: 'Phone', 'Last contacted'. */
function isAlike(heading: string, label: string): boolean {
  const wordsOf = (text: string) =>
    (normalizeName(text).match(/\p{L}{3,}/gu) ?? []).map((word) => word.slice(0, 4));
  const ours = wordsOf(label);
  const words = wordsOf(heading);
  return words.length > 0 && words.every((word) => ours.includes(word));
}
