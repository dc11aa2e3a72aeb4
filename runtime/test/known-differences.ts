// Where the runtime is known not to do what Google does. Each case asks for Google's behavior and fails today; when one
// passes, its test says so and its entry goes. One entry is one difference; docs/local-runtime.md lists them.
import type { openRuntime, Runtime } from '../node';

export interface KnownDifference {
  /** Class.method, or the part of Sheets or Apps Script that it is about. */
  where: string;
  /** What Google does and the runtime doesn't, in one sentence. */
  google: string;
  /** Whether it works as at Google: false, or an error, while the difference exists. */
  isAsAtGoogle: (open: typeof openRuntime) => boolean;
}

/** The value of an expression in a script. */
function valueOf(open: typeof openRuntime, expression: string): unknown {
  return open({ code: `function value() { return ${expression}; }` }).run('value');
}

/** What the first cell shows after a formula was written into it. */
function computed(open: typeof openRuntime, formula: string): unknown {
  const runtime: Runtime = open();
  runtime.type('Sheet1', 'A1', formula);
  return runtime.values('Sheet1', 'A1')[0]?.[0];
}

function formulaDifference(name: string, formula: string, expected: unknown): KnownDifference {
  return {
    where: `Formulas, ${name}`,
    google: `\`${formula}\` gives ${String(expected)}.`,
    isAsAtGoogle: (open) => computed(open, formula) === expected,
  };
}

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  formulaDifference('QUERY', '=QUERY({1,2;3,4},"select Col2 where Col1 = 3",0)', 4),
  formulaDifference('LET', '=LET(a,2,a*3)', 6),
  formulaDifference('LAMBDA', '=LAMBDA(a,a*3)(2)', 6),
  formulaDifference('MAP', '=SUM(MAP({1,2},LAMBDA(a,a*2)))', 6),
  {
    where: 'Apps Script, time limits',
    google:
      'A script’s own computing counts towards the six minutes; here only service calls and waiting do.',
    isAsAtGoogle: (open) => {
      const code = 'function compute() { for (let n = 0; n < 3e7; n++); }';
      try {
        open({ code, limits: { execution: 1 } }).run('compute');
        return false;
      } catch {
        return true;
      }
    },
  },
  {
    where: 'Apps Script, time limits',
    google:
      'All triggers together may run 90 minutes a day (6 hours in Workspace); here each execution is limited alone.',
    isAsAtGoogle: (open) => {
      const code = `function daily() { Utilities.sleep(300000); }
        function install() { for (let n = 0; n < 20; n++) ScriptApp.newTrigger('daily').timeBased().after(60000 + n).create(); }`;
      const runtime = open({ code, now: '2026-03-02T00:00:00Z' });
      runtime.run('install');
      runtime.advanceTo('2026-03-02T20:00:00Z');
      return runtime.failures.length > 0;
    },
  },
  {
    where: 'Apps Script, language',
    google: 'Private class members (`#name`) and static fields are syntax errors.',
    isAsAtGoogle: (open) => {
      try {
        open({ code: 'class Counter { #count = 0; } function nothing() {}' }).run('nothing');
        return false;
      } catch (error) {
        return (error as Error).name === 'SyntaxError';
      }
    },
  },
  {
    where: 'Apps Script, services',
    google:
      'Methods of services and members of enumerations are objects of the script’s own scope (`instanceof Function`).',
    isAsAtGoogle: (open) =>
      valueOf(
        open,
        'SpreadsheetApp.flush instanceof Function && SpreadsheetApp.SortOrder.ASCENDING instanceof Object',
      ) === true,
  },
  {
    where: 'Sheet.autoResizeColumn',
    google: 'The column becomes as wide as its widest text; here nothing is measured.',
    isAsAtGoogle: (open) => {
      const code = `function width() {
        const sheet = SpreadsheetApp.getActiveSheet();
        sheet.getRange('A1').setValue('A text that is much wider than a column usually is, and then some');
        SpreadsheetApp.flush();
        return sheet.autoResizeColumn(1).getColumnWidth(1);
      }`;
      return Number(open({ code }).run('width')) > 200;
    },
  },
  {
    where: 'Utilities.formatDate',
    google:
      'Every zone has Java’s short name: z is JST in Tokyo; here it is GMT+9 where no English of Intl has one.',
    isAsAtGoogle: (open) => valueOf(open, "Utilities.formatDate(new Date(0), 'Asia/Tokyo', 'z')") === 'JST',
  },
  {
    where: 'console.log',
    google: 'Objects are shown as `{ a: 1 }`; here as JSON.',
    isAsAtGoogle: (open) => {
      const runtime = open({ code: 'function log() { console.log({ a: 1 }); }' });
      runtime.run('log');
      return runtime.log[0] === '{ a: 1 }';
    },
  },
  {
    where: 'Triggers, onSelectionChange',
    google: 'Of selections that follow within two seconds only the last is told; here each is.',
    isAsAtGoogle: (open) => {
      const runtime = open({ code: 'function onSelectionChange() { console.log(1); }', now: 0 });
      for (const a1 of ['A1', 'A2', 'A3']) runtime.select('Sheet1', a1);
      runtime.advanceTo(5000);
      return runtime.log.length === 1;
    },
  },
  formulaDifference('IFERROR over an unknown function', '=IFERROR(NOSUCHFUNCTION(),1)', 1),
  {
    where: 'Range.setFormula',
    google: 'Numbers in a formula stay as they were written: `=1.50+1`; here it reads `=1.5+1`.',
    isAsAtGoogle: (open) =>
      valueOf(open, "SpreadsheetApp.getActiveSheet().getRange('A1').setFormula('=1.50+1').getFormula()") ===
      '=1.50+1',
  },
  {
    where: 'Sheet.setName',
    google: 'A name may hold an apostrophe (`Ana’s` with a straight one); here it is refused by name.',
    isAsAtGoogle: (open) =>
      valueOf(open, 'SpreadsheetApp.getActiveSheet().setName("Ana\'s").getName()') === "Ana's",
  },
  {
    where: 'Date in scripts',
    google:
      'Date’s own methods (getHours, new Date(2026, 0, 1) …) speak the time zone of the script; here that of this machine. Utilities.formatDate is right in any zone.',
    isAsAtGoogle: (open) =>
      (
        [
          ['Asia/Tokyo', 9],
          ['America/Lima', 19],
        ] as const
      ).every(
        ([scriptTimeZone, hour]) =>
          open({ scriptTimeZone, code: 'function hour() { return new Date(0).getHours(); }' }).run('hour') ===
          hour,
      ),
  },
  {
    where: 'Custom functions',
    google: 'A function of the script can be called in a cell: `=DOUBLE(4)`; here it is #NAME?.',
    isAsAtGoogle: (open) => {
      const runtime = open({ code: 'function DOUBLE(x) { return x * 2; }' });
      runtime.type('Sheet1', 'A1', '=DOUBLE(4)');
      return runtime.values('Sheet1', 'A1')[0]?.[0] === 8;
    },
  },
  {
    where: 'Typing into a cell that shows percents',
    google: '`5` typed where `10%` stood becomes 5%; here 500%.',
    isAsAtGoogle: (open) => {
      const runtime = open();
      runtime.type('Sheet1', 'A1', '10%');
      runtime.type('Sheet1', 'A1', '5');
      return runtime.values('Sheet1', 'A1')[0]?.[0] === 0.05;
    },
  },
];
