// The card over an empty workbook: what this is, and two ways to begin. It closes as soon as the sheet has content.
import { byId } from './element';
import type { Welcome } from './page';
import { useButton } from './tools';

/** What the card needs from the page. */
export interface WelcomeActions {
  /** Whether the workbook is still empty. */
  isWanted: () => boolean;
  fillExample: () => Promise<void>;
  start: () => Promise<void>;
  /** The person wants the empty sheet. */
  close: () => void;
}

/** The card on the page. */
export interface WelcomeCard {
  /** A workbook was opened. */
  open(): void;
  /** Something changed in it. */
  update(): void;
}

/** Makes the card work. Without a `welcome`, it never shows. */
export function useWelcome(
  welcome: Welcome | undefined,
  exampleLabel: string | undefined,
  actions: WelcomeActions,
): WelcomeCard {
  const card = byId('welcome');
  const show = (isShown: boolean): void => {
    const wasShown = !card.hidden;
    card.hidden = !isShown;
    // The card has that button, and Start over leads to the card: one more would make the bar jump.
    byId('example').hidden = welcome !== undefined || exampleLabel === undefined;
    if (isShown && !wasShown)
      card.querySelector<HTMLElement>('.welcome-buttons button:not([hidden])')?.focus();
  };
  const close = (): void => {
    show(false);
    actions.close();
  };
  byId('welcome-title').textContent = welcome?.title ?? '';
  byId('welcome-text').textContent = welcome?.text ?? '';
  byId('welcome-start').textContent = welcome?.start.label ?? '';
  byId('welcome-example').textContent = exampleLabel ?? '';
  byId('welcome-example').hidden = exampleLabel === undefined;
  useButton('welcome-example', actions.fillExample);
  useButton('welcome-start', actions.start);
  byId('welcome-close').addEventListener('click', close);
  card.addEventListener('keydown', (event) => event.key === 'Escape' && close());
  return {
    open: () => show(welcome !== undefined && actions.isWanted()),
    update: () => {
      if (!card.hidden && !actions.isWanted()) show(false);
    },
  };
}
