// The style of the catalogue's sentences: the same punctuation, the same way to name a menu.
import { readFileSync } from 'node:fs';
import path from 'node:path';

/** Word for word from the worksheets. */
const QUOTED = /^## partnership-questions\n[^#]*/m;
/** Each sentence as the build has written it, without its name in the code. */
const sentences = readFileSync(path.resolve(__dirname, '../../test-results/words.md'), 'utf8')
  .replace(QUOTED, '')
  .split('\n')
  .flatMap((line) => /^- (?:[\w. ]+: )?(.+)$/.exec(line)?.[1] ?? []);

/** What must not be in a sentence, and sometimes what to write instead. */
const NEVER: [name: string, pattern: RegExp][] = [
  ['a straight apostrophe or quotation mark instead of ’, “ and ”', /['"]/],
  [
    'a menu path without “choose” before it',
    /(?<!\bchoose \*?)(?<!\w > )\b(?:Outreach|Extensions|File|Format|Data) > /i,
  ],
  ['a menu path after “press”', /\bpress (?:“)?\w+ > /i],
  [
    '“is not” instead of “isn’t”',
    /\b(?:is|are|was|were|do|does|did|has|have|could|would|should) not\b|\bcannot\b/,
  ],
  ['three dots instead of …', /\.\.\./],
  ['“e-mail” instead of “email”', /\be-mail/i],
];

test('there are sentences to check', () => {
  expect(sentences.length).toBeGreaterThan(600);
  expect(sentences).toContain('First, choose Outreach > Set up this sheet.');
});

test.each(NEVER)('no sentence has %s', (_, pattern) => {
  expect(sentences.filter((text) => pattern.test(text))).toEqual([]);
});
