// Two scripts that don't belong to the add-on, in the style of Google's samples, run unchanged: a timesheet approval
// with drop-downs, email and a clock, and an expense report with a sidebar.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { openRuntime, type Runtime } from '../node';

const read = (name: string) => readFileSync(path.join(__dirname, 'scripts', name), 'utf8');
const sheetOf = (runtime: Runtime, name: string) => {
  const sheet = runtime.globals.SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
};

describe('a timesheet approval', () => {
  function openTimesheets(): Runtime {
    const runtime = openRuntime({
      code: read('timesheets.js'),
      now: '2026-03-02T17:00:00Z',
      timeZone: 'America/Chicago',
      user: 'boss@work.example',
      editors: ['kim@work.example'],
    });
    runtime.run('setUpColumns');
    const person = (row: number, name: string, hours: string) => {
      const mail = `${name.toLowerCase()}@work.example`;
      ['A', 'B', 'C', 'D', 'E'].forEach((column, place) => {
        const text = [name, mail, '2/23/2026', hours, '$21.50'][place] ?? '';
        runtime.type('Timesheets', `${column}${String(row)}`, text);
      });
    };
    person(2, 'Kim', '40');
    person(3, 'Sam', '7.5');
    return runtime;
  }

  test('calculates pay, and accepts only the three answers', () => {
    const runtime = openTimesheets();
    expect(sheetOf(runtime, 'Timesheets').getRange('F2:F4').getDisplayValues()).toEqual([
      ['$860.00'],
      ['$161.25'],
      [''],
    ]);
    expect(() => {
      runtime.type('Timesheets', 'G2', 'Maybe');
    }).toThrow('The data you entered in cell G2 violates the data validation rules set on this cell.');
    expect(() => {
      runtime.type('Timesheets', 'D2', '81');
    }).toThrow(/violates/);
    expect(runtime.screen.toasts.at(-1)).toMatchObject({
      message: 'Columns are ready.',
      title: 'Timesheets',
    });
  });

  test('emails each person once, with the pay as shown', () => {
    const runtime = openTimesheets();
    runtime.type('Timesheets', 'G2', 'Approved');
    expect(runtime.run('notifyEmployees')).toBe(1);
    expect(runtime.run('notifyEmployees')).toBe(0);
    expect(runtime.outbox).toEqual([
      expect.objectContaining({
        to: ['kim@work.example'],
        subject: 'Timesheet for the week of February 23, 2026: Approved',
        body: 'Hello Kim,\n\nPay: $860.00\nHours: 40',
        name: 'Timesheets',
      }),
    ]);
    expect(runtime.values('Timesheets', 'H2')).toEqual([[new Date('2026-03-02T17:00:00Z')]]);
    expect(sheetOf(runtime, 'Timesheets').getRange('H2').getNote()).toBe('Sent by boss@work.example');
    expect(runtime.log.at(-1)).toContain('0 mails sent');
  });

  test('sends reminders on Fridays while something is pending, and none once stopped', () => {
    const runtime = openTimesheets();
    runtime.run('startReminders');
    runtime.run('startReminders');
    expect(runtime.triggers).toHaveLength(1);
    runtime.advanceTo('2026-03-08T00:00:00Z');
    expect(runtime.failures).toEqual([]);
    expect(runtime.outbox).toEqual([
      expect.objectContaining({ to: ['boss@work.example'], subject: '2 timesheets wait for you' }),
    ]);
    runtime.run('stopReminders');
    runtime.advanceTo('2026-03-20T00:00:00Z');
    expect(runtime.outbox).toHaveLength(1);
  });

  test('shows its menu with a submenu', () => {
    const labels = (items: readonly object[]): string[] =>
      items.flatMap((item) => [
        ...('label' in item ? [String(item.label)] : []),
        ...('items' in item ? labels(item.items as object[]) : []),
      ]);
    expect(labels(openTimesheets().menus())).toEqual([
      'Timesheets',
      'Set up columns',
      'Notify employees',
      'Reminders',
      'Start',
      'Stop',
    ]);
  });
});

