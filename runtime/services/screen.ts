// What a person would see: menus, the sidebar, dialogs, toasts, and the answers given to alerts and prompts.
import type { SentMail } from './mail-message';

export interface MenuEntry {
  label?: string;
  handler?: string;
  items?: MenuEntry[];
  isSeparator?: true;
}
export interface ShownHtml {
  title: string;
  html: string;
  width?: number;
  height?: number;
}
export interface Question {
  kind: 'alert' | 'prompt';
  title: string;
  message: string;
  /** Names of the buttons: OK, CANCEL, YES, NO. */
  buttons: string[];
}
/** An answer: the name of the button (CLOSE for the X in the corner) and, for a prompt, the text. */
export interface Answer {
  button: string;
  text?: string;
}
/** Something happened that a page would show. */
export type ScreenEvent =
  | { type: 'menus'; menus: MenuEntry[] }
  | { type: 'sidebar'; shown: ShownHtml | null }
  | { type: 'dialog'; shown: ShownHtml; isModal: boolean }
  | { type: 'toast'; message: string; title: string; seconds: number }
  | { type: 'mail'; mail: SentMail }
  | { type: 'asked'; question: Question; answer: Answer }
  | { type: 'selected'; sheet: string; a1: string }
  | { type: 'changed' };
export type Answers = (string | Answer)[] | ((question: Question) => string | Answer);

export class Screen {
  menus: MenuEntry[] = [];
  sidebar: ShownHtml | null = null;
  readonly dialogs: ShownHtml[] = [];
  readonly toasts: { message: string; title: string; seconds: number }[] = [];
  readonly asked: (Question & { answer: Answer })[] = [];
  answers: Answers = [];
  private readonly listeners = new Set<(event: ScreenEvent) => void>();

  /** Calls back on every event; the returned function stops it. */
  listen(listener: (event: ScreenEvent) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  tell(event: ScreenEvent): void {
    for (const listener of this.listeners) listener(event);
  }

  /** The person's answer. Throws if `answers` has none. */
  ask(question: Question): Answer {
    const given = typeof this.answers === 'function' ? this.answers(question) : this.answers.shift();
    if (given === undefined)
      throw new Error(
        `The script asks "${question.message}" (${question.kind}, ${question.buttons.join('/')}) and nobody answers: give openRuntime the option "answers".`,
      );
    const answer = typeof given === 'string' ? { button: given } : given;
    // The X in the corner is always there.
    if (answer.button !== 'CLOSE' && !question.buttons.includes(answer.button))
      throw new Error(
        `"${question.message}" was answered ${answer.button}, but its buttons are ${question.buttons.join('/')}.`,
      );
    this.asked.push({ ...question, answer });
    this.tell({ type: 'asked', question, answer });
    return answer;
  }
}
