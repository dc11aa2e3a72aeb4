// The library's three paper templates, read from templates.txt: the end of the document they were handed over in.
import { readFileSync } from 'node:fs';
import path from 'node:path';

const TEXT = readFileSync(path.join(__dirname, 'templates.txt'), 'utf8');

/** Every line of the templates that is not blank, without the space around it. */
export function seedLines(): string[] {
  return TEXT.split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Label and hint of each field of a template, as they stand on paper; '' where there is no hint. */
export function seedFields(title: string, nextTitle: string): { label: string; hint: string }[] {
  const form = TEXT.slice(TEXT.indexOf(`${title}\n`), TEXT.indexOf(`${nextTitle}\n`));
  return form
    .split(/\n\n+/)
    .map((block) => block.split('\n').filter((line) => line.startsWith('\t')))
    .filter((rows) => rows.length > 0)
    .map(([label = '', hint = '']) => ({ label: label.trim(), hint: hint.trim() }));
}
