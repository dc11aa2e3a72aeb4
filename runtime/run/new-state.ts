// The state of a runtime when it opens: a new workbook, or a saved one.
import { Book, type SavedBook } from '../book/book';
import { Calls } from '../gate/calls';
import { Clock } from './clock';
import { LIMITS_MS } from '../gate/latency';
import type { RuntimeOptions } from './runtime-options';
import type { NewScope } from './scope';
import { makersOf } from '../google/makers';
import { Screen } from '../services/screen';
import type { RuntimeState } from './state';

const DEFAULT_USER = 'librarian@library.example';

/** The state of a fresh or reopened runtime. */
export function newState(newScope: NewScope, options: RuntimeOptions): RuntimeState {
  const { workbook, manifest } = options;
  const clock = new Clock(options.now ?? workbook?.now);
  const saved = workbook?.books[0];
  const user = options.user ?? (saved?.owner || saved?.editors[0]) ?? DEFAULT_USER;
  const { isInSharedDrive = false } = options;
  const now = (): number => clock.now();
  const fresh: Partial<SavedBook> = {
    zone: options.timeZone ?? 'Etc/UTC',
    locale: options.locale ?? 'en_US',
    owner: isInSharedDrive ? '' : user,
    editors: [...(isInSharedDrive ? [user] : []), ...(options.editors ?? [])],
    viewers: [...(options.viewers ?? [])],
  };
  const books = (workbook?.books ?? [fresh]).map((saved) => new Book(saved, now, options));
  const container = books[0] ?? new Book(fresh, now, options);
  for (const book of books) book.apostrophe = options.apostrophe ?? 'marker';
  const screen = new Screen();
  screen.answers = options.answers ?? [];
  if (options.onScreen) screen.listen(options.onScreen);
  const state: RuntimeState = {
    clock,
    books: new Map(books.map((book) => [book.extras.id, book])),
    container,
    scriptId: 'local-script',
    scriptZone: options.scriptTimeZone ?? manifest?.timeZone ?? container.extras.zone,
    user,
    scopes: manifest?.oauthScopes,
    advancedServices: (manifest?.dependencies?.enabledAdvancedServices ?? []).map(
      ({ userSymbol }) => userSymbol,
    ),
    calls: new Calls(),
    html: options.html ?? {},
    properties: structuredClone(workbook?.properties ?? {}),
    cache: new Map(),
    locks: new Map(),
    triggers: structuredClone(workbook?.triggers ?? []),
    failures: [],
    screen,
    log: [],
    outbox: [],
    account: options.account ?? 'consumer',
    dailyUse: new Map(),
    running: 0,
    waitingEdits: [],
    newScope,
    makersOf,
    nextFault: undefined,
    limits: { ...LIMITS_MS, ...options.limits },
    refusals: options.refusals ?? 'at once',
    typed: new Set(options.typed),
    lastExecution: undefined,
    beforeCall: options.beforeCall,
    isInHook: false,
    sequence: workbook?.sequence ?? 0,
    newBook(name, rows, columns) {
      const book = new Book(
        { ...fresh, name, owner: user, id: `local-spreadsheet-${String(state.books.size + 1)}` },
        now,
        options,
      );
      const sheetId = book.engine.getters.getSheetIds()[0] ?? '';
      book.resize(sheetId, rows ?? book.engine.newSheetRows, columns ?? 26);
      state.books.set(book.extras.id, book);
      return book;
    },
  };
  return state;
}
