// How the sentences of the catalogue are written: the same signs, the same way to name a menu.
import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Each sentence as build/words-list.mjs writes it, after the name of its part. */
let sentences: string[];
beforeAll(() => {
  const list = path.resolve(__dirname, '../../build/words-list.mjs');
  const script = `import(${JSON.stringify(`file://${list}`)}).then(async ({ wordsList }) => console.log(await wordsList()))`;
  const text = execFileSync(process.execPath, ['-e', script], { encoding: 'utf8' });
  sentences = text.split('\n').flatMap((line) => /^- (?:[\w. ]+: )?(.+)$/.exec(line)?.[1] ?? []);
});

/** What must not be in a sentence, and what to write instead. */
const NEVER: [name: string, pattern: RegExp][] = [
  ['a straight apostrophe or quotation mark instead of ’, “ and ”', /['"]/],
  [
    'a menu that nobody is told to choose',
    /(?<!\bchoose )(?<!\w > )\b(?:Outreach|Extensions|File|Format|Data) > /i,
  ],
  ['a menu that is pressed', /\bpress (?:“)?\w+ > /i],
  [
    '“is not” instead of “isn’t”',
    /\b(?:is|are|was|were|do|does|did|has|have|could|would|should) not\b|\bcannot\b/,
  ],
  ['three dots instead of …', /\.\.\./],
  ['“e-mail” instead of “email”', /\be-mail/i],
];

test('there are sentences to look at', () => {
  expect(sentences.length).toBeGreaterThan(600);
  expect(sentences).toContain('First, choose Outreach > Set up this sheet.');
});

test.each(NEVER)('no sentence has %s', (_, pattern) => {
  expect(sentences.filter((text) => pattern.test(text))).toEqual([]);
});
