import { openRuntime } from '../node';

describe('an execution', () => {
  test('starts in a fresh global scope', () => {
    const runtime = openRuntime({ code: 'var n = 0; function up() { return ++n; }' });
    expect([runtime.run('up'), runtime.run('up')]).toEqual([1, 1]);
  });
  test.each([
    ['a global', 'counted = 1', 'typeof counted'],
    [
      'a global that can’t be deleted',
      "Object.defineProperty(globalThis, 'fixed', { value: 1 })",
      'typeof fixed',
    ],
    ['another global', 'Array = null', 'typeof Array'],
    ['a method of its own', 'Array.prototype.last = 1', '[].last'],
    ['another method', 'Array.prototype.map = 1', 'typeof [].map'],
    ['one method less', 'delete Array.prototype.map', 'typeof [].map'],
    ['a getter', "Object.defineProperty(Map.prototype, 'size', { get: () => 7 })", 'new Map().size'],
    ['another parent', 'Object.setPrototypeOf(Math, null)', 'Object.getPrototypeOf(Math) === null'],
    ['a note on a class', 'Date.note = 1', 'Date.note'],
    ['a note on a method', 'Math.max.note = 1', 'Math.max.note'],
    [
      'another iterator',
      'Object.getPrototypeOf([].values()).next = () => ({ done: true })',
      '[...[1, 2]].length',
    ],
    ['a note on generators', 'Object.getPrototypeOf(function* () {}).note = 1', '(function* () {}).note'],
    ['a frozen class', 'Object.freeze(Array.prototype)', 'Object.isFrozen(Array.prototype)'],
    [
      'a constant',
      "Object.defineProperty(Math, 'abs', { writable: false })",
      '(Math.abs = 1, typeof Math.abs)',
    ],
  ])('leaves the next one nothing: %s', (_what, change, look) => {
    const runtime = openRuntime({
      code: `function change() { ${change}; } function look() { return ${look}; }`,
    });
    const before = runtime.run('look');
    runtime.run('change');
    expect(runtime.run('look')).toEqual(before);
  });
  test('leaves nothing even if it failed with work in its queue', () => {
    const code = `function fail() {
      Promise.resolve().then(() => SpreadsheetApp.getActiveSheet().appendRow(['late']));
      throw new Error('Failed');
    }
    function nothing() {}`;
    const runtime = openRuntime({ code });
    expect(() => runtime.run('fail')).toThrow('Failed');
    for (let run = 0; run < 3; run++) runtime.run('nothing');
    expect(runtime.values('Sheet1')).toEqual([]);
  });
  test.each(['', "'use strict';\n"])('sees the constants of the script: %p', (mode) => {
    const code = `${mode}const two = 2; let menu = { twice: () => two * 2 }; function twice() { return two * 2; }`;
    const runtime = openRuntime({ code });
    for (let run = 0; run < 2; run++) {
      expect(runtime.run('twice')).toBe(4);
      expect(runtime.run('menu.twice')).toBe(4);
    }
  });
  test('names the line of the script that threw', () => {
    const runtime = openRuntime({
      code: 'function first() {}\nfunction fail() {\n  throw new Error("here");\n}',
    });
    const errorOf = (): unknown => {
      try {
        return runtime.run('fail');
      } catch (error) {
        return error;
      }
    };
    expect((errorOf() as Error).stack).toContain('at fail (Code.js:3:9)');
  });
  test('gets its own arrays and dates', () => {
    const code = `function kinds() {
      const range = SpreadsheetApp.getActive().getActiveSheet().getRange('A1');
      range.setValue(new Date());
      const rows = range.getValues();
      return [rows instanceof Array, rows[0] instanceof Array, rows[0][0] instanceof Date, rows[0][0].constructor === Date];
    }`;
    expect(openRuntime({ code }).run('kinds')).toEqual([true, true, true, true]);
  });
  test('catches Google’s errors as errors', () => {
    const code = `function caught() {
      try { SpreadsheetApp.getActive().getActiveSheet().getRange(0, 1); } catch (e) { return [e instanceof Error, e.name, e.message]; }
    }`;
    expect(openRuntime({ code }).run('caught')).toEqual([
      true,
      'Exception',
      'The coordinates of the range are outside the dimensions of the sheet.',
    ]);
  });
  test('has nothing that Apps Script lacks', () => {
    const names = [
      'setTimeout',
      'setInterval',
      'queueMicrotask',
      'fetch',
      'URL',
      'URLSearchParams',
      'TextEncoder',
      'Blob',
      'atob',
      'btoa',
      'crypto',
      'performance',
      'structuredClone',
      'Event',
      'AbortController',
      'process',
      'require',
      'Buffer',
      'global',
      'window',
    ];
    const code = `function present() { return ${JSON.stringify(names)}.filter((name) => typeof globalThis[name] !== 'undefined'); }`;
    expect(openRuntime({ code }).run('present')).toEqual([]);
  });
  test('reads the runtime’s clock', () => {
    const code = 'function now() { return [new Date(), Date.now(), new Date(2020, 0, 1) instanceof Date]; }';
    const runtime = openRuntime({ code, now: '2026-03-01T10:00:00Z' });
    expect(runtime.run('now')).toEqual([new Date('2026-03-01T10:00:00Z'), Date.UTC(2026, 2, 1, 10), true]);
  });
  test('loads a bundle as gas-webpack-plugin makes it', () => {
    const code = `function onOpen() {
}
function greet() {
}var App; (() => { var __webpack_require__ = {}; (() => { __webpack_require__.g = (function () {
      if (typeof globalThis === 'object') return globalThis; try { return this || new Function('return this')(); } catch (e) {} })(); })();
      __webpack_require__.g.greet = (name) => 'Hello ' + name;
      __webpack_require__.g.onOpen = () => SpreadsheetApp.getUi().createMenu('Outreach').addItem('Greet', 'greet').addToUi(); App = {}; })();`;
    const runtime = openRuntime({ code });
    expect(runtime.failures).toEqual([]);
    expect(runtime.menus()).toEqual([{ label: 'Outreach', items: [{ label: 'Greet', handler: 'greet' }] }]);
    expect(runtime.run('greet', ['Ana'])).toBe('Hello Ana');
  });
  test('names services that aren’t imitated', () => {
    const code = `function mail() { GmailApp.sendEmail('a', 'b', 'c'); }`;
    expect(() => openRuntime({ code }).run('mail')).toThrow('GmailApp.sendEmail is not emulated');
  });
  test('started by a clock has no user at the screen', () => {
    const code = 'function ui() { SpreadsheetApp.getUi(); }';
    expect(() => openRuntime({ code }).run('ui', [], { as: 'clock' })).toThrow(
      'Cannot call SpreadsheetApp.getUi() from this context.',
    );
  });
  test('of a simple trigger may not ask for authorization and doesn’t know the user', () => {
    const code = `function triggers() { ScriptApp.getProjectTriggers(); }
      function who() { return Session.getActiveUser().getEmail(); }`;
    const runtime = openRuntime({ code });
    expect(() => runtime.run('triggers', [], { as: 'simple' })).toThrow(
      'You do not have permission to call ScriptApp.getProjectTriggers. Required permissions: https://www.googleapis.com/auth/script.scriptapp',
    );
    expect(runtime.run('who', [], { as: 'simple' })).toBe('');
    expect(runtime.run('who')).toBe('librarian@library.example');
  });
  test('may not call anything that the manifest has no scope for', () => {
    const code = `function show() { SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutput('x'), 'X'); }`;
    const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };
    expect(() => openRuntime({ code, manifest }).run('show')).toThrow(
      'Specified permissions are not sufficient to call Ui.showModalDialog. Required permissions: https://www.googleapis.com/auth/script.container.ui',
    );
  });
});

