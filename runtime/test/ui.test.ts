import { openRuntime } from '../node';

/** Runs an expression with `ui` for the Ui. */
function inScript(expression: string, options: Parameters<typeof openRuntime>[0] = {}) {
  const code = `function go() { const ui = SpreadsheetApp.getUi(); return ${expression}; }`;
  const runtime = openRuntime({ code, ...options });
  return { runtime, answer: runtime.run('go') };
}

test.each([
  ['alert("a")', { title: '', message: 'a', buttons: ['OK'] }],
  ['alert("a", ui.ButtonSet.YES_NO)', { title: '', message: 'a', buttons: ['YES', 'NO'] }],
  ['alert("t", "a", ui.ButtonSet.OK_CANCEL)', { title: 't', message: 'a', buttons: ['OK', 'CANCEL'] }],
  ['prompt("a")', { kind: 'prompt', title: '', message: 'a', buttons: ['OK'] }],
  ['prompt("a", ui.ButtonSet.YES_NO_CANCEL)', { message: 'a', buttons: ['YES', 'NO', 'CANCEL'] }],
  ['prompt("t", "a", ui.ButtonSet.OK)', { title: 't', message: 'a' }],
])('ui.%s asks', (call, question) => {
  const { runtime } = inScript(`ui.${call}`, { answers: ['CLOSE'] });
  expect(runtime.screen.asked).toMatchObject([question]);
});

test('an answer is a button, and a prompt’s text is there whatever the button', () => {
  expect(inScript('ui.alert("a") === ui.Button.CLOSE', { answers: ['CLOSE'] }).answer).toBe(true);
  const { answer } = inScript(
    '(() => { const r = ui.prompt("a", ui.ButtonSet.OK_CANCEL); return [String(r.getSelectedButton()), r.getResponseText()]; })()',
    { answers: [{ button: 'CANCEL', text: 'Ana' }] },
  );
  expect(answer).toEqual(['CANCEL', 'Ana']);
});

test('an answer that isn’t one of the buttons is an error of the test', () => {
  expect(() => inScript('ui.alert("Sure?")', { answers: ['YES'] })).toThrow(
    '"Sure?" was answered YES, but its buttons are OK.',
  );
});

test.each([
  ['alert("t", "a")', '(String,String)'],
  ['alert(1)', '(number)'],
  ['prompt(null)', '(null)'],
  ['showSidebar("<p>")', '(String)'],
  ['showModalDialog(HtmlService.createHtmlOutput("x"))', '(HtmlService.HtmlOutput)'],
])('ui.%s is refused', (call, words) => {
  expect(() => inScript(`ui.${call}`)).toThrow(
    `The parameters ${words} don't match the method signature for Ui.`,
  );
});

test('a question suspends the script, which loses its locks', () => {
  const code = `function go() {
    const lock = LockService.getDocumentLock();
    lock.waitLock(10);
    const before = lock.hasLock();
    SpreadsheetApp.getUi().alert('Wait');
    return [before, lock.hasLock()];
  }`;
  expect(openRuntime({ code, answers: ['OK'] }).run('go')).toEqual([true, false]);
});

test('menus, submenus and separators are built when added; a menu with the same name replaces the first', () => {
  const build = (item: string) =>
    `ui.createMenu('Tools').addItem('${item}', 'f').addSeparator().addSubMenu(ui.createMenu('More').addItem('B', 'g')).addToUi()`;
  const { runtime } = inScript(
    `[ui.createMenu('Never'), ${build('A')}, ${build('A2')}, ui.createAddonMenu().addItem('C', 'h').addToUi()].length`,
  );
  expect(runtime.menus()).toEqual([
    {
      label: 'Tools',
      items: [
        { label: 'A2', handler: 'f' },
        { isSeparator: true },
        { label: 'More', items: [{ label: 'B', handler: 'g' }] },
      ],
    },
    { label: 'Untitled spreadsheet', items: [{ label: 'C', handler: 'h' }] },
  ]);
});

test('a sidebar is 300 pixels wide, whatever it requests, and replaces the previous one', () => {
  const show = (text: string) =>
    `ui.showSidebar(HtmlService.createHtmlOutput('${text}').setTitle('T').setWidth(900))`;
  const { runtime } = inScript(`[${show('one')}, ${show('two')}]`);
  expect(runtime.sidebar()).toEqual({ title: 'T', html: 'two', width: 300 });
});

test.each([
  ['showModalDialog(page, "T")', { title: 'T', html: 'x', width: 90, height: 80 }, true],
  ['showModelessDialog(page, "T")', { title: 'T', html: 'x', width: 90, height: 80 }, false],
  ['showDialog(page)', { title: 'Own', html: 'x', width: 90, height: 80 }, true],
])('ui.%s opens a dialog', (call, shown, isModal) => {
  const events: unknown[] = [];
  const page = `HtmlService.createHtmlOutput('x').setTitle('Own').setWidth(90).setHeight(80)`;
  const { runtime } = inScript(`ui.${call.replace('page', page)}`, {
    onScreen: (event) => events.push(event),
  });
  expect(runtime.screen.dialogs).toEqual([shown]);
  expect(events).toContainEqual({ type: 'dialog', shown, isModal });
});

test.each(['showSidebar(page)', 'showModalDialog(page, "T")'])('simple triggers can’t use ui.%s', (call) => {
  const code = `function go() { const page = HtmlService.createHtmlOutput('x'); SpreadsheetApp.getUi().${call}; }`;
  expect(() => openRuntime({ code }).run('go', [], { as: 'simple' })).toThrow(
    'Required permissions: https://www.googleapis.com/auth/script.container.ui',
  );
});
