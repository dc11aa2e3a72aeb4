// The invented-language catalogue: sentences change, what the code compares or names stays.
import { createRequire } from 'node:module';

const { pseudoWords } = createRequire(__filename)('../../build/pseudo-words.cjs') as {
  pseudoWords: (source: string, file: string) => string;
};
const pseudo = (source: string) => pseudoWords(source, 'words.ts');

test('a sentence gets accents, brackets and half again its length', () => {
  const [, said = ''] = /"(.*)"/.exec(pseudo("export const SAVED = 'Saved. Press Undo to go back.';")) ?? [];
  expect(said).toMatch(/^⟦Šáṽéď\. Þŕéšš/);
  expect(said.length).toBeGreaterThanOrEqual('Saved. Press Undo to go back.'.length * 1.5);
  expect(said).not.toMatch(/[A-Za-z]/);
});

test('what is inserted into a sentence stays unchanged, and so do the numbers', () => {
  const changed = pseudo('export const open = (name: string) => `Open ${name} (1 of 3)`;');
  expect(changed).toContain('${name}');
  expect(changed).toContain('(1 ');
  const said = changed.slice(changed.indexOf('`'));
  expect(said.replace('${name}', '')).not.toMatch(/[A-Za-z]/);
});

test('types, keys and text used in comparisons stay unchanged', () => {
  const source =
    "type Kind = 'one kind'; const at = (kind: Kind) => (kind === 'one kind' ? list['two words'] : 1);";
  expect(pseudo(source)).toBe(source);
  expect(pseudo("import { MENU } from './menu';")).toBe("import { MENU } from './menu';");
});
