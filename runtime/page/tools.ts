// The tools beside the grid that a real spreadsheet doesn't have: example, start over, download, and the day.
import { byId } from './element';

/** What the tools do; each may take a while. */
export interface ToolActions {
  install: () => Promise<void>;
  fillExample: () => Promise<void>;
  startOver: () => Promise<void>;
  download: () => Promise<void>;
  /** Goes to a day ('yyyy-mm-dd'). */
  goTo: (day: string) => Promise<void>;
  nextMorning: () => Promise<void>;
}

/** Makes the tools work. `exampleLabel` is the label of the example's button; welcome.ts shows it. */
export function useTools(
  exampleLabel: string | undefined,
  installLabel: string | undefined,
  actions: ToolActions,
): void {
  const install = byId('install');
  install.textContent = installLabel ?? '';
  install.hidden = installLabel === undefined;
  useButton('install', actions.install);
  byId('example').textContent = exampleLabel ?? '';
  useButton('example', actions.fillExample);
  useButton('start-over', actions.startOver);
  useButton('download', actions.download);
  useButton('next-morning', actions.nextMorning);
  // Not at every keystroke: while somebody types a year, it passes through the years 2, 20 and 202.
  const date = dateInput();
  const go = (): void => {
    if (date.value >= '1990-01-01' && date.value !== date.dataset['shown']) void actions.goTo(date.value);
  };
  date.addEventListener('blur', go);
  date.addEventListener('keydown', (event) => event.key === 'Enter' && go());
  // Not at once: while the focus moves from the month to the day, Chrome says that nothing has it.
  date.addEventListener('change', () => setTimeout(() => date !== document.activeElement && go()));
}

/** Shows which day it is in the spreadsheet. */
export function showDay(day: string): void {
  const date = dateInput();
  date.value = day;
  date.dataset['shown'] = day;
  const noon = new Date(`${day}T12:00:00Z`);
  byId('weekday').textContent = new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }).format(
    noon,
  );
}

function dateInput(): HTMLInputElement {
  const input = byId('date');
  if (!(input instanceof HTMLInputElement)) throw new Error('The date is not an input.');
  return input;
}

/** Makes a button do something that takes a while. A second press in the meantime does nothing. */
export function useButton(id: string, action: () => Promise<void>): void {
  const button = byId(id);
  if (!(button instanceof HTMLButtonElement)) throw new Error(`"${id}" is not a button.`);
  button.addEventListener('click', () => {
    if (button.getAttribute('aria-busy') === 'true') return;
    button.setAttribute('aria-busy', 'true');
    void action().finally(() => button.removeAttribute('aria-busy'));
  });
}
