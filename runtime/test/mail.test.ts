import { openRuntime } from '../node';

const BEN = 'ben@library.example';
const code = `
  function send(...given) { MailApp.sendEmail(...given); }
  function work(text) { return new Function('return ' + text)(); }
  function left() { return MailApp.getRemainingDailyQuota(); }`;
const open = (options = {}) => openRuntime({ code, now: '2026-03-01T10:00:00Z', ...options });
const many = (count: number) => Array.from({ length: count }, (_, n) => `p${String(n)}@a.example`).join(',');

test.each([
  [['a@b.example', 's', 'b'], { to: ['a@b.example'], subject: 's', body: 'b' }],
  [
    ['a@b.example', 'r@b.example', 's', 'b'],
    { to: ['a@b.example'], replyTo: 'r@b.example', subject: 's', body: 'b' },
  ],
  [
    [
      'a@b.example, "Cy, D" <c@d.example>',
      's',
      'b',
      { cc: 'e@f.example', bcc: 'g@h.example', name: 'N', htmlBody: '<b>' },
    ],
    {
      to: ['a@b.example', '"Cy, D" <c@d.example>'],
      cc: ['e@f.example'],
      bcc: ['g@h.example'],
      name: 'N',
      htmlBody: '<b>',
    },
  ],
  [[{ to: 'a@b.example', subject: 's', body: 'b', noReply: true }], { to: ['a@b.example'], noReply: false }],
  [[{ bcc: 'a@b.example', htmlBody: '<b>' }], { to: [], bcc: ['a@b.example'], subject: '', body: '' }],
])('sendEmail(%j) puts a mail into the outbox', (given, mail) => {
  const runtime = open();
  runtime.run('send', given);
  expect(runtime.outbox).toMatchObject([{ from: 'librarian@library.example', at: runtime.now(), ...mail }]);
});

test('attachments and pictures are blobs', () => {
  const runtime = open();
  runtime.run('work', [
    `MailApp.sendEmail('a@b.example', 's', 'b', { attachments: [Utilities.newBlob('x', 'text/css', 'a.css'), HtmlService.createHtmlOutput('<i>')],
      inlineImages: { logo: Utilities.newBlob([1], 'image/png') } })`,
  ]);
  expect(runtime.outbox[0]).toMatchObject({
    attachments: [{ name: 'a.css', contentType: 'text/css', bytes: [120] }, { contentType: 'text/html' }],
    inlineImages: { logo: { contentType: 'image/png' } },
  });
});

test('only Workspace accounts send without a reply address', () => {
  const runtime = open({ account: 'workspace' });
  runtime.run('send', [{ to: 'a@b.example', noReply: true }]);
  expect(runtime.outbox[0]?.noReply).toBe(true);
});

test.each([
  [['', 's', 'b'], 'Failed to send email: no recipient'],
  [[{ subject: 's', body: 'b' }], 'Failed to send email: no recipient'],
  [['nobody', 's', 'b'], 'Invalid email: nobody'],
  [['a@b.example', 's', 'b', { cc: 'x@' }], 'Invalid email: x@'],
  [['a@b.example', 's', 'b', { replyTo: 'x' }], 'Invalid email: x'],
  [[many(51), 's', 'b'], 'Limit Exceeded: Email Recipients Per Message.'],
  [['a@b.example', 's', 'x'.repeat(204_801)], 'Limit Exceeded: Email Body Size.'],
  [['a@b.example', 's', 'b', { attachments: ['text'] }], 'Invalid argument: attachments'],
  [
    ['a@b.example', 's'],
    "The parameters (String,String) don't match the method signature for MailApp.sendEmail.",
  ],
])('sendEmail(%.60j …) is refused', (given, words) => {
  const runtime = open();
  expect(() => runtime.run('send', given)).toThrow(words);
  expect(runtime.outbox).toEqual([]);
});

test('a consumer may email 100 recipients a day, counted from the first email; each user has a separate quota', () => {
  const runtime = open();
  runtime.run('send', [many(50), 's', 'b']);
  runtime.run('send', [{ to: many(20), cc: many(20), bcc: 'a@b.example' }]);
  expect(runtime.run('left')).toBe(9);
  expect(() => runtime.run('send', [many(10), 's', 'b'])).toThrow(
    'Service invoked too many times for one day: email.',
  );
  expect(runtime.run('left')).toBe(9);
  expect(runtime.run('left', [], { user: BEN })).toBe(100);
  runtime.advanceTo('2026-03-02T09:59:59Z');
  expect(runtime.run('left')).toBe(9);
  runtime.advanceTo('2026-03-02T10:00:00Z');
  expect(runtime.run('left')).toBe(100);
});

test('Workspace allows 1,500 recipients a day and longer texts', () => {
  const runtime = open({ account: 'workspace' });
  runtime.run('send', ['a@b.example', 's', 'x'.repeat(204_801)]);
  expect(runtime.run('left')).toBe(1499);
});

test('sending needs its scope', () => {
  const manifest = { oauthScopes: ['https://www.googleapis.com/auth/spreadsheets.currentonly'] };
  for (const name of ['send', 'left'])
    expect(() => open({ manifest }).run(name, ['a@b.example', 's', 'b'])).toThrow(
      'Required permissions: https://www.googleapis.com/auth/script.send_mail',
    );
  expect(() => open().run('left', [], { as: 'simple' })).toThrow(
    'You do not have permission to call MailApp',
  );
});

test('Gmail’s own service throws by name', () => {
  expect(() => open().run('work', ["GmailApp.sendEmail('a@b.example', 's', 'b')"])).toThrow(
    'GmailApp.sendEmail is not emulated',
  );
});
