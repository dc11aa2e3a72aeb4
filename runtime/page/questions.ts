// A script's alerts and prompts. A script can't continue before it has its answer, and the only dialogs a page can wait
// for are the browser's own, with OK and Cancel. So these stand for Yes and No, too.
import type { Answer, Question } from '../browser';

/** Asks the person; returns the button pressed and, for a prompt, the text. */
export function askInBrowser({ kind, title, message, buttons }: Question): Answer {
  const [first = 'OK', second = 'CLOSE'] = buttons;
  const text = [title, message].filter(Boolean).join('\n\n');
  if (kind === 'prompt') {
    const typed = window.prompt(text);
    return typed === null ? { button: second, text: '' } : { button: first, text: typed };
  }
  if (buttons.length < 2) {
    window.alert(text);
    return { button: first };
  }
  const hint = first === 'OK' ? '' : `\n\n(OK means ${nameOf(first)}, Cancel means ${nameOf(second)}.)`;
  return { button: window.confirm(text + hint) ? first : second };
}

function nameOf(button: string): string {
  return button.charAt(0) + button.slice(1).toLowerCase();
}
