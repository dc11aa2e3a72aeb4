// The trigger of the daily check: permissions that Google may or may not ask for, and whose run it is.
import type { Runtime, SavedRuntime } from 'apps-script-runtime';
import { ANA, BEN, openAddon, openLibrary, settingOf } from './addon';

const lastRun = (runtime: Runtime) => settingOf(runtime, 'Daily check last ran');
const toast = (runtime: Runtime) => runtime.screen.toasts.at(-1)?.message ?? '';
const saved = () => openLibrary().save();
const recordOf = (runtime: Runtime) =>
  JSON.parse(
    Object.values(runtime.save().properties).flatMap((store) => store['dailyCheck'] ?? [])[0] ?? '{}',
  ) as {
    triggerUid?: string;
    account?: string;
  };
/** The same workbook with a different record of who owns the check, or with none if it is undefined. */
function withRecord(workbook: SavedRuntime, change: object | undefined): SavedRuntime {
  for (const store of Object.values(workbook.properties)) {
    const record = store['dailyCheck'];
    if (record === undefined) continue;
    if (change) store['dailyCheck'] = JSON.stringify({ ...(JSON.parse(record) as object), ...change });
    else delete store['dailyCheck'];
  }
  return workbook;
}
const runCheck = (runtime: Runtime, triggerUid: unknown, user = ANA) =>
  runtime.run('dailyCheck', [{ triggerUid }], { as: 'clock', user });

describe('asking for permissions', () => {
  /** Sets up while every request for permissions throws. */
  function setUpWith(message: string): Runtime {
    const trial = openAddon();
    trial.run('setUpThisSheet');
    const at = (trial.lastExecution?.calls ?? []).indexOf('ScriptApp.requireScopes') + 1;
    expect(at).toBeGreaterThan(0);
    const runtime = openAddon();
    runtime.failCall(at, message);
    runtime.run('setUpThisSheet');
    return runtime;
  }

  test('doesn’t keep the daily check from being set up if Google answers with a fault of its own', () => {
    for (const message of [
      'We’re sorry, a server error occurred.',
      'ScriptApp.requireScopes is not a function',
    ]) {
      const runtime = setUpWith(message);
      expect(toast(runtime)).toContain('The daily check runs as ana@library.example');
      expect(runtime.triggers).toHaveLength(1);
    }
  });

  test('says so if they’re refused', () => {
    const runtime = setUpWith(
      'You do not have permission to call that. Required permissions: userinfo.email',
    );
    expect(toast(runtime)).toContain('It needs your permission');
    expect(runtime.triggers).toEqual([]);
  });
});

describe('a check that the clock starts', () => {
  test('runs whether Google gives the id of its trigger as text or as a number', () => {
    const workbook = withRecord(saved(), { triggerUid: '65360640' });
    workbook.triggers = workbook.triggers.map((trigger) => ({ ...trigger, id: '65360640' }));
    for (const id of ['65360640', 65360640]) {
      const runtime = openAddon({ workbook: JSON.parse(JSON.stringify(workbook)) as SavedRuntime });
      runCheck(runtime, id);
      expect(lastRun(runtime)).toBeInstanceOf(Date);
      expect(runtime.triggers).toHaveLength(1);
    }
  });

  test.each([
    ['names a trigger that is gone', { triggerUid: 'gone' }],
    ['is lost', undefined],
  ])('becomes the recorded one if the record %s', (_, change) => {
    const runtime = openAddon({ workbook: withRecord(saved(), change) });
    const id = runtime.triggers[0]?.id;
    runCheck(runtime, id);
    expect(lastRun(runtime)).toBeInstanceOf(Date);
    expect(recordOf(runtime)).toMatchObject({ triggerUid: id, account: ANA });
    // And the check continues as usual; set-up leaves one trigger, at the hour in Settings.
    runtime.advanceTo('2026-03-04T17:00:00Z');
    runtime.run('setUpThisSheet');
    expect(toast(runtime)).toContain('The daily check runs as ana@library.example');
    expect(runtime.triggers.map(({ creator }) => creator)).toEqual([ANA]);
    runtime.advanceTo('2026-03-06T17:00:00Z');
    expect((lastRun(runtime) as Date).toISOString()).toMatch(/^2026-03-06T11:/);
    expect(runtime.failures).toEqual([]);
  });

  test('ends itself if the record names another existing trigger or another account', () => {
    const workbook = saved();
    const [own] = workbook.triggers;
    if (!own) throw new Error('No trigger');
    workbook.triggers.push({ ...own, id: 'left-over' });
    const runtime = openAddon({ workbook });
    runCheck(runtime, 'left-over');
    expect(lastRun(runtime)).toBe('');
    expect(runtime.triggers.map(({ id }) => id)).toEqual([own.id]);

    const other = openAddon({ workbook: withRecord(saved(), { account: BEN, triggerUid: 'of Ben' }) });
    runCheck(other, other.triggers[0]?.id);
    expect([lastRun(other), other.triggers]).toEqual(['', []]);
  });

  test('does nothing if its trigger isn’t one of the account’s own', () => {
    const runtime = openAddon({ workbook: withRecord(saved(), { triggerUid: 'gone' }) });
    runCheck(runtime, 'of nobody');
    expect([lastRun(runtime), runtime.triggers.length]).toEqual(['', 1]);
  });
});
