// The page's dialogs: a notice, a question, and a frame for a script's own dialog. Escape answers "no".
import { element } from './element';

/** Asks a question; returns whether the person agreed. */
export function askPerson(title: string, text: string, yes: string, no = 'Cancel'): Promise<boolean> {
  return showDialog(title, text, [
    { label: yes, value: true, main: true },
    { label: no, value: false },
  ]);
}

/** The same before something is lost: pressing Enter without reading loses nothing. */
export function askBeforeLoss(title: string, text: string, yes: string, no = 'Cancel'): Promise<boolean> {
  return showDialog(title, text, [
    { label: no, value: false, main: true, first: true },
    { label: yes, value: true },
  ]);
}

/** Shows the person a message and waits until it is dismissed. */
export async function tellPerson(title: string, text: string): Promise<void> {
  await showDialog(title, text, [{ label: 'OK', value: true, main: true }]);
}

/** Opens a dialog around a frame that `fill` adds; returns how to close it. */
export function openFrameDialog(
  title: string,
  size: { width: number; height: number },
  isModal: boolean,
  fill: (body: HTMLElement) => void,
  onClose: () => void,
): () => void {
  const body = element('div', { className: 'dialog-frame' });
  body.style.width = `${size.width}px`;
  body.style.height = `${size.height}px`;
  const close = element(
    'button',
    { type: 'button', className: 'icon-button', 'aria-label': `Close ${title}` },
    '×',
  );
  const heading = element('h2', { id: 'frame-dialog-title' }, title);
  const dialog = element(
    'dialog',
    { 'aria-labelledby': heading.id, className: 'with-frame' },
    element('div', { className: 'dialog-title' }, heading, close),
    body,
  );
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('close', () => {
    onClose();
    dialog.remove();
  });
  document.body.append(dialog);
  fill(body);
  if (isModal) dialog.showModal();
  else dialog.show();
  return () => dialog.close();
}

function showDialog(
  title: string,
  text: string,
  choices: { label: string; value: boolean; main?: boolean; first?: boolean }[],
): Promise<boolean> {
  return new Promise((resolve) => {
    const before = document.activeElement;
    let answer = false;
    const buttons = choices.map((choice) => {
      const { label, main, first } = choice;
      const button = element(
        'button',
        { type: 'button', className: main ? 'main' : '', autofocus: first ?? false },
        label,
      );
      button.addEventListener('click', () => {
        answer = choice.value;
        dialog.close();
      });
      return button;
    });
    const dialog = element(
      'dialog',
      { 'aria-labelledby': 'dialog-title', 'aria-describedby': 'dialog-text' },
      element('h2', { id: 'dialog-title' }, title),
      ...text.split('\n\n').map((part, index) => element('p', index ? {} : { id: 'dialog-text' }, part)),
      element('div', { className: 'dialog-buttons' }, ...buttons),
    );
    dialog.addEventListener('close', () => {
      dialog.remove();
      if (before instanceof HTMLElement) before.focus();
      resolve(answer);
    });
    document.body.append(dialog);
    // Only after the grid has drawn itself: while a modal dialog is open, the grid's input line can't take the focus,
    // and it would never listen to the keyboard again.
    requestAnimationFrame(() => setTimeout(() => dialog.showModal()));
  });
}
