import { openRuntime } from '../node';

const BEN = 'ben@library.example';
const code = `
  const stores = { document: () => PropertiesService.getDocumentProperties(), script: () => PropertiesService.getScriptProperties(), user: () => PropertiesService.getUserProperties() };
  function props(kind, work) { return new Function('p', 'return ' + work)(stores[kind]()); }
  function cache(work) { return new Function('c', 'return ' + work)(CacheService.getScriptCache()); }
  function lock(work) { return new Function('l', 'return ' + work)({ document: LockService.getDocumentLock(), script: LockService.getScriptLock(), user: LockService.getUserLock() }); }`;
const open = (options = {}) => openRuntime({ code, now: '2026-03-01T10:00:00Z', ...options });

describe('properties', () => {
  const work = (text: string, kind = 'script') => open().run('props', [kind, text]);
  test.each([
    ['p.getProperty("none")', null],
    ['p.getProperty("constructor")', null],
    ['p.setProperty("a", "1").setProperty("b", "2").getKeys()', ['a', 'b']],
    ['p.setProperty("a", 5).getProperty("a")', '5'],
    ['p.setProperty("a", true).getProperty("a")', 'true'],
    ['p.setProperty("a", [1, 2]).getProperty("a")', '1,2'],
    ['p.setProperties({ f: function named() {} }).getProperty("f")', 'function named() {}'],
    ['p.setProperties({ a: 1, b: "x" }).getProperties()', { a: '1', b: 'x' }],
    ['p.setProperty("z", "1").setProperties({ a: "1" }, true).getKeys()', ['a']],
    ['p.setProperty("z", "1").setProperties({ a: "1" }, false).getKeys()', ['z', 'a']],
    ['p.setProperties({ a: "1", b: "2" }).deleteProperty("a").getKeys()', ['b']],
    ['p.setProperties({ a: "1" }).deleteAllProperties().getKeys()', []],
  ])('%s', (text, answer) => {
    expect(work(text)).toEqual(answer);
  });
  test('are returned as a copy', () => {
    expect(work('(p.setProperty("a", "1"), p.getProperties().a = "2", p.getProperty("a"))')).toBe('1');
  });
  test('of a user belong to that user; the others are shared', () => {
    const runtime = open();
    for (const kind of ['document', 'script', 'user'])
      runtime.run('props', [kind, 'p.setProperty("k", "v").getKeys()']);
    const seen = ['document', 'script', 'user'].map((kind) =>
      runtime.run('props', [kind, 'p.getProperty("k")'], { user: BEN }),
    );
    expect(seen).toEqual(['v', 'v', null]);
  });
  test('hold 9 KB per value, in bytes, and 500 KB per store; nothing of a refused call is stored', () => {
    expect(work('p.setProperty("k", "ü".repeat(4608)).getKeys()')).toEqual(['k']);
    expect(() => work('p.setProperty("k", "ü".repeat(4609))')).toThrow('Argument too large: value');
    const runtime = open();
    const fill = 'Array.from({ length: 56 }, (_, i) => p.setProperty("k" + i, "x".repeat(9216))).length';
    expect(() => runtime.run('props', ['script', fill])).toThrow(
      'You have exceeded the property storage quota.',
    );
    expect(runtime.run('props', ['script', 'p.getKeys().length'])).toBe(55);
  });
  test('can be used 50,000 times a day by each user', () => {
    const runtime = open({ limits: { execution: Infinity } });
    const often = 'Array.from({ length: 50000 }, () => p.getKeys()).length';
    runtime.run('props', ['script', often]);
    expect(() => runtime.run('props', ['script', 'p.getKeys()'])).toThrow(
      'Service invoked too many times for one day',
    );
    expect(runtime.run('props', ['script', 'p.getKeys()'], { user: BEN })).toEqual([]);
    runtime.advanceTo('2026-03-02T10:00:00Z');
    expect(runtime.run('props', ['script', 'p.getKeys()'])).toEqual([]);
  });
});

