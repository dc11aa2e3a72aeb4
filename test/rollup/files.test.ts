// npm run rollup, from the branches' files to the report: thirty branches with mistakes in them, and files that are none.
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { STATUS } from '../../src/domain/counting/data-columns';
import { HIDDEN } from '../../src/words/count-reasons';
import { COMMAND_OPTIONS, ROLL_UP_FILES } from '../../src/words/roll-up-files';
import { FINDINGS, ROLL_UP_REPORT } from '../../src/words/roll-up-report';
import { branchesOf } from '../../rollup/branch-files';
import { filesOf, rollUpFiles } from '../../rollup/report-files';
import { main } from '../../rollup/entry';
import { EXAMPLE_DAY, branchWorkbook, exampleFiles } from '../../rollup/example/branch-files';
import { branchEvents, branchRows } from '../../rollup/example/branch-events';
import { chanceOf } from '../../rollup/example/random';
import { readBranchFile } from '../../rollup/read-file';

const folder = mkdtempSync(path.join(tmpdir(), 'rollup-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const put = (name: string, content: string | Uint8Array): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return file;
};

const PLAN = { key: 'k', events: 20, shared: 0, firstMonth: 7, refreshedOn: EXAMPLE_DAY, days: 300 };
const ROWS = branchRows(branchEvents(chanceOf(1), PLAN), PLAN);
const HEADINGS = 'version,event_id,first_day,fiscal_year_start,status,counts_as,place,age_group,sessions';

const read = (file: string) => readBranchFile(file, new Map());

describe('a file that is none has a sentence', () => {
  const { problems } = ROLL_UP_FILES;
  test.each<[string, string, string | Uint8Array, string]>([
    ['an empty one', 'a.xlsx', '', problems.empty],
    ['blank lines', 'b.csv', '\n \n', problems.empty],
    ['a link to Google Drive', 'c.gsheet', '{"doc_id":"x"}', problems.link],
    ['a web page', 'd.csv', '\n<!doctype html><html></html>', problems.webPage],
    ['a web page that is called a workbook', 'e.xlsx', '<html><body>Sign in</body></html>', problems.webPage],
    ['one with a password', 'f.xlsx', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), problems.password],
    ['a broken workbook', 'g.xlsx', 'PK\u0003\u0004 and then nothing', problems.damaged],
    ['letters called a workbook', 'h.xlsx', 'Dear colleagues', problems.damaged],
    ['a letter', 'i.docx.txt', 'Dear colleagues', problems.noHeadingsCsv],
    ['a picture', 'j.png', new Uint8Array([0x89, 0x50, 0x4e, 0x47]), problems.otherKind],
    ['another table', 'k.csv', 'Name,Phone\nAna,1\n', problems.noHeadingsCsv],
    ['an open quotation mark', 'l.csv', `${HEADINGS}\n2,"x,2026-10-05\n`, problems.badCsv],
  ])('%s', async (_, name, content, problem) => {
    expect(await read(put(name, content))).toEqual({ problem, missingColumns: [], rows: [], directory: [] });
  });

  test('one that isn’t there', async () => {
    expect((await read(path.join(folder, 'none.xlsx'))).problem).toBe(problems.missing);
  });

  test('a workbook without the tab, and one whose tab has something above the headings', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Events').addRow(['Event', 'When']);
    const bytes = async () => new Uint8Array(await workbook.xlsx.writeBuffer());
    expect((await read(put('m.xlsx', await bytes()))).problem).toBe(problems.noTab);
    workbook.addWorksheet('Report data').addRows([['Our numbers'], HEADINGS.split(',')]);
    expect((await read(put('n.xlsx', await bytes()))).problem).toBe(problems.noHeadings);
  });

  test('the same file twice', async () => {
    const seen = new Map<string, string>();
    const text = `${HEADINGS}\n2,x\n`;
    expect((await readBranchFile(put('o.csv', text), seen)).problem).toBe('');
    expect((await readBranchFile(put('p.csv', text), seen)).problem).toBe(ROLL_UP_FILES.sameFile('o.csv'));
  });
});

