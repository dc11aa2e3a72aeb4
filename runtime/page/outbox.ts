// Shows the emails that the script sent: a button that appears with the first email, and the list behind it. Nothing
// leaves the browser.
import type { SentMail } from '../browser';
import { byId, element } from './element';

/** Shows how many emails there are. The button opens the list that `mails` returns then. */
export function showOutbox(mails: () => readonly SentMail[]): void {
  const button = byId('outbox');
  const count = mails().length;
  button.hidden = count === 0;
  button.textContent = `Sent mail (${String(count)})`;
  button.onclick = () => openList(mails());
}

function openList(mails: readonly SentMail[]): void {
  const before = document.activeElement;
  const close = element('button', { type: 'button', className: 'main', autofocus: true }, 'Close');
  const heading = element('h2', { id: 'outbox-title' }, 'Sent mail');
  const dialog = element(
    'dialog',
    { 'aria-labelledby': heading.id, className: 'outbox' },
    heading,
    element('p', {}, 'Google would have sent this. Here it stays in this browser.'),
    element('ol', {}, ...[...mails].reverse().map(itemOf)),
    element('div', { className: 'dialog-buttons' }, close),
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
}

function itemOf(mail: SentMail): HTMLElement {
  const subject = mail.subject || '(no subject)';
  const lines: [string, string][] = [
    ['From', mail.name ? `${mail.name} <${mail.from}>` : mail.from],
    ['To', mail.to.join(', ')],
    ['Cc', mail.cc.join(', ')],
    ['Bcc', mail.bcc.join(', ')],
    ['Reply to', mail.replyTo ?? ''],
    ['Attached', mail.attachments.map(({ name }) => name ?? '(no name)').join(', ')],
  ];
  const shown = lines.filter(([, text]) => text !== '');
  return element(
    'li',
    {},
    element('h3', {}, subject),
    element(
      'dl',
      {},
      ...shown.flatMap(([label, text]) => [element('dt', {}, label), element('dd', {}, text)]),
    ),
    bodyOf(mail, subject),
  );
}

/** HTML as an email program shows it: without scripts. */
function bodyOf({ body, htmlBody }: SentMail, subject: string): HTMLElement {
  if (htmlBody === undefined) return element('p', {}, body);
  const frame = element('iframe', { title: `Text of “${subject}”`, srcdoc: htmlBody });
  frame.setAttribute('sandbox', '');
  return frame;
}