describe('the cache', () => {
  test.each([
    ['c.get("none")', null],
    ['(c.put("a", "1"), c.get("a"))', '1'],
    ['(c.putAll({ a: "1", b: "2" }), c.getAll(["a", "b", "x"]))', { a: '1', b: '2' }],
    ['(c.putAll({ a: "1", b: "2" }), c.remove("a"), c.getAll(["a", "b"]))', { b: '2' }],
    [
      '(c.putAll({ a: "1", b: "2", c: "3" }), c.removeAll(["a", "b"]), c.getAll(["a", "b", "c"]))',
      { c: '3' },
    ],
    ['(c.put("k".repeat(250), "1"), c.get("k".repeat(250)))', '1'],
  ])('%s', (text, answer) => {
    expect(open().run('cache', [text])).toEqual(answer);
  });
  test.each([
    ['c.put("k".repeat(251), "1")', 'Argument too large: key'],
    ['c.put("k", "x".repeat(102401))', 'Argument too large: value'],
    ['c.putAll({ k: "x".repeat(102401) })', 'Argument too large: value'],
    ['c.put("k", "v", 0)', 'Invalid argument: expirationInSeconds'],
    ['c.put("k", "v", 21601)', 'Invalid argument: expirationInSeconds'],
  ])('%s is refused', (text, words) => {
    expect(() => open().run('cache', [text])).toThrow(words);
  });
  test.each([
    ['c.put("k", "v")', 600],
    ['c.put("k", "v", 20)', 20],
    ['c.putAll({ k: "v" }, 21600)', 21_600],
  ])('%s expires on time', (text, seconds) => {
    const runtime = open();
    runtime.run('cache', [text]);
    runtime.advanceTo(runtime.now() + seconds * 1000 - 1);
    expect(runtime.run('cache', ['c.get("k")'])).toBe('v');
    runtime.advanceTo(runtime.now() + 1);
    expect(runtime.run('cache', ['c.get("k")'])).toBeNull();
  });
  test('keeps the 900 items farthest from expiring when there are more than 1,000', () => {
    const fill =
      '(c.put("last", "v", 21600), c.putAll(Object.fromEntries(Array.from({ length: 1000 }, (_, i) => ["k" + i, "v"]))), [c.get("last"), c.get("k100"), c.get("k101"), c.get("k999")])';
    expect(open().run('cache', [fill])).toEqual(['v', null, 'v', 'v']);
  });
});

describe('locks', () => {
  test.each([
    ['l.document.hasLock()', false],
    ['[l.document.tryLock(1), l.document.hasLock(), l.document.tryLock(1)]', [true, true, true]],
    ['(l.document.waitLock(1), l.document.releaseLock(), l.document.hasLock())', false],
    ['(l.script.waitLock(1), [l.document.hasLock(), l.user.hasLock()])', [false, false]],
    ['(l.script.releaseLock(), "nothing")', 'nothing'],
  ])('%s', (text, answer) => {
    expect(open().run('lock', [text])).toEqual(answer);
  });
  test('that time out use up the waiting time', () => {
    const runtime = open();
    runtime.holdLock('document');
    const before = runtime.now();
    expect(runtime.run('lock', ['l.document.tryLock(5000)'])).toBe(false);
    expect(runtime.now() - before).toBe(5000);
    expect(() => runtime.run('lock', ['l.document.waitLock(2000)'])).toThrow('Lock timeout');
    expect(runtime.now() - before).toBe(7000);
    expect(runtime.run('lock', ['l.script.tryLock(5000)'])).toBe(true);
  });
  test('of one user don’t block another', () => {
    const runtime = open();
    const inner: unknown[] = [];
    runtime.beforeCall((name) => {
      if (name !== 'Lock.releaseLock') return;
      for (const kind of ['user', 'script', 'document'])
        inner.push(runtime.run('lock', [`l.${kind}.tryLock(1)`], { user: BEN }));
    });
    runtime.run('lock', ['(l.user.waitLock(1), l.script.waitLock(1), l.user.releaseLock())']);
    expect(inner).toEqual([true, false, true]);
  });
});
