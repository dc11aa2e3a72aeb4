import { draftStore } from '../../../sidebar/form/drafts';
import { newForm, withTyped } from '../../../sidebar/form/row-form';

function textStore() {
  const kept = new Map<string, string>();
  return {
    kept,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  };
}

test('what was typed comes back after the sidebar was closed, with the id it was to be saved under', () => {
  const store = textStore();
  draftStore(() => store).save(
    withTyped(newForm('partners', 'id-1'), { name: 'WorkSource\n', notes: '=1+1' }),
  );
  const form = draftStore(() => store).restore('partners');
  expect(form).toMatchObject({ id: 'id-1', ref: null, isRestored: true });
  expect(form?.values).toMatchObject({ name: 'WorkSource\n', notes: '=1+1', staff: '' });
});

test('no draft is kept of a form with everything saved', () => {
  const store = textStore();
  const drafts = draftStore(() => store);
  drafts.save(withTyped(newForm('plan', 'id-1'), { item: 'Call' }));
  drafts.save(newForm('plan', 'id-2'));
  expect(drafts.restore('plan')).toBeUndefined();
  expect(store.kept.size).toBe(0);
});

test('if the browser’s storage is forbidden or full, the draft lasts as long as the sidebar', () => {
  const forbidden = draftStore(() => {
    throw new Error('SecurityError');
  });
  const full = draftStore(() => ({
    ...textStore(),
    setItem: () => {
      throw new Error('QuotaExceededError');
    },
  }));
  for (const drafts of [forbidden, full]) {
    drafts.save(withTyped(newForm('events', 'id-1'), { name: 'Fair' }));
    expect(drafts.restore('events')?.values['name']).toBe('Fair');
    expect(drafts.view()).toBe('');
  }
});

test('an unreadable draft isn’t restored', () => {
  for (const text of ['', '{', 'null', '[]', '{"id":5}', '{"id":"a","values":{"name":5,"gone":"x"}}']) {
    const store = textStore();
    store.kept.set('outreach-draft-partners', text);
    expect(draftStore(() => store).restore('partners')).toBeUndefined();
  }
});

test('a draft that the browser can’t store is named until it is saved or stored', () => {
  const store = textStore();
  let isFull = true;
  const drafts = draftStore(() => ({
    ...store,
    setItem: (key, text) => {
      if (isFull) throw new Error('QuotaExceededError');
      store.setItem(key, text);
    },
  }));
  const form = withTyped(newForm('events', 'id-1'), { name: 'Fair' });
  expect(drafts.save(form)).toBe(false);
  drafts.saveView('events');
  expect(drafts.unstored()).toEqual(['events']);
  expect(drafts.isStoring()).toBe(false);
  isFull = false;
  expect(drafts.save(form)).toBe(true);
  expect(drafts.unstored()).toEqual([]);
  isFull = true;
  drafts.save(form);
  expect(drafts.save(newForm('events', 'id-2'))).toBe(true);
  expect(drafts.unstored()).toEqual([]);
});
