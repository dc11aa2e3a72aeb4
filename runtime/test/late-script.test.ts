// A script that arrives after the workbook was opened: nothing that happened before is lost.
import { openRuntime } from '../node';

const CODE = `
  function onOpen() {
    SpreadsheetApp.getUi().createMenu('Book club').addItem('Set up', 'setUp').addToUi();
    SpreadsheetApp.getActiveSheet().getRange('H1').setValue('opened');
  }
  function onEdit(e) {
    const cell = SpreadsheetApp.getActiveSheet().getRange('H1');
    cell.setValue([cell.getValue(), e.range.getA1Notation(), e.value, e.oldValue].join(' '));
  }
  function page() {
    return HtmlService.createHtmlOutputFromFile('Sidebar').getContent();
  }`;

/** A runtime without its script, and what makes the script arrive. */
function openWithout(html: Record<string, string> = {}) {
  let arrive: (code: string) => void = () => undefined;
  const code = new Promise<string>((resolve) => (arrive = resolve));
  const runtime = openRuntime({ code, html });
  const load = async () => {
    arrive(CODE);
    await code;
  };
  return { runtime, load };
}
const note = ({ values }: { values: (sheet: string, a1: string) => unknown[][] }) =>
  values('Sheet1', 'H1')[0];

test('onOpen runs when the script arrives, and after it onEdit for each edit since, in order', async () => {
  const { runtime, load } = openWithout();
  runtime.type('Sheet1', 'A1', 'Emma');
  runtime.type('Sheet1', 'A1', 'Persuasion');
  runtime.paste('Sheet1', 'A2', [['Middlemarch'], ['Villette']]);
  expect(runtime.values('Sheet1', 'A1')).toEqual([['Persuasion']]);
  expect(note(runtime)).toEqual(['']);
  expect(runtime.menus()).toEqual([]);
  await load();
  expect(note(runtime)).toEqual(['opened A1 Emma  A1 Persuasion Emma A2:A3  ']);
  expect(runtime.menus()).toEqual([{ label: 'Book club', items: [{ label: 'Set up', handler: 'setUp' }] }]);
  runtime.type('Sheet1', 'B1', 'Austen');
  expect(note(runtime)).toEqual(['opened A1 Emma  A1 Persuasion Emma A2:A3   B1 Austen ']);
  expect(runtime.failures).toEqual([]);
});

test('until then, a call says that the script isn’t loaded yet', async () => {
  const { runtime, load } = openWithout();
  await expect(runtime.scriptRun('page')).rejects.toThrow('The script isn’t loaded yet. Please try again.');
  await load();
  await expect(runtime.scriptRun('page')).rejects.toThrow('No HTML file named Sidebar was found.');
});

test('HTML files may arrive with the script', async () => {
  const html: Record<string, string> = {};
  const { runtime, load } = openWithout(html);
  html['Sidebar'] = '<p>Books</p>';
  await load();
  expect(runtime.run('page')).toBe('<p>Books</p>');
});

test('a workbook without a script waits for nothing', () => {
  const runtime = openRuntime();
  runtime.type('Sheet1', 'A1', 'Emma');
  expect([runtime.values('Sheet1', 'A1'), runtime.failures]).toEqual([[['Emma']], []]);
});
