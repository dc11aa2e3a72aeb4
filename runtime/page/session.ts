// One open workbook on the page: its runtime, its grid, its menus and frames, and how it is saved.
import type { MenuEntry, Runtime, ScreenEvent } from '../browser';
import type { Kept } from './browser-store';
import { dayAt } from './calendar';
import { askPerson, tellPerson } from './dialog';
import { byId } from './element';
import { type Grid, openGrid } from './grid';
import { watchHandEdits } from './hand-edits';
import { type Menu, type MenuLine, showMenus } from './menu-bar';
import { showOutbox } from './outbox';
import type { PageScript } from './script-files';
import { openScriptFrames } from './script-frames';
import { showStatus } from './status';
import { showDay } from './tools';

/** An open workbook. */
export interface Session {
  readonly runtime: Runtime;
  /** The day in the workbook's time zone. */
  today(): string;
  timeZone(): string;
  /** Does something long while the page says so; tells the person if it failed. */
  work(what: string, task: () => unknown): Promise<void>;
  /** What has to be saved of it. */
  kept(): Kept;
  focus(): void;
  focusSidebar(): void;
  /** The page's day has changed: shows it, also in the sidebar. */
  newDay(): void;
  dispose(): void;
}

/** Shows a runtime's workbook on the page. `onChange` is called when there is something to save. */
export async function openSession(
  runtime: Runtime,
  script: PageScript,
  kept: Kept | undefined,
  onChange: () => void,
): Promise<Session> {
  const sidebarStorage: Record<string, string> = { ...kept?.sidebar };
  const engine = runtime.engine;
  const problem = (text: string): Promise<void> => tellPerson('There was a problem', text);

  const grid: Grid = await openGrid(byId('grid'), engine.model, {
    type: (sheetId, row, col, text) => {
      edits.guard(sheetId, row, col, () => {
        try {
          runtime.type(engine.getters.getSheetName(sheetId), a1Of(row, col), text);
        } catch (error) {
          void problem(messageOf(error)).then(() => grid.focus());
        }
      });
    },
    change: onChange,
    refuse: (text) => void problem(text).then(() => grid.focus()),
    notify: (text) => showStatus(text),
    ask: (question) => askPerson('Are you sure?', question, 'OK'),
  });
  const edits = watchHandEdits(runtime, () => grid.focus());

  const work = async (what: string, task: () => unknown): Promise<void> => {
    showStatus(what, '', 0);
    // Two frames, so that the message is seen before the page is busy.
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    try {
      await script.load();
      await task();
      showStatus('', '', 0);
      replayToasts();
      onChange();
    } catch (error) {
      showStatus('', '', 0);
      await problem(messageOf(error));
    }
  };

  // A toast from a script that is still running would be wiped when the "working" message ends.
  let toasts: (ScreenEvent & { type: 'toast' })[] = [];
  const replayToasts = (): void => {
    for (const { message, title, seconds } of toasts) showStatus(message, title, seconds);
    toasts = [];
  };

  const frames = openScriptFrames(
    () => ({
      functions: script.functions,
      stored: { ...sidebarStorage },
      call: async (name, args) => {
        await script.load();
        const value = await runtime.scriptRun(name, ...args);
        replayToasts();
        onChange();
        return value;
      },
      keep: (key, value) => {
        if (value === null) Reflect.deleteProperty(sidebarStorage, key);
        else sidebarStorage[key] = value;
        onChange();
      },
      focusGrid: () => grid.focus(),
      ahead: () => runtime.now() - Date.now(),
    }),
    () => runtime.closeSidebar(),
  );

  const menuOf = (entry: MenuEntry): Menu => ({
    label: entry.label ?? '',
    lines: linesOf(entry.items ?? [], ''),
  });
  const linesOf = (entries: MenuEntry[], before: string): MenuLine[] =>
    entries.flatMap((entry): MenuLine[] => {
      if (entry.isSeparator) return [{}];
      const label = before + (entry.label ?? '');
      if (entry.items) return linesOf(entry.items, `${label} › `);
      const { handler } = entry;
      return [
        {
          label,
          ...(handler && { run: () => void work(`Running “${label}”…`, () => runtime.run(handler)) }),
        },
      ];
    });
  let drawn = '';
  const drawMenus = (entries: readonly MenuEntry[]): void => {
    // The script, which loads at the first press, makes the menus again, and one of them may be open.
    const wanted = JSON.stringify(entries);
    if (wanted === drawn) return;
    drawn = wanted;
    byId('menus').hidden = entries.length === 0;
    showMenus(byId('menus'), entries.map(menuOf));
  };

  const hear = (event: ScreenEvent): void => {
    if (event.type === 'menus') drawMenus(event.menus);
    else if (event.type === 'sidebar') frames.showSidebar(event.shown);
    else if (event.type === 'dialog') frames.showDialog(event.shown, event.isModal);
    else if (event.type === 'mail') showOutbox(() => runtime.outbox);
    else if (event.type === 'toast') {
      toasts.push(event);
      setTimeout(replayToasts);
    }
  };
  const stopHearing = runtime.screen.listen(hear);
  drawMenus(runtime.menus().length > 0 ? runtime.menus() : script.menus);
  showOutbox(() => runtime.outbox);

  const timeZone = (): string => runtime.book.extras.zone;
  const today = (): string => dayAt(runtime.now(), timeZone());
  showDay(today());
  return {
    runtime,
    today,
    timeZone,
    work,
    kept: () => ({
      workbook: runtime.save(),
      sidebar: sidebarStorage,
      clockAhead: runtime.now() - Date.now(),
    }),
    focus: () => grid.focus(),
    focusSidebar: () => frames.enter(),
    newDay: () => {
      showDay(today());
      frames.wake();
    },
    dispose: () => {
      stopHearing();
      frames.dispose();
      grid.dispose();
    },
  };
}

function a1Of(row: number, col: number): string {
  const letters = (index: number): string =>
    (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26));
  return letters(col) + String(row + 1);
}

/** Returns an error's message without the class name that Google puts before it for programmers. */
function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replace(/^(Exception|Error): /, '');
}