describe('google.script.run', () => {
  const code = `function echo(value) { return value; }
    function date() { return { when: [new Date()] }; }
    function holes() { return [1, undefined, { gone: undefined, here: null }]; }
    function nothing() {}
    function fails() { throw new RangeError('No such row'); }
    function hidden_() { return 1; }`;
  const runtime = openRuntime({ code });
  test('carries plain data', async () => {
    const data = { name: 'Ana', list: [1, 'two', true, null, { deep: [] }] };
    expect(await runtime.scriptRun('echo', data)).toEqual(data);
    expect(await runtime.scriptRun('holes')).toEqual([1, null, { here: null }]);
    expect(await runtime.scriptRun('nothing')).toBeNull();
  });
  test('returns null if there is a date anywhere in the answer', async () => {
    expect(await runtime.scriptRun('date')).toBeNull();
  });
  test.each([
    [
      'a circular reference',
      () => {
        const loop: Record<string, unknown> = {};
        loop['self'] = loop;
        return { loop };
      },
      'self',
    ],
    ['a map', () => new Map(), '0'],
    ['a symbol', () => [Symbol('x')], '0'],
    ['a BigInt', () => ({ size: 1n }), 'size'],
    ['a nested function', () => ({ list: [1, () => 1] }), '1'],
  ])('refuses %s as an argument', async (_what, make, place) => {
    await expect(runtime.scriptRun('echo', make())).rejects.toThrow(
      `Failed due to illegal value in property: ${place}`,
    );
  });
  test('treats holes and undefined in lists as null, and omits undefined properties', async () => {
    expect(await runtime.scriptRun('echo', [1, undefined, , { gone: undefined, same: 1 }])).toEqual([
      1,
      null,
      null,
      { same: 1 },
    ]);
  });
  test.each(['range', 'circle', 'inside'])(
    'returns null for an answer with an illegal value: %s',
    async (what) => {
      const illegal = `function range() { return SpreadsheetApp.getActive().getRange('A1'); }
      function circle() { const a = []; a.push(a); return a; }
      function inside() { return { fine: 1, bad: { f: function () {} } }; }`;
      expect(await openRuntime({ code: illegal }).scriptRun(what)).toBeNull();
    },
  );
  test('refuses functions and dates as arguments', async () => {
    await expect(runtime.scriptRun('echo', () => 1)).rejects.toThrow(
      'Failed due to illegal value in property: 0',
    );
    await expect(runtime.scriptRun('echo', { when: new Date() })).rejects.toThrow(
      'Failed due to illegal value in property: when',
    );
  });
  test('passes only a message to the failure handler', async () => {
    const error: unknown = await runtime.scriptRun('fails').catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ScriptError', message: 'No such row' });
  });
  test('cannot reach private or unknown functions', async () => {
    await expect(runtime.scriptRun('hidden_')).rejects.toThrow('Script function not found: hidden_');
    await expect(runtime.scriptRun('nobody')).rejects.toThrow('Script function not found: nobody');
  });
});

