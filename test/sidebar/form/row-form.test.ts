import fc from 'fast-check';
import { FIELDS } from '../../../src/domain/tables';
import type { Saved } from '../../../src/server/run/answers';
import {
  afterSave,
  afterUndo,
  askToSave,
  changedKeys,
  checkForm,
  decideConflict,
  isUnsaved,
  loadedForm,
  newForm,
  rebaseForm,
  withTyped,
} from '../../../sidebar/form/row-form';
import { tidyValues } from '../../../sidebar/form/tidy-values';

const TODAY = '2026-03-04';
const ref = { table: 'partners', id: 'p1', row: 3, name: 'WorkSource' } as const;
const loaded = () =>
  loadedForm(
    {
      ref,
      values: { name: 'WorkSource', notes: 'old', lastContact: 'in spring' },
      unfinished: {},
      headings: [],
    },
    1,
  );
const saved: Saved = { ref, undoId: 'save-1', status: 'In touch', unknownPartners: [], problems: [] };
/** What the next new row starts with. */
const next = { id: 'next', values: { staff: 'Ana' } };

test('a new row is sent with every field and the same id on every attempt', () => {
  const form = withTyped(newForm('partners', 'fresh'), { name: 'WorkSource' });
  expect(Object.keys(askToSave(form, TODAY).values)).toEqual(FIELDS.partners.map(({ key }) => key));
  expect(askToSave(form, TODAY)).toMatchObject({ id: 'fresh', isNew: true, loaded: {} });
  expect(askToSave(withTyped(form, { notes: 'more' }), TODAY).id).toBe('fresh');
});

test('an edit sends only what was changed, what was there before, and the name that the row is known by', () => {
  const ask = askToSave(withTyped(loaded(), { notes: 'new' }), TODAY);
  expect(ask).toEqual({
    table: 'partners',
    id: 'p1',
    isNew: false,
    values: { notes: 'new' },
    loaded: { notes: 'old', name: loaded().values['name'] },
  });
});

test('deleting text and typing it again isn’t a change', () => {
  const form = withTyped(withTyped(loaded(), { notes: '' }), { notes: 'old' });
  expect(isUnsaved(form)).toBe(false);
});

test('text is sent exactly as typed', () => {
  fc.assert(
    fc.property(fc.string(), (notes) => {
      expect(askToSave(withTyped(newForm('partners', 'x'), { notes }), TODAY).values['notes']).toBe(notes);
    }),
  );
});

test('numbers and times are sent the way the sheet returns them', () => {
  expect(
    tidyValues(
      'events',
      { participants: ' 007 ', when: '2026-03-02 8:45', endsAt: '9:05', name: ' 007 ' },
      TODAY,
    ),
  ).toEqual({
    participants: '7',
    when: '2026-03-02 08:45',
    endsAt: '09:05',
    name: ' 007 ',
  });
  expect(tidyValues('events', { participants: '', when: 'soon' }, TODAY)).toEqual({
    participants: '',
    when: 'soon',
  });
});

test('days and times typed the way people write them are sent the way the sheet stores them', () => {
  expect(tidyValues('events', { when: '3/14/2026, 2:45 PM', endsAt: '4 pm' }, TODAY)).toEqual({
    when: '2026-03-14 14:45',
    endsAt: '16:00',
  });
  expect(tidyValues('partners', { lastContact: 'March 14, 2026', pausedUntil: '3/4/2026' }, TODAY)).toEqual({
    lastContact: '2026-03-14',
    pausedUntil: '2026-03-04',
  });
  expect(tidyValues('plan', { when: 'Thursday 3pm' }, TODAY)).toEqual({ when: 'Thu 2026-03-05, 15:00' });
});

test('an end typed after the start goes under Ends at, unless something else is there', () => {
  const typed = { name: 'Fair', when: 'March 14, 2026, 2-4 PM' };
  const sent = { when: '2026-03-14 14:00', endsAt: '16:00' };
  expect(askToSave(withTyped(newForm('events', 'x'), { ...typed, endsAt: '' }), TODAY).values).toMatchObject(
    sent,
  );
  expect(tidyValues('events', { ...typed, endsAt: '' }, TODAY)).toMatchObject(sent);
  expect(tidyValues('events', { when: '3/14/2026 - 3/16/2026', endsAt: '' }, TODAY)).toEqual({
    when: '2026-03-14',
    endsAt: '2026-03-16',
  });
  expect(tidyValues('events', { ...typed, endsAt: '17:00' }, TODAY)).toMatchObject({ when: typed.when });
});

test('a date that could not be read before may stay; one typed now may not', () => {
  const levelOf = (form: ReturnType<typeof loaded>) =>
    checkForm(form, TODAY).find(({ field }) => field === 'lastContact')?.level;
  expect(levelOf(loaded())).toBe('hint');
  expect(levelOf(withTyped(loaded(), { lastContact: 'in summer' }))).toBe('stop');
});

