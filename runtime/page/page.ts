// The try-it page: a script and its spreadsheet, saved in the browser, with tools for trying it. It knows nothing about
// what the script does.
import { openRuntime, type Runtime } from '../browser';
import { type BrowserStore, type Kept, openBrowserStore } from './browser-store';
import { dayAfter, instantOf } from './calendar';
import { askBeforeLoss, tellPerson } from './dialog';
import { downloadFile, type OfficeCopy } from './download';
import { byId } from './element';
import type { InstallButton } from './install';
import { loadScript } from './load-script';
import { callTriggersBack } from './trigger-recall';
import { keepChanges } from './keeping';
import { askInBrowser } from './questions';
import { goRoundWithF6 } from './regions';
import { scriptOfPage } from './script-files';
import { openSession, type Session } from './session';
import { showStatus } from './status';
import { showDay, useTools } from './tools';
import { useWelcome } from './welcome';

export { loadScript };
export type { OfficeCopy };

/** A button that fills a new workbook with realistic data. */
export interface Example {
  label: string;
  fill(runtime: Runtime): void | Promise<void>;
}

/** What is shown over an empty workbook, with a way to begin. */
export interface Welcome {
  title: string;
  text: string;
  start: { label: string; run(runtime: Runtime): void };
}

/** What the page is about. */
export interface PageOptions {
  /** Shown at the top, and the name under which everything is saved in the browser. */
  name: string;
  example?: Example;
  welcome?: Welcome;
  /** Spreadsheets of others, by id, that IMPORTRANGE finds. */
  others?: Readonly<Record<string, Pick<Runtime, 'book'>>>;
  /** How the script gets into a person's own spreadsheet. */
  install?: InstallButton;
  /** Prepares the copy for the download. By default, the workbook is downloaded unchanged. */
  officeCopy?: (...given: Parameters<OfficeCopy>) => ReturnType<OfficeCopy> | Promise<ReturnType<OfficeCopy>>;
}

const USER = 'you@library.example';
/** When somebody looks at the sheet in the morning: after a check at any hour before ten. */
const MORNING = '10:00';
const A_MINUTE = 60_000;

export async function openPage({
  name,
  example,
  welcome,
  others,
  install,
  officeCopy,
}: PageOptions): Promise<void> {
  const script = scriptOfPage();
  const { code, html, manifest } = script;
  const needScript = (): void =>
    void script.load().catch((error: Error) => showStatus(error.message, '', 15));
  document.title = name;
  byId('name').textContent = name;
  const store = await openBrowserStore(name);
  const clock = { ahead: 0 };
  const start = async (kept?: Kept): Promise<Session> => {
    clock.ahead = kept?.clockAhead ?? 0;
    const runtime = openRuntime({
      ...surroundings(),
      code,
      html,
      ...(manifest && { manifest }),
      ...(others && { otherSpreadsheets: others }),
      now: () => Date.now() + clock.ahead,
      ...(kept && { workbook: kept.workbook }),
    });
    return openSession(runtime, script, kept, () => {
      // The handlers of edits wait for it.
      needScript();
      keeping.change();
      card.update();
    });
  };
  const keeping = keepChanges(store, () => session.kept(), showKept);
  const card = useWelcome(welcome, example?.label, {
    isWanted: () => isEmpty(session.runtime),
    fillExample: () => fillExample(),
    start: () => session.work('Setting up…', () => welcome?.start.run(session.runtime)),
    close: () => session.focus(),
  });
  const kept = await readKept(store);
  let session = await openKept(start, kept);
  // Opening it runs onOpen, which has work to do in a workbook with content.
  if (kept) needScript();
  card.open();
  showKept(store.isLasting ? 'kept' : 'lost');

  const restart = async (): Promise<void> => {
    await keeping.rest();
    session.dispose();
    await store.clear();
    session = await start();
    card.open();
  };
  const advance = async (what: string, day: string): Promise<void> => {
    const instant = instantOf(day, MORNING, session.timeZone());
    const { runtime } = session;
    if (instant < runtime.now()) {
      clock.ahead += instant - runtime.now();
      callTriggersBack(runtime);
    }
    await session.work(what, () => runtime.advanceTo(instant));
    session.newDay();
    keeping.change();
  };
  const fillExample = async (): Promise<void> => {
    if (!example) return;
    const question = 'The example replaces what is in the workbook now.';
    if (!isEmpty(session.runtime) && !(await askBeforeLoss(example.label, question, 'Replace it'))) return;
    await restart();
    await session.work('Filling in the example…', () => example.fill(session.runtime));
    const hint = install ? ` ${install.afterExample}` : '';
    showStatus(`This is an example. Change anything you like.${hint}`, '', install ? 12 : 5);
    byId('install').classList.add('main');
    session.newDay();
  };

  useTools(example?.label, install?.button, {
    install: () => session.work('Opening…', () => install?.open()),
    fillExample,
    startOver: async () => {
      const question = 'This deletes everything in this workbook and opens an empty one.';
      if (!(await askBeforeLoss('Start over?', question, 'Delete and start over', 'Keep it'))) return;
      await restart();
      showStatus('Here is an empty workbook.');
      if (byId('welcome').hidden) session.focus();
    },
    download: () => session.work('Making the file…', () => downloadFile(session.runtime, name, officeCopy)),
    goTo: (day) => advance(`Going to ${day}…`, day),
    nextMorning: () => advance('Going to the next morning…', dayAfter(session.today())),
  });
  goRoundWithF6(
    () => session.focus(),
    () => session.focusSidebar(),
  );
  // The clock also runs on its own: what comes due while the page is open runs as it would at Google.
  setInterval(() => {
    const go = (): void => {
      session.runtime.advanceTo(session.runtime.now());
      if (document.activeElement !== byId('date')) showDay(session.today());
    };
    // Without triggers nothing comes due, so nothing needs the script.
    const ready = session.runtime.triggers.length > 0 ? script.load() : Promise.resolve();
    void ready.then(go, () => undefined);
  }, A_MINUTE);
  document.documentElement.dataset['ready'] = 'true';
  // bench/page.mjs reads this time.
  performance.mark('ready');
}

/** Whether the workbook is empty, so that nothing can be lost. */
function isEmpty(runtime: Runtime): boolean {
  const { engine } = runtime;
  return engine.getters.getSheetIds().every((sheetId) => engine.lastCell(sheetId).row === 0);
}

/** What a runtime takes from the browser. */
const surroundings = () => ({
  user: USER,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  locale: /^\w\w-\w\w$/.test(navigator.language) ? navigator.language.replace('-', '_') : 'en_US',
  answers: askInBrowser,
});

/** Opens the saved workbook. If a later version of the page can't read it, tells the person and opens an empty one. */
async function openKept(start: (kept?: Kept) => Promise<Session>, kept: Kept | undefined): Promise<Session> {
  if (!kept) return start();
  try {
    return await start(kept);
  } catch {
    await tellPerson(
      'An empty workbook',
      'This version can’t open the workbook that was saved in this browser.',
    );
    return start();
  }
}

async function readKept(store: BrowserStore): Promise<Kept | undefined> {
  try {
    return await store.read();
  } catch {
    return undefined;
  }
}

function showKept(state: 'kept' | 'keeping' | 'lost'): void {
  byId('kept').textContent = {
    kept: 'All changes saved.',
    keeping: 'Saving…',
    lost: 'This browser can’t save: your changes are lost when you close the page.',
  }[state];
}
