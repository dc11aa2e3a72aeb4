// The list of known differences is true: each case still fails, and a case that passes has to be removed.
import { openRuntime } from '../node';
import { KNOWN_DIFFERENCES } from './known-differences';

test.each(KNOWN_DIFFERENCES.map((difference) => [`${difference.where}: ${difference.google}`, difference]))(
  'known difference, %s',
  (_name, { isAsAtGoogle }) => {
    const isSo = (): boolean => {
      try {
        return isAsAtGoogle(openRuntime);
      } catch {
        return false;
      }
    };
    if (isSo()) throw new Error('This is as at Google now: take its entry out of known-differences.ts.');
  },
);

test('no difference is listed twice', () => {
  const texts = KNOWN_DIFFERENCES.map(({ where, google }) => `${where}: ${google}`);
  expect(new Set(texts).size).toBe(texts.length);
});
