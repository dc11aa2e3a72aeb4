// Which places must not get out.
import { isPlaceHidden } from '../../../src/domain/sharing/place';

const marked = (confidential: string) => ({ confidential });

test.each<[string, string, string[], boolean]>([
  ['nothing is marked', '', ['', ''], false],
  ['the event is', 'Yes', [], true],
  ['any of its partners is', '', ['', 'Yes'], true],
  ['somebody crossed the cell', 'x', [], true],
  ['somebody wrote a reason', '', ['shelter'], true],
  ['somebody wrote no', 'no', ['No', 'FALSE'], false],
])('the place of an event, where %s', (_what, event, partners, isHidden) =>
  expect(isPlaceHidden(marked(event), partners.map(marked))).toBe(isHidden),
);
