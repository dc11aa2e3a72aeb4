// Partnerships for tests: a row with no answers, with some, or with long ones in every field.
import type { Runtime } from 'apps-script-runtime';
import { FIELDS } from '../../src/domain/tables';
import { SPECTRUM } from '../../src/domain/tables/partnerships';
import type { Values } from '../../src/domain/tables/description';
import type { Answer, RowRef, Saved } from '../../src/server/run/answers';
import type { PartnershipsRead } from '../../src/server/run/partnership-answers';
import { addRow, ask, edit, ok } from './addon';

const SOME = ['Two hours a week of one librarian', 'Ask again in spring, and listen to what has changed.'];
const LONG = 'They told us what they need, and we wrote it down so that nobody has to ask twice. '.repeat(12);

/** An answer that suits each field. */
const answersFor = (text: (at: number) => string): Values =>
  Object.fromEntries(
    FIELDS.partnerships.map(({ key, kind }, at) => [
      key,
      kind === 'tick' ? 'TRUE' : kind === 'day' ? '2026-12-01' : kind === 'choice' ? SPECTRUM[1] : text(at),
    ]),
  );

export function fillAnswers(runtime: Runtime, partner: string, fill: 'blank' | 'some' | 'full'): Saved {
  const answers =
    fill === 'blank'
      ? {}
      : answersFor((at) => (fill === 'full' ? LONG : at % 3 === 0 ? (SOME[at % 2] ?? '') : ''));
  return addRow(runtime, 'partnerships', { ...answers, partner, project: 'Job club' });
}

export const refTo = (name: string): RowRef => ({ table: 'partners', id: '', row: 0, name });

export const readPartnerships = (runtime: Runtime, name = ''): PartnershipsRead =>
  ok(ask<PartnershipsRead>(runtime, 'readPartnerships', refTo(name)));

export const change = (runtime: Runtime, ref: RowRef, from: Values, to: Values): Answer<Saved> =>
  edit(runtime, ref, from, to);