describe('what a file says', () => {
  const texts = async (name: string, content: string | Uint8Array) => {
    const { rows, problem, missingColumns } = await read(put(name, content));
    return { problem, missingColumns, rows: rows.map((row) => row.texts) };
  };
  const line = '2,e1,2026-10-05,2026-07-01,counted,program,On-site,0–5,1';

  test.each<[string, (text: string) => string | Uint8Array]>([
    ['with commas', (text) => text],
    ['with semicolons', (text) => text.replaceAll(',', ';')],
    ['with a mark at its start', (text) => `\uFEFF${text}`],
    ['in two bytes a letter', (text) => Buffer.from(`\uFEFF${text.replaceAll(',', '\t')}`, 'utf16le')],
    ['that two programs wrote into', (text) => text.replace('\r\n', '\n')],
    ['as Windows wrote it', (text) => Buffer.from(text.replaceAll('–', '\u0096'), 'latin1')],
  ])('a .csv %s', async (_, write) => {
    const { rows, problem, missingColumns } = await texts(
      'q.csv',
      write(`${HEADINGS}\r\n${line}\r\n,,,\r\n`),
    );
    expect(problem).toBe('');
    expect(rows).toEqual([
      expect.objectContaining({ version: '2', first_day: '2026-10-05', age_group: '0–5', sessions: '1' }),
    ]);
    expect(missingColumns).toContain('refreshed_on');
    expect(missingColumns).not.toContain('place');
  });

  test('a workbook, in whatever tab and order: days, numbers, formulas, errors', async () => {
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Notes').addRow(['anything']);
    const tab = workbook.addWorksheet('County', { state: 'hidden' });
    tab.addRow([
      'Status',
      'EVENT_ID',
      'counts_as',
      'version',
      'first_day',
      'sessions',
      'staff_hours',
      'place',
    ]);
    tab.addRow([
      ...[
        'counted',
        { richText: [{ text: 'e' }, { text: '1' }] },
        { formula: '"program"', result: 'program' },
        2,
      ],
      ...[new Date('2026-10-05T00:00:00Z'), { error: '#REF!' }, 2.5, '=HYPERLINK("x")'],
    ]);
    tab.addRow([]);
    tab.addRow(['counted', 'e2']);
    const { rows } = await read(put('r.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer())));
    expect(rows).toEqual([
      {
        rowNumber: 2,
        texts: {
          ...{
            status: 'counted',
            event_id: 'e1',
            counts_as: 'program',
            version: '2',
            first_day: '2026-10-05',
          },
          ...{ sessions: '#REF!', staff_hours: '2.5', place: '=HYPERLINK("x")' },
        },
      },
      expect.objectContaining({ rowNumber: 4 }),
    ]);
  });

  test('the tab of the right name comes before a copy of it', async () => {
    const workbook = new ExcelJS.Workbook();
    for (const [name, id] of [
      ['Copy of Report data', 'old'],
      ['Report data', 'new'],
      ['Report data (2)', 'old'],
    ] as const)
      workbook.addWorksheet(name).addRows([HEADINGS.split(','), [2, id]]);
    const { rows } = await read(put('s.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer())));
    expect(rows.map(({ texts: { event_id } }) => event_id)).toEqual(['new']);
  });

  test('columns that came after the branch’s version aren’t missing', async () => {
    const columns = HEADINGS.split(',') as (keyof (typeof ROWS)[number])[];
    const bytes = await branchWorkbook(
      ROWS.map((row) => ({ ...row, version: 1 })),
      { columns },
    );
    const { missingColumns } = await read(put('t.xlsx', bytes));
    expect(missingColumns).toContain('staff_hours');
    expect(missingColumns).not.toContain('shared_with');
  });
});

describe('thirty branches with mistakes in them', () => {
  const made = async () => {
    const files = await exampleFiles();
    for (const { name, bytes } of files) put(name, bytes);
    const list = files.map(({ name, branch }) => ({ file: name, branch }));
    const paths = files.map(({ name }) => path.join(folder, name));
    return {
      files,
      ...(await rollUpFiles({ files: paths, today: EXAMPLE_DAY, hidesSmall: false }, list, () => {})),
    };
  };

  test('every mistake is found, every branch is in the report or named, and nothing is dropped silently', async () => {
    const { files, system, notRead } = await made();
    const { totals, branches } = system;
    expect(files).toHaveLength(30);
    expect(notRead.map(({ name }) => name)).toEqual([
      'valley.gsheet',
      'westwood.csv',
      'yarrow.xlsx',
      'zenith.xlsx',
    ]);
    const kinds = new Set(totals.findings.map(({ kind }) => kind));
    expect(
      Object.keys(FINDINGS)
        .filter((kind) => !kinds.has(kind as keyof typeof FINDINGS))
        .sort(),
    ).toEqual([
      ...['later', 'no fiscal year', 'no sessions', 'people in no place'],
      ...['shared with nobody', 'unknown line'],
    ]);
    // A branch without a mistake has the numbers of its own counting; the system's are their sum, less what they shared.
    for (const [at, { rows }] of files.entries()) {
      const branch = branches[at];
      const findings = totals.findings.filter(({ branchId }) => branchId === branch?.id);
      if (!rows || findings.length > 0) continue;
      const own = rows.reduce((all, row) => all + Number(row.sessions || 0), 0);
      const inReport = totals.byBranch.filter(({ branchId }) => branchId === branch?.id);
      expect(inReport.reduce((all, { sessions }) => all + sessions, 0)).toBe(own);
      expect(rows.filter(({ status }) => status === STATUS.counted).length).toBeGreaterThan(9);
    }
    const sum = (cells: readonly { sessions: number; people: number }[]) => [
      cells.reduce((all, { sessions }) => all + sessions, 0),
      cells.reduce((all, { people }) => all + people, 0),
    ];
    const [sessions = 0, people = 0] = sum(totals.byBranch);
    const taken = totals.shared.filter(({ counts }) => !counts);
    expect(taken.length).toBeGreaterThan(10);
    const [lessSessions = 0, lessPeople = 0] = sum(taken);
    expect(sum(totals.byFiscalYear)).toEqual([sessions - lessSessions, people - lessPeople]);
  });

  test('the files have the numbers, load nothing from elsewhere, and make no formula of a text', async () => {
    const { system } = await made();
    const evil = {
      ...system,
      branches: system.branches.map((one) => ({ ...one, branch: `<b>${one.branch}` })),
    };
    const written = await filesOf(evil);
    const page = String(written.get('system-report.html'));
    expect(page).not.toMatch(/<b>|<script|\b(?:src|href)=|url\(|@import/);
    expect(page.match(/<svg role="img" aria-label="Chart: /g)).toHaveLength(4);
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(written.get('system-report.xlsx') as Uint8Array) as never);
    expect(workbook.worksheets.map(({ name }) => name)).toEqual([
      ...['Report of all branches', 'By branch', 'Check', 'Shared events', 'Who knows whom'],
    ]);
    expect(workbook.getWorksheet('Check')?.rowCount).toBe(system.checks.length + 1);
    const about = [1, 2, 3].map((at) => workbook.worksheets[0]?.getCell(at, 1).text);
    expect(about.slice(1)).toEqual([
      expect.stringContaining('26 of 30 branches'),
      expect.stringContaining('Valley, Westwood, Yarrow, and Zenith'),
    ]);
    expect(page).toContain('26 of 30 branches');
    // Eleven months of one branch aren't beside five of the others.
    const chart = page.slice(page.indexOf(`<figcaption>${ROLL_UP_REPORT.charts.branches('2026–27 so far')}`));
    expect(chart.slice(0, chart.indexOf('</figure>'))).not.toContain('Twin Lakes');
    expect(page).toContain(ROLL_UP_REPORT.notInChart(['Twin Lakes']));
    // Every finding by itself is in the file for other programs.
    expect(String(written.get('check.csv')).split('\r\n')).toHaveLength(system.totals.findings.length + 2);
    expect(String(written.get('check.csv'))).toContain('#REF!');
    expect(String(written.get('by-month.csv')).split('\r\n')).toHaveLength(system.totals.byMonth.length + 2);
  });
});

describe('the command', () => {
  const run = async (...args: string[]) => {
    const printed: string[] = [];
    const code = await main(
      args,
      EXAMPLE_DAY,
      (words) => printed.push(words),
      () => {},
    );
    return { code, words: printed.join('\n') };
  };

  test.each([
    [[], ROLL_UP_FILES.noFiles],
    [['--today', 'tomorrow', 'a.csv'], ROLL_UP_FILES.badDay('tomorrow')],
    [['--colour', 'a.csv'], '--colour'],
  ])('%j: what is wrong, and how to use it', async (args, expected) => {
    const { code, words } = await run(...args);
    expect(code).toBe(1);
    expect(words).toContain(expected);
    expect(words).toContain(COMMAND_OPTIONS.help('rollup'));
  });

  test('writes the report though a file can’t be read, and says which', async () => {
    const out = path.join(folder, 'out');
    const list = put('list.csv', 'file,branch\ngood.xlsx,Main Street\ngone.xlsx,Gone\n');
    const files = [put('good.xlsx', await branchWorkbook(ROWS)), put('bad.xlsx', '')];
    const { code, words } = await run(...files, '--out', out, '--list', list, '--hide-small');
    expect(code).toBe(0);
    expect(words).toContain(ROLL_UP_FILES.notReadOne('bad.xlsx', ROLL_UP_FILES.problems.empty));
    expect(words).toContain(ROLL_UP_FILES.notInList('bad.xlsx'));
    expect(words).toContain(ROLL_UP_FILES.listedWithoutFile('Gone'));
    expect(words).toContain('1 of 3 branches');
    expect(readdirSync(out)).toContain('system-report.xlsx');
    expect(readFileSync(path.join(out, 'system-report.html'), 'utf8')).toContain(
      ROLL_UP_REPORT.noFile(['Gone']),
    );
    expect(readFileSync(path.join(out, 'by-branch.csv'), 'utf8')).toContain('Main Street');
  });

  test('help alone is no mistake', async () => {
    expect(await run('--help')).toEqual({ code: 0, words: ROLL_UP_FILES.usage });
    expect(await run('-h', 'a.csv')).toEqual({ code: 0, words: ROLL_UP_FILES.usage });
  });

  test('if nothing can be read, an earlier report stays', async () => {
    const out = path.join(folder, 'stays');
    await run(put('stays.xlsx', await branchWorkbook(ROWS)), '--out', out);
    const before = readdirSync(out).map((name) => [name, readFileSync(path.join(out, name)).toString('hex')]);
    const { code, words } = await run(path.join(folder, 'tyop.xlsx'), '--out', out);
    expect(code).toBe(1);
    expect(words).toContain(ROLL_UP_FILES.nothingRead(out));
    expect(words).toContain(ROLL_UP_FILES.problems.missing);
    expect(
      readdirSync(out).map((name) => [name, readFileSync(path.join(out, name)).toString('hex')]),
    ).toEqual(before);
  });

  test('two reports never mix: what the new one hasn’t goes, and one that can’t be written leaves the old one', async () => {
    const out = path.join(folder, 'mixed');
    const file = put('mixed.xlsx', await branchWorkbook(ROWS));
    await run(file, '--out', out);
    writeFileSync(path.join(out, 'who-knows-whom.csv'), 'old');
    writeFileSync(path.join(out, 'notes.txt'), 'the office’s own');
    await run(file, '--out', out);
    expect(readdirSync(out)).not.toContain('who-knows-whom.csv');
    expect(readdirSync(out)).not.toContain('.new');
    expect(readdirSync(out)).toContain('notes.txt');
    const all = () =>
      readdirSync(out).map((name) => [name, readFileSync(path.join(out, name)).toString('hex')]);
    const old = all();
    // Something is in the way when half of the old files are put aside.
    mkdirSync(path.join(out, '.new', 'old', 'check.csv', 'inside'), { recursive: true });
    const { code } = await run(put('other.xlsx', await branchWorkbook(ROWS.slice(0, 5))), '--out', out);
    expect(code).toBe(1);
    expect(all()).toEqual(old);
  });

  test.each(['maple (1).xlsx', 'Copy of maple.xlsx', 'maple - Copy.xlsx'])(
    '%s is no branch',
    async (copy) => {
      const bytes = await branchWorkbook(ROWS);
      const out = path.join(folder, 'same');
      const files = [put(copy, bytes), put('maple.xlsx', bytes)];
      const { words } = await run(...files, '--out', out);
      expect(words).toContain('The report has 1 branch:');
      expect(words).toContain(ROLL_UP_REPORT.copies([copy]));
      const other = put('only.csv', 'file,branch\nmaple.xlsx,Maple\n');
      expect((await run(...files, '--out', out, '--list', other)).words).not.toContain(
        ROLL_UP_FILES.notInList(copy),
      );
      expect(readFileSync(path.join(out, 'system-report.html'), 'utf8')).toContain(
        'is a copy of another file',
      );
      // The list says that both are branches, so one of them sent the wrong file.
      const list = put('two.csv', `file,branch\nmaple.xlsx,Maple\n${copy},Oak\n`);
      const listed = await run(...files, '--out', out, '--list', list);
      expect(listed.words).toContain('1 of 2 branches');
      expect(listed.words).toContain(ROLL_UP_FILES.notReadOne(copy, ROLL_UP_FILES.sameFile('maple.xlsx')));
    },
  );

  test('two branches that sent the same file are both named', async () => {
    const bytes = await branchWorkbook(ROWS);
    const files = [put('elm.xlsx', bytes), put('birch.xlsx', bytes)];
    const { words } = await run(...files, '--out', path.join(folder, 'same-two'));
    expect(words).toContain('1 of 2 branches');
    expect(words).toContain(ROLL_UP_FILES.notReadOne('birch.xlsx', ROLL_UP_FILES.sameFile('elm.xlsx')));
  });

  test('small numbers are in no file once they are hidden', async () => {
    const out = path.join(folder, 'few');
    const line = (id: string, age: string, people: number, shared = '') =>
      `2,${id},2026-10-05,2026-10-05,2026-07-01,counted,program,On-site,${age},1,${people},${shared}`;
    const headings =
      'version,event_id,first_day,last_day,fiscal_year_start,status,counts_as,place,age_group,sessions,attendance_in_person,shared_with';
    const files = [
      put('ash.csv', [headings, line('a', '0–5', 4), line('b', '6–11', 70, 'fair')].join('\n')),
      put('fir.csv', [headings, line('c', '12–18', 86), line('d', '6–11', 71, 'fair')].join('\n')),
    ];
    await run(...files, '--out', out, '--today', '2026-12-01');
    const peopleIn = (name: string) =>
      readFileSync(path.join(out, name), 'utf8')
        .split(/\r?\n/)
        .slice(1)
        .flatMap((row) => row.split(',').filter((cell) => ['4', '70', '71', '86'].includes(cell)))
        .sort();
    expect(peopleIn('by-month.csv')).toEqual(['4', '71', '86']);
    expect(peopleIn('shared-events.csv')).toEqual(['70', '71']);
    const hiding = await run(...files, '--out', out, '--today', '2026-12-01', '--hide-small');
    expect(hiding.words).toContain(ROLL_UP_FILES.smallHidden);
    expect(['by-month.csv', 'by-fiscal-year.csv'].map(peopleIn)).toEqual([['86'], ['86']]);
    expect(['by-branch.csv', 'shared-events.csv'].map(peopleIn)).toEqual([[], []]);
    expect(readFileSync(path.join(out, 'system-report.html'), 'utf8')).not.toMatch(/>(4|70|71)</);
  });

  test('a folder stands for its tables, and the list’s own file isn’t one', async () => {
    const inside = path.join(folder, 'branches');
    mkdirSync(path.join(inside, 'old'), { recursive: true });
    const bytes = await branchWorkbook(ROWS);
    for (const name of ['elm.xlsx', 'Elm 2.xlsx', '~$elm.xlsx', '.hidden.xlsx', 'notes.docx', 'thumbs.db'])
      writeFileSync(path.join(inside, name), name === 'elm.xlsx' ? bytes : name);
    const list = path.join(inside, 'list.csv');
    writeFileSync(list, 'file;branch\nELM.xlsx;Elm Street\n');
    const { code, words } = await run(inside, '--list', list, '--out', path.join(folder, 'of-folder'));
    expect(code).toBe(0);
    expect(words).toContain(
      ROLL_UP_FILES.leftAlone(['notes.docx', 'old'].map((name) => path.join(inside, name))),
    );
    expect(words).toContain('1 of 2 branches');
    expect(words).toContain(ROLL_UP_FILES.notInList('Elm 2.xlsx'));
    mkdirSync(path.join(folder, 'nothing'));
    expect(await run(path.join(folder, 'nothing'))).toEqual({
      code: 1,
      words: ROLL_UP_FILES.noneInFolder([path.join(folder, 'nothing')]),
    });
  });

  test('a list with blank and misspelled names, and two branches of one name: each is told apart', async () => {
    const out = path.join(folder, 'named');
    const files = await Promise.all(
      ['ash', 'fir', 'yew', 'oak'].map(async (name, at) =>
        put(
          `${name}.xlsx`,
          await branchWorkbook(branchRows(branchEvents(chanceOf(at), { ...PLAN, key: name }), PLAN)),
        ),
      ),
    );
    const list = put(
      'names.csv',
      'branch;file\nMain;oak.xlsx\nMain; fir.xlsx\n;ash.xlsx\nYew Tree;ywe.xlsx\n',
    );
    const { words } = await run(...files, '--list', list, '--out', out);
    expect(words).toContain(ROLL_UP_FILES.listedWithoutFile('Yew Tree'));
    expect(words).toContain(ROLL_UP_FILES.notInList('yew.xlsx'));
    const page = readFileSync(path.join(out, 'system-report.html'), 'utf8');
    expect(page).toContain(ROLL_UP_REPORT.notListed(['yew.xlsx']));
    expect(page).toContain('Main (oak.xlsx)');
    const ids = (text: string) => [
      ...new Set(
        text
          .split('\r\n')
          .slice(1)
          .map((line) => line.split(',')[0]),
      ),
    ];
    const first = ids(readFileSync(path.join(out, 'by-branch.csv'), 'utf8'));
    expect(first.filter(Boolean).sort()).toEqual(['ash', 'main', 'main-2', 'yew']);
    // Another month, in another order: the same ids.
    await run(...files.reverse(), '--list', list, '--out', out);
    expect(ids(readFileSync(path.join(out, 'by-branch.csv'), 'utf8'))).toEqual(first);
  });

  test('no two branches have one id, whatever they are called', () => {
    const all = branchesOf(['main-2.csv', 'a/main.csv', 'b/main.csv', 'Main!.csv', '….csv', '…….csv'], []);
    expect(all.map(({ id }) => id)).toEqual(['main-2', 'main', 'main-3', 'main-4', '…', '……']);
  });

  test('hiding also keeps a branch’s places and ages, and what somebody typed as attendance, to itself', async () => {
    const out = path.join(folder, 'kept');
    const columns = ['attendance_in_person', 'age_group', 'sessions', 'staff_hours', 'first_day'] as const;
    const rows = ROWS.map((row, at) => ({ ...row, ...(columns[at] && { [columns[at]]: '3 kids' }) }));
    const file = put('kept.xlsx', await branchWorkbook(rows));
    const all = () =>
      readdirSync(out)
        .filter((name) => !name.endsWith('.xlsx'))
        .map((name) => readFileSync(path.join(out, name), 'utf8'))
        .join('\n');
    const plain = await run(file, '--out', out);
    expect(plain.words).toContain(ROLL_UP_FILES.smallShown);
    expect(all()).toContain('3 kids');
    await run(file, '--out', out, '--hide-small');
    expect(all()).not.toContain('3 kids');
    expect(all()).toContain(FINDINGS['not a number']('attendance_in_person', HIDDEN).replaceAll('"', '""'));
    const byBranch = readFileSync(path.join(out, 'by-branch.csv'), 'utf8').split('\r\n').slice(1, -1);
    expect(byBranch.length).toBeGreaterThan(1);
    for (const line of byBranch) expect(line.split(',').slice(4, 6)).toEqual(['', '']);
  });

  test('an earlier day leaves out what came later, and says how much', async () => {
    const file = put('early.xlsx', await branchWorkbook(ROWS));
    const out = path.join(folder, 'early');
    const { words } = await run(file, '--out', out, '--today', '2026-08-15');
    const counted = ROWS.filter(({ status }) => status === STATUS.counted);
    const later = counted.filter(({ first_day: day }) => day > '2026-08-15');
    expect(later.length).toBeGreaterThan(1);
    expect(words).toContain(ROLL_UP_REPORT.later(`${later.length} events`));
    const sessions = readFileSync(path.join(out, 'by-month.csv'), 'utf8')
      .split('\r\n')
      .slice(1, -1)
      .reduce((sum, line) => sum + Number(line.split(',')[4]), 0);
    expect(sessions).toBe(
      counted.filter((row) => !later.includes(row)).reduce((sum, row) => sum + Number(row.sessions || 0), 0),
    );
  });

  test('says which heading is missing', async () => {
    const columns = HEADINGS.split(',').filter((column) => column !== 'event_id');
    const csv = put('no-id.csv', `${columns.join(',')}\n2\n`);
    expect((await read(csv)).problem).toBe(ROLL_UP_FILES.headingsGone(['event_id']));
    const workbook = new ExcelJS.Workbook();
    workbook.addWorksheet('Report data').addRow(columns.filter((column) => column !== 'status'));
    const xlsx = put('no-status.xlsx', new Uint8Array(await workbook.xlsx.writeBuffer()));
    expect((await read(xlsx)).problem).toBe(ROLL_UP_FILES.headingsGone(['event_id', 'status']));
  });

  test('the sentence about the fiscal year leaves out whose year is another one, and says so', async () => {
    const { words } = await run('--example', '--out', path.join(folder, 'example'));
    expect(words).toContain('26 of 30 branches');
    expect(words).toContain('Twin Lakes isn’t in that number: its fiscal year begins in January.');
  });

  test('a list that is none, and a folder that can’t be made', async () => {
    const file = put('good.xlsx', await branchWorkbook(ROWS));
    expect(await run(file, '--list', put('bad-list.csv', 'a,b\n1,2\n'))).toMatchObject({ code: 1 });
    const { code, words } = await run(file, '--out', path.join(file, 'below'));
    expect(code).toBe(1);
    expect(words).toContain('can’t be written');
  });
});
