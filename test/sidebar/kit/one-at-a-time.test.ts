// A page does one thing at a time, and always becomes free again.
import { oneAtATime } from '../../../sidebar/kit/one-at-a-time';
import { newStore } from '../../../sidebar/kit/store';

interface State {
  busy: 'saving' | 'reading' | '';
  words: string;
  problem: string;
  list: string[];
}

function page() {
  const store = newStore<State>({ busy: '', words: 'Saved.', problem: 'Not saved.', list: [] });
  const shown: State[] = [];
  store.subscribe(() => shown.push({ ...store.state }));
  return { ...store, shown, work: oneAtATime(store) };
}

test('it says what it does, without what was said before, then shows what came of it at once', async () => {
  const { shown, work } = page();
  await work('saving', () => Promise.resolve({ words: 'Saved again.', list: ['Zoo'] }));
  expect(shown).toEqual([
    { busy: 'saving', words: '', problem: '', list: [] },
    { busy: '', words: 'Saved again.', problem: '', list: ['Zoo'] },
  ]);
});

test('a press while it is busy does nothing, the next one does', async () => {
  const { state, work } = page();
  let answer: (change: Partial<State>) => void = () => undefined;
  const first = work('saving', () => new Promise((resolve) => (answer = resolve)));
  const second = jest.fn(() => Promise.resolve({ words: 'Read.' }));
  await work('reading', second);
  expect([state.busy, second.mock.calls.length]).toEqual(['saving', 0]);
  answer({ words: 'Saved.' });
  await first;
  await work('reading', second);
  expect([state.busy, state.words, second.mock.calls.length]).toEqual(['', 'Read.', 1]);
});

test('after a fault it is free, and the fault isn’t hidden', async () => {
  const { state, work } = page();
  await expect(work('saving', () => Promise.reject(new Error('A slip')))).rejects.toThrow('A slip');
  expect(state).toEqual({ busy: '', words: '', problem: '', list: [] });
});