test('a problem goes away when its field is edited', () => {
  const form = { ...loaded(), problems: [{ field: 'name', message: 'x', level: 'stop' as const }] };
  expect(withTyped(form, { notes: 'n' }).problems).toHaveLength(1);
  expect(withTyped(form, { name: 'n' }).problems).toHaveLength(0);
});

test('what is typed while a save runs stays in the form, unsaved', () => {
  const sent = withTyped(loaded(), { notes: 'new' });
  const meanwhile = withTyped(sent, { notes: 'newer' });
  const form = afterSave(meanwhile, sent, askToSave(sent, TODAY), saved, next);
  expect(form.values['notes']).toBe('newer');
  expect(form.loaded['notes']).toBe('new');
  expect(changedKeys(form)).toEqual(['notes']);
});

test('Undo of an edit returns the form to what was loaded', () => {
  const sent = withTyped(loaded(), { notes: 'new' });
  const form = afterSave(sent, sent, askToSave(sent, TODAY), saved, next);
  if (!form.undo) throw new Error('no undo');
  expect(form.undo).toMatchObject({ undoId: 'save-1', newId: '' });
  const back = afterUndo(form, form.undo, 'fresh');
  expect(back.values).toEqual(loaded().values);
  expect(isUnsaved(back)).toBe(false);
});

const savedNew = (typedMeanwhile: Record<string, string> = {}) => {
  const sent = withTyped(newForm('partners', 'first'), { name: 'WorkSource' });
  const answer = { ...saved, ref: { ...ref, id: 'first' } };
  const form = afterSave(withTyped(sent, typedMeanwhile), sent, askToSave(sent, TODAY), answer, next);
  if (!form.undo) throw new Error('no undo');
  return { form, undo: form.undo };
};

test('once a new row is saved the form is empty for the next one, with an id and defaults of its own', () => {
  const { form } = savedNew();
  expect([form.ref, form.id, form.values['name'], form.values['staff']]).toEqual([null, 'next', '', 'Ana']);
  expect(isUnsaved(form)).toBe(false);
  expect(form.justSaved?.ref).toMatchObject({ id: 'first', name: 'WorkSource' });
});

test('a new row that was edited while it was being saved stays in the form, as the row being edited', () => {
  const { form } = savedNew({ notes: 'more' });
  expect(form.ref).toMatchObject({ id: 'first' });
  expect(changedKeys(form)).toEqual(['notes']);
  expect(askToSave(form, TODAY)).toMatchObject({ isNew: false, id: 'first', values: { notes: 'more' } });
});

test('a new row that is undone comes back into the form, unsaved and under another id', () => {
  for (const typed of [{}, { notes: 'more' }]) {
    const { form, undo } = savedNew(typed);
    const back = afterUndo(form, undo, 'second');
    expect([back.ref, back.justSaved]).toEqual([null, null]);
    expect(back.values).toMatchObject({ name: 'WorkSource', ...typed });
    expect(isUnsaved(back)).toBe(true);
    expect(askToSave(back, TODAY)).toMatchObject({ id: 'second', isNew: true });
  }
});

test('an undo leaves alone what was typed for the next row', () => {
  const { form, undo } = savedNew();
  const typing = withTyped(form, { name: 'Zoo' });
  const back = afterUndo(typing, undo, 'second');
  expect(back).toMatchObject({ id: 'next', undo: null, justSaved: null });
  expect(back.values).toEqual(typing.values);
});

test('a row that is read again keeps what was typed, and asks if the sheet says something else', () => {
  const typed = withTyped(loaded(), { notes: 'mine', contactPhone: '1' });
  const values = { ...loaded().values, notes: 'theirs', contactPhone: '1', name: 'Work Source' };
  const form = rebaseForm(typed, { values });
  expect(form.values).toEqual({ ...loaded().values, name: 'Work Source', notes: 'mine', contactPhone: '1' });
  expect([form.conflicts, changedKeys(form)]).toEqual([{ notes: 'theirs' }, ['notes']]);
  expect(rebaseForm(typed, { values: loaded().values })).toBe(typed);
});

test('keeping mine saves over what is there now; using theirs leaves nothing to save', () => {
  const form = { ...withTyped(loaded(), { notes: 'mine' }), conflicts: { notes: 'theirs' } };
  expect(askToSave(decideConflict(form, 'notes', 'mine'), TODAY)).toMatchObject({
    values: { notes: 'mine' },
    loaded: { notes: 'theirs' },
  });
  const theirs = decideConflict(form, 'notes', 'theirs');
  expect(theirs.values['notes']).toBe('theirs');
  expect(isUnsaved(theirs)).toBe(false);
  expect(theirs.conflicts).toEqual({});
});
