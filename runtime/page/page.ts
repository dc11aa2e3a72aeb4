// The try-it page: a script and its spreadsheet in the browser, kept there, with tools to try it with. It knows nothing
// of what the script is for.
import { openRuntime, type Runtime } from '../browser';
import { type BrowserStore, type Kept, openBrowserStore } from './browser-store';
import { dayAfter, instantOf } from './calendar';
import { askBeforeLoss, tellPerson } from './dialog';
import { downloadFile, type OfficeCopy } from './download';
import { byId } from './element';
import { callTriggersBack } from './trigger-recall';
import { keepChanges } from './keeping';
import { askInBrowser } from './questions';
import { goRoundWithF6 } from './regions';
import { openSession, type Session } from './session';
import { showStatus } from './status';
import { showDay, useTools } from './tools';
import { useWelcome } from './welcome';

export type { OfficeCopy };

/** A button that fills a new workbook with believable data. */
export interface Example {
  label: string;
  fill(runtime: Runtime): void | Promise<void>;
}

/** What is said over an empty workbook, with a way to begin. */
export interface Welcome {
  title: string;
  text: string;
  start: { label: string; run(runtime: Runtime): void };
}

/** The compiled script, as Google would hold it. */
interface AddonFiles {
  code: string;
  html: Record<string, string>;
  manifest?: object;
}

/** What the page is about. */
export interface PageOptions {
  /** Stands at the top; what is kept in the browser is kept under it. */
  name: string;
  example?: Example;
  welcome?: Welcome;
  /** Prepares the copy that is downloaded; left out, it is the workbook as it is. */
  officeCopy?: OfficeCopy;
  /** Left out: what build/page.mjs put into addon.js. */
  files?: AddonFiles;
}

declare global {
  // Set by addon.js; a global's declaration has to be a var.
  var addonFiles: AddonFiles | undefined;
}

const USER = 'you@library.example';
/** When somebody looks at the sheet in the morning: after a check at any hour before ten. */
const MORNING = '10:00';
const A_MINUTE = 60_000;

/** Opens the page. */
export async function openPage({
  name,
  example,
  welcome,
  officeCopy,
  files = globalThis.addonFiles,
}: PageOptions): Promise<void> {
  document.title = name;
  byId('name').textContent = name;
  const store = await openBrowserStore(name);
  const clock = { ahead: 0 };
  const start = async (kept?: Kept): Promise<Session> => {
    clock.ahead = kept?.clockAhead ?? 0;
    const runtime = newRuntime(files, kept, () => Date.now() + clock.ahead);
    return openSession(runtime, files?.code ?? '', kept, () => {
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
  let session = await openKept(start, await readKept(store));
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
    showStatus('This is an example. Change anything you like.');
    session.newDay();
  };

  useTools(example?.label, {
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
  // The clock goes on by itself, too: what is due while the page is open runs as it would at Google.
  setInterval(() => {
    session.runtime.advanceTo(session.runtime.now());
    if (document.activeElement !== byId('date')) showDay(session.today());
  }, A_MINUTE);
  document.documentElement.dataset['ready'] = 'true';
}

/** Whether nothing stands in the workbook, so that nothing can be lost. */
function isEmpty(runtime: Runtime): boolean {
  const { engine } = runtime;
  return engine.getters.getSheetIds().every((sheetId) => engine.lastCell(sheetId).row === 0);
}

function newRuntime(files: AddonFiles | undefined, kept: Kept | undefined, now: () => number): Runtime {
  const timeZone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  return openRuntime({
    ...files,
    user: USER,
    timeZone,
    locale: /^\w\w-\w\w$/.test(navigator.language) ? navigator.language.replace('-', '_') : 'en_US',
    now,
    answers: askInBrowser,
    ...(kept && { workbook: kept.workbook }),
  });
}

/** Opens what was kept; if a later version of the page cannot read it, the person is told and an empty one opens. */
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
