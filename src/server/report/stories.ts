// Done lines with an outcome, from the plan and from the weeks of the archive.

import { Day } from '../../domain/dates/day';
import { Story } from '../../domain/counting/stories';
import { isItem } from '../../domain/plan/plan-blocks';
import { Archive, filedLines } from '../../sheets/tables/archive';
import { Library } from '../read/library';

/** Lines in the plan come first, because they may have been edited since their week was filed. */
export const doneLines = ({ rows }: Pick<Library, 'rows'>, archive: Archive, since: Day): Story[] => [
  ...rows.lines
    .filter((line) => line.isDone && isItem(line))
    .map(({ id, text, partner, outcome }) => ({ id, item: text, partner, outcome })),
  ...filedLines(archive, since),
];