describe('an expense report', () => {
  function openExpenses(answers: unknown[] = []): Runtime {
    return openRuntime({
      code: read('expenses.js'),
      html: { Form: read('Form.html'), Styles: read('Styles.html') },
      now: '2026-03-02T17:00:00Z',
      timeZone: 'Europe/Berlin',
      user: 'ana@work.example',
      answers: answers as never,
    });
  }
  const expense = (date: string, what: string, category: string, amount: string) => ({
    date,
    what,
    category,
    amount,
  });

  test('shows a sidebar made from a template', () => {
    const runtime = openExpenses();
    runtime.run('showForm');
    const html = runtime.sidebar()?.html ?? '';
    expect(runtime.sidebar()?.title).toBe('New expense');
    expect(html).toContain('Signed in as ana@work.example');
    expect(html.match(/<option value="[A-Z]\w+">/g)).toHaveLength(4);
    expect(html).toContain('font-family: Arial');
  });

  test('adds rows from the sidebar’s form below the last one, and totals them', async () => {
    const runtime = openExpenses();
    const add = (...given: Parameters<typeof expense>) => runtime.scriptRun('addExpense', expense(...given));
    await expect(add('2026-02-27', 'Atlas', 'Books', '30')).resolves.toEqual({ row: 2, total: 30 });
    await expect(add('2026-03-01', 'Train', 'Travel', '12.5')).resolves.toEqual({ row: 3, total: 42.5 });
    await expect(add('2026-03-01', 'Nothing', 'Food', '0')).rejects.toThrow('must be more than 0');
    expect(sheetOf(runtime, 'Expenses').getRange('A2:E3').getDisplayValues()).toEqual([
      ['2026-02-27', 'Atlas', 'Books', '30.00', 'FALSE'],
      ['2026-03-01', 'Train', 'Travel', '12.50', 'FALSE'],
    ]);
    expect(runtime.values('Summary', 'A1:B6')).toEqual([
      ['Category', 'Total'],
      ['Books', 30],
      ['Travel', 12.5],
      ['Food', 0],
      ['Supplies', 0],
      ['All', 42.5],
    ]);
    expect(sheetOf(runtime, 'Summary').getCharts()).toHaveLength(1);
  });

  test('notes the old and new amount after an edit by hand', async () => {
    const runtime = openExpenses();
    await runtime.scriptRun('addExpense', expense('2026-03-01', 'Atlas', 'Books', '30'));
    runtime.type('Expenses', 'D2', '35');
    expect(runtime.failures).toEqual([]);
    expect(sheetOf(runtime, 'Expenses').getRange('D2').getNote()).toBe('Changed from 30 to 35');
  });

  test('moves a month to its own tab, sorted, and leaves the others', async () => {
    const runtime = openExpenses([{ button: 'OK', text: '2026-02' }]);
    for (const [date, category, amount] of [
      ['2026-02-03', 'Travel', '5'],
      ['2026-02-04', 'Books', '7'],
      ['2026-03-01', 'Books', '9'],
      ['2026-02-05', 'Books', '8'],
    ] as const)
      await runtime.scriptRun('addExpense', expense(date, 'Thing', category, amount));
    runtime.run('fileMonth');
    expect(runtime.values('2026-02').map((row) => row.slice(2, 4))).toEqual([
      ['Category', 'Amount'],
      ['Books', 8],
      ['Books', 7],
      ['Travel', 5],
    ]);
    expect(sheetOf(runtime, 'Expenses').getRange('D2:D3').getValues()).toEqual([[9], ['']]);
    expect(runtime.values('Summary', 'B6')).toEqual([[9]]);
    expect(runtime.screen.toasts.at(-1)).toMatchObject({ message: '3 expenses filed.', title: '2026-02' });
  });
});
