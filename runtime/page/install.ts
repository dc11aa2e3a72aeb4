// The way from the page into a person's own spreadsheet: a dialog that copies the script as one file and shows the
// steps. It knows nothing about what the script does.
import { element } from './element';
import { loadScript } from './load-script';

declare global {
  // Set by paste.js. A global's declaration has to be a var.
  var addonText: string | undefined;
}

/** One step, with its picture. */
interface InstallStep {
  text: string;
  /** One of our own SVGs. */
  picture: string;
  description: string;
}

/** The page's texts: the button's label, and the message after the example. The dialog can be loaded on opening. */
export interface InstallButton {
  button: string;
  afterExample: string;
  open(): void | Promise<void>;
}

/** The dialog's texts. In a step and the note, words between asterisks are bold. */
export interface Install {
  title: string;
  intro: string;
  copyAndOpen: string;
  haveSheet: string;
  copy: string;
  copying: string;
  copied: string;
  /** Shown after the new tab was opened; the address of a new sheet follows. */
  copiedForNew: string;
  /** Shown above the code, which the person copies; the address of a new sheet follows. */
  refused: string;
  /** The name of the field with the code. */
  code: string;
  /** The address that opens a new sheet. */
  newSheet: string;
  steps: readonly InstallStep[];
  note: string;
  close: string;
}

export function openInstall(words: Install): void {
  const before = document.activeElement;
  const dialog = installDialog(words);
  dialog.addEventListener('close', () => {
    dialog.remove();
    if (before instanceof HTMLElement) before.focus();
  });
  document.body.append(dialog);
  dialog.showModal();
  // Loaded before the button is pressed, because some browsers let a page copy only at once. A failure shows up then.
  void loadScript('paste.js').catch(() => undefined);
}

function installDialog(words: Install): HTMLDialogElement {
  const result = element('div', { className: 'install-result', role: 'status' });
  const button = (label: string, className: string, press: () => void): HTMLButtonElement => {
    const made = element('button', { type: 'button', className }, label);
    made.addEventListener('click', press);
    return made;
  };
  const copy = (isForNew: boolean): void => void copyCode(words, isForNew, result);
  const title = element('h2', { id: 'install-title' }, words.title);
  const dialog = element(
    'dialog',
    { className: 'install', 'aria-labelledby': title.id, 'aria-describedby': 'install-intro' },
    title,
    element('p', { id: 'install-intro' }, words.intro),
    element(
      'div',
      { className: 'install-copy' },
      button(words.copyAndOpen, 'main', () => copy(true)),
      element('span', {}, words.haveSheet),
      button(words.copy, '', () => copy(false)),
    ),
    result,
    element('ol', { className: 'install-steps' }, ...words.steps.map(stepElement)),
    element('p', { className: 'install-note' }, ...withBold(words.note)),
    element(
      'div',
      { className: 'dialog-buttons' },
      button(words.close, '', () => dialog.close()),
    ),
  );
  return dialog;
}

function stepElement({ text, picture, description }: InstallStep): HTMLLIElement {
  const drawing = new DOMParser().parseFromString(picture, 'image/svg+xml').documentElement;
  drawing.setAttribute('role', 'img');
  drawing.setAttribute('aria-label', description);
  return element('li', {}, drawing, element('p', {}, ...withBold(text)));
}

/** "*A* b" with A bold. */
const withBold = (text: string): (Node | string)[] =>
  text.split('*').map((part, index) => (index % 2 === 1 ? element('strong', {}, part) : part));

async function copyCode(words: Install, isForNew: boolean, result: HTMLElement): Promise<void> {
  const link = element('a', { href: words.newSheet, target: '_blank', rel: 'noopener' }, words.newSheet);
  try {
    if (globalThis.addonText === undefined) {
      result.replaceChildren(element('p', {}, words.copying));
      await loadScript('paste.js');
    }
  } catch (error) {
    result.replaceChildren(element('p', {}, (error as Error).message));
    return;
  }
  const code = globalThis.addonText ?? '';
  try {
    await navigator.clipboard.writeText(code);
  } catch {
    // Refused, or missing: a page that was loaded without encryption has no clipboard.
    const field = element('textarea', { readOnly: true, value: code, rows: 4, 'aria-label': words.code });
    result.replaceChildren(element('p', {}, words.refused, ' ', link), field);
    field.focus();
    field.select();
    return;
  }
  result.replaceChildren(element('p', {}, ...(isForNew ? [words.copiedForNew, ' ', link] : [words.copied])));
  // After copying, because a page behind another tab may not copy.
  if (isForNew) window.open(words.newSheet, '_blank', 'noopener');
}
