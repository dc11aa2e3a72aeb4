// The shipped pages in frames nested like Google's: the spreadsheet's page, a sandbox frame from another origin, and
// inside it the user's frame, written by document.write. Calls, answers and errors are made in the sandbox frame's
// window; the real Code.js runs behind it. Modeled on Google's own client and on pages saved from it.
import type { Browser, FrameLocator, Page } from 'playwright-core';
import type { Runtime } from 'apps-script-runtime';
import { CODE, openLibrary } from '../../server/addon';
import { shippedHtml } from '../../server/shipped-pages';

const DOCS = 'https://docs.google.example';
const SANDBOX = 'https://n-1-script.googleusercontent.example';
const FLAGS =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts';

/** What Google's client reports instead of carrying out a call. */
export interface Fault {
  message: string;
  name?: string;
  authUrl?: string;
}

export interface GoogleFrames {
  page: Page;
  /** The page of the add-on. */
  user: FrameLocator;
  runtime: Runtime;
  /** The next call of that function fails this way before it reaches the script. */
  failNext(name: string, fault: Fault): void;
}

interface FrameOptions {
  /** A function that this script lacks, as an older version would. */
  missing?: string;
  /** The browser doesn't let the frame store anything. */
  isStorageBlocked?: boolean;
  runtime?: Runtime;
}

/** A library with the shipped pages; its script may contain more than Code.js. */
export function libraryWithPages(more = ''): Runtime {
  return openLibrary({ html: shippedHtml(), code: CODE + more });
}

/** Opens the sidebar from the menu. */
export async function openInGoogleFrames(
  browser: Browser,
  options: FrameOptions = {},
): Promise<GoogleFrames> {
  const { runtime = libraryWithPages(), missing, isStorageBlocked = false } = options;
  const context = await browser.newContext({ viewport: { width: 900, height: 700 }, locale: 'en-US' });
  context.setDefaultTimeout(30_000);
  const page = await context.newPage();
  const faults = new Map<string, Fault>();
  const functions = functionsOf(CODE);

  await page.exposeFunction('runScript', async (name: string, args: string): Promise<string> => {
    const fault = faults.get(name);
    faults.delete(name);
    if (fault) return JSON.stringify({ fault });
    try {
      const given = JSON.parse(args) as unknown[];
      return JSON.stringify({ value: (await runtime.scriptRun(name, ...given)) ?? null });
    } catch (error) {
      return JSON.stringify({ fault: { message: error instanceof Error ? error.message : String(error) } });
    }
  });
  if (isStorageBlocked)
    await page.addInitScript(() =>
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('Access is denied for this document.', 'SecurityError');
        },
      }),
    );
  const serve = (url: string, body: () => string): Promise<unknown> =>
    page.route(url, (route) => route.fulfill({ contentType: 'text/html; charset=utf-8', body: body() }));
  await serve(`${DOCS}/`, () => {
    const frame = `<iframe id="sandboxFrame" title="Outreach" width="300" height="680" sandbox="${FLAGS}" src="${SANDBOX}/"></iframe>`;
    return `<!doctype html><title>Spreadsheet</title><h1>Spreadsheet</h1>${runtime.sidebar() ? frame : ''}`;
  });
  await serve(`${SANDBOX}/`, () => sandboxPage(runtime.sidebar()?.html ?? '', functions, missing));

  runtime.run('showSidebar');
  await page.goto(`${DOCS}/`);
  // A page that replaces another gets its own frames.
  runtime.screen.listen((event) => {
    if (event.type === 'sidebar') void page.evaluate(replaceSandbox, `${SANDBOX}/`);
  });
  return {
    page,
    runtime,
    user: page.frameLocator('#sandboxFrame').frameLocator('#userHtmlFrame'),
    failNext: (name, fault) => void faults.set(name, fault),
  };
}

function replaceSandbox(src: string): void {
  const old = document.querySelector<HTMLIFrameElement>('#sandboxFrame');
  const fresh = old?.cloneNode() as HTMLIFrameElement;
  fresh.src = src;
  old?.replaceWith(fresh);
}

const functionsOf = (code: string): string[] =>
  [...code.matchAll(/^function (\w+)/gm)].flatMap(([, name]) => name ?? []);

function sandboxPage(html: string, functions: readonly string[], missing = ''): string {
  const seed = JSON.stringify({ html, functions: functions.filter((name) => name !== missing) });
  return `<!doctype html><html><body><script>(${sandbox.toString()})(${seed.replaceAll('<', '\\u003c')})</script></body></html>`;
}

/** Runs in the sandbox frame. */
function sandbox(seed: { html: string; functions: string[] }): void {
  type Handler = (value: unknown, userObject: unknown) => void;
  interface Call {
    success?: Handler;
    failure?: Handler;
    userObject?: unknown;
  }
  const server = (
    window as unknown as { runScript: (name: string, args: string) => Promise<string> }
  ).runScript.bind(window);
  const call = async (
    name: string,
    args: unknown[],
    { success, failure, userObject }: Call,
  ): Promise<void> => {
    const answer = JSON.parse(await server(name, JSON.stringify(args))) as { value: unknown; fault?: Fault };
    if (!answer.fault) return success?.(answer.value, userObject);
    const { message, name: kind = 'ScriptError', authUrl } = answer.fault;
    const error = new Error(message);
    failure?.(Object.assign(error, { name: kind }, authUrl === undefined ? {} : { authUrl }), userObject);
  };
  const runner = (how: Call): object => ({
    ...Object.fromEntries(
      seed.functions.map((name) => [name, (...args: unknown[]): void => void call(name, args, how)]),
    ),
    withSuccessHandler: (success: Handler) => runner({ ...how, success }),
    withFailureHandler: (failure: Handler) => runner({ ...how, failure }),
    withUserObject: (userObject: unknown) => runner({ ...how, userObject }),
  });
  const user = document.createElement('iframe');
  user.id = 'userHtmlFrame';
  user.style.cssText = 'border:0;width:280px;height:660px';
  Object.assign(window, {
    maeExportApis_: () =>
      Object.assign(user.contentWindow ?? {}, { google: { script: { run: runner({}) } } }),
  });
  document.body.append(user);
  const inner = user.contentDocument;
  inner?.open();
  inner?.write(`<!doctype html><script>window.parent.maeExportApis_();</script>${seed.html}`);
  inner?.close();
}