describe('what a person sees', () => {
  const code = `function show() { SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile('Sidebar').setTitle('Outreach')); }
    function ask() {
      const ui = SpreadsheetApp.getUi();
      const button = ui.alert('Sure?', 'Really', ui.ButtonSet.YES_NO);
      return [String(button), button === ui.Button.YES, ui.prompt('Name?').getResponseText()];
    }
    function toast() { SpreadsheetApp.getActive().toast('Done', 'Outreach'); }
    function page() { const t = HtmlService.createTemplate('<b><?= name ?></b><?!= raw ?><? for (var i = 0; i < 2; i++) { ?>.<? } ?>'); t.name = '<Ana>'; t.raw = '<i>'; return t.evaluate().getContent(); }`;
  test('the sidebar', () => {
    const runtime = openRuntime({ code, html: { Sidebar: '<p>hi</p>' } });
    expect(runtime.sidebar()).toBeNull();
    runtime.run('show');
    expect(runtime.sidebar()).toMatchObject({ title: 'Outreach', html: '<p>hi</p>' });
  });
  test('questions, with prepared answers', () => {
    const runtime = openRuntime({ code, answers: ['YES', { button: 'OK', text: 'Ana' }] });
    expect(runtime.run('ask')).toEqual(['YES', true, 'Ana']);
    expect(runtime.screen.asked[0]).toMatchObject({
      title: 'Sure?',
      message: 'Really',
      buttons: ['YES', 'NO'],
    });
  });
  test('a question without an answer is a clear error', () => {
    expect(() => openRuntime({ code }).run('ask')).toThrow(
      'nobody answers: give openRuntime the option "answers"',
    );
  });
  test('toasts and templates', () => {
    const runtime = openRuntime({ code });
    runtime.run('toast');
    expect(runtime.screen.toasts).toEqual([{ message: 'Done', title: 'Outreach', seconds: 5 }]);
    expect(runtime.run('page')).toBe('<b>&lt;Ana&gt;</b><i>..');
  });
});

describe('typing', () => {
  test('calls onEdit with the range, the value and the old value', () => {
    const code = `function onEdit(e) {
      if (e.range.getColumn() !== 1) return;
      e.source.getActiveSheet().getRange('C1').setValue([e.range.getA1Notation(), e.oldValue || '', e.value || '', String(e.authMode)].join('|'));
    }`;
    const runtime = openRuntime({ code });
    runtime.type('Sheet1', 'A2', 'first');
    runtime.type('Sheet1', 'A2', 'second');
    expect(runtime.failures).toEqual([]);
    expect(runtime.values('Sheet1', 'C1')).toEqual([['A2|first|second|LIMITED']]);
  });
  test('a script’s own writes don’t call onEdit', () => {
    const code = `function onEdit() { throw new Error('called'); } function write() { SpreadsheetApp.getActive().getActiveSheet().getRange('A1').setValue(1); }`;
    const runtime = openRuntime({ code });
    runtime.run('write');
    expect(runtime.failures).toEqual([]);
  });
});
