// Check this installation with each of its service calls failing once: every other question gets its answer, and the
// scratch tab is deleted.
import { failEvery, type SavedRuntime } from 'apps-script-runtime';
import { type ProbeAnswer, SCRIPT_PARTS, type ScriptProbe } from '../../src/domain/upkeep/probes';
import { PROBES } from '../../src/domain/upkeep/probe-outcomes';
import { ask, ok, openAddon, openLibrary } from '../server/addon';
import { notingTrials, rowsIn } from './note-trials';

const NOW = '2026-03-02T17:00:00Z';
const LIBRARY = JSON.stringify(openLibrary({ now: NOW }).save());
const start = (): SavedRuntime => JSON.parse(LIBRARY) as SavedRuntime;
const open = (workbook: SavedRuntime) => openAddon({ workbook, now: NOW });

const TABS = ['Partners', 'Events', 'Weekly Plan', 'Settings'];
const ROWS = rowsIn(open(start()));
const tabsOf = ({ globals }: ReturnType<typeof open>) =>
  globals.SpreadsheetApp.getActiveSpreadsheet()
    .getSheets()
    .map((sheet) => sheet.getName());

test.each(SCRIPT_PARTS.map((part) => [part.join(', '), part] as const))(
  'asking about %s',
  async (name, part) => {
    const noted = notingTrials('failing', `checking this installation: ${name}`);
    let answers: ProbeAnswer[] = [];
    const check = (runtime: ReturnType<typeof open>) => {
      const probes: readonly ScriptProbe[] = part;
      answers = [];
      answers = ok(ask<{ answers: ProbeAnswer[] }>(runtime, 'checkInstallation', { probes })).answers;
      return answers;
    };
    const isKnown = ({ id, outcome }: ProbeAnswer) => (PROBES[id] as readonly string[]).includes(outcome);
    const report = await failEvery({
      start: start(),
      open,
      act: check,
      remembers: () => answers,
      // What the failed run left, before anybody presses again.
      again: (runtime) => {
        expect(answers.map(({ id }) => id).sort()).toEqual([...part].sort());
        const failed = answers.filter((answer) => !isKnown(answer));
        expect(failed.every(({ outcome, detail }) => outcome === 'unchecked' && detail !== '')).toBe(true);
        expect([0, 1, part.length]).toContain(failed.length);
        expect(tabsOf(runtime)).toEqual(TABS);
        check(runtime);
      },
      check: (runtime) => {
        expect(answers.filter((answer) => !isKnown(answer))).toEqual([]);
        expect(tabsOf(runtime)).toEqual(TABS);
        noted.count(ROWS, rowsIn(runtime));
      },
    });
    expect(report.trials).toBeGreaterThan(20);
    noted.write(report.calls, report.trials);
  },
);
