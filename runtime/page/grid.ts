// The grid: the engine's own component with its bars trimmed, and with notes on cells, which it lacks. The only file of
// the page that knows the engine's component.
import templates from '@odoo/o-spreadsheet/dist/o_spreadsheet.xml';
import { App, Component, xml } from '@odoo/owl';
import { loadChartsWhenShown } from './chart-frames';
import { isCoreCommand, type Model, registries, Spreadsheet, stores, UIPlugin } from '@odoo/o-spreadsheet';

/** What the grid tells the page. */
export interface GridEvents {
  /** The person typed `text` into a cell (rows and columns count from 0). */
  type(sheetId: string, row: number, col: number, text: string): void;
  /** Something that is saved has changed, by hand or by a script. */
  change(): void;
  /** The engine refused something. */
  refuse(text: string): void;
  /** A short message from the engine. */
  notify(text: string): void;
  /** The engine asks something before it continues. */
  ask(question: string): Promise<boolean>;
}

/** The grid on the page. */
export interface Grid {
  focus(): void;
  dispose(): void;
}

/** A visible color and a size that doesn't cover the text: as in Google Sheets, but darker. */
const CORNER = { size: 7, color: '#b06000' };

interface NoteGetters {
  getNote(sheetId: string, row: number, col: number): string;
  getActiveSheetId(): string;
  getSheetViewVisibleCols(): number[];
  getSheetViewVisibleRows(): number[];
}

/** Draws the corner that marks a cell with a note. */
class NoteCorners extends UIPlugin {
  static override layers = ['Highlights'] as const;

  override drawLayer(context: Parameters<UIPlugin['drawLayer']>[0]): void {
    const notes = this.getters as unknown as NoteGetters;
    const sheetId = notes.getActiveSheetId();
    const { ctx, viewports } = context;
    ctx.fillStyle = CORNER.color;
    for (const row of notes.getSheetViewVisibleRows()) {
      for (const col of notes.getSheetViewVisibleCols()) {
        if (!notes.getNote(sheetId, row, col)) continue;
        const zone = { left: col, right: col, top: row, bottom: row };
        const { x, y, width } = viewports.getVisibleRect(sheetId, zone);
        ctx.beginPath();
        ctx.moveTo(x + width - CORNER.size, y);
        ctx.lineTo(x + width, y);
        ctx.lineTo(x + width, y + CORNER.size);
        ctx.fill();
      }
    }
  }
}

class CellNote extends Component {
  static override template = xml`<div class="cell-note" t-esc="props.text"/>`;
  static override props = { text: String, '*': {} };
}

class Page extends Component {
  static override template = xml`<div class="h-100 w-100">
    <Spreadsheet model="props.model" notifyUser="props.notifyUser" raiseError="props.raiseError"
      askConfirmation="props.askConfirmation"/></div>`;
  static components = { Spreadsheet };
  static override props = {
    model: Object,
    notifyUser: Function,
    raiseError: Function,
    askConfirmation: Function,
  };
}

registries.featurePluginRegistry.add('note-corners', NoteCorners);
registries.cellPopoverRegistry.add('note', {
  onHover: ({ sheetId, row, col }, getters) => {
    const text = (getters as unknown as NoteGetters).getNote(sheetId, row, col);
    return text
      ? { isOpen: true, Component: CellNote, props: { text }, cellCorner: 'top-right' }
      : { isOpen: false };
  },
});
// Things that a practice copy can't do, or that Google's own menus don't have.
for (const key of ['insert_link', 'odoo']) {
  if (registries.cellMenuRegistry.contains(key)) registries.cellMenuRegistry.remove(key);
}

interface Composer {
  canStopEdition(): boolean;
  confirmEdition(content: string): void;
  setContent(content: string): void;
  currentEditedCell: { sheetId: string; row: number; col: number };
}

/** The grid that is on the page. There is only one at a time. */
let listening: GridEvents | undefined;

/** Typed text goes to the page, which parses it as Google does. The engine would parse it differently. */
function takeTypedText(): void {
  const composer = stores.CellComposerStore.prototype as unknown as Composer;
  composer.canStopEdition = () => true;
  composer.confirmEdition = function (this: Composer, content: string) {
    const { sheetId, row, col } = this.currentEditedCell;
    listening?.type(sheetId, row, col, content);
    this.setContent('');
  };
}
takeTypedText();
loadChartsWhenShown();

/** Shift+PageDown and Shift+PageUp go to the next visible tab. The engine's own shortcuts go to hidden ones, too. */
function skipHiddenTabs(container: HTMLElement, model: Model): () => void {
  const onKey = (event: KeyboardEvent): void => {
    const step = { PageDown: 1, PageUp: -1 }[event.key];
    if (step === undefined || !event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const sheetIdFrom = model.getters.getActiveSheetId();
    const tabs = model.getters.getVisibleSheetIds();
    const sheetIdTo = tabs[(tabs.indexOf(sheetIdFrom) + step + tabs.length) % tabs.length];
    if (sheetIdTo !== undefined) model.dispatch('ACTIVATE_SHEET', { sheetIdFrom, sheetIdTo });
  };
  container.addEventListener('keydown', onKey, { capture: true });
  return () => container.removeEventListener('keydown', onKey, { capture: true });
}

/** Shows the workbook of this model inside `container`. */
export async function openGrid(container: HTMLElement, model: Model, events: GridEvents): Promise<Grid> {
  listening = events;
  const app = new App(Page, {
    templates,
    env: { isSmall: false },
    props: {
      model,
      notifyUser: ({ text }: { text: string }) => events.notify(text),
      raiseError: (text: string, callback?: () => void) => {
        events.refuse(text);
        callback?.();
      },
      askConfirmation: (question: string, confirm: () => void, cancel?: () => void) => {
        void events.ask(question).then((isAgreed) => (isAgreed ? confirm() : cancel?.()));
      },
    },
  });
  await app.mount(container);
  const hear = (event: unknown): void => {
    const command = event as Parameters<typeof isCoreCommand>[0];
    if (isCoreCommand(command) || command.type === 'UNDO' || command.type === 'REDO') events.change();
  };
  model.on('command-dispatched', container, hear);
  const stopSkipping = skipHiddenTabs(container, model);
  return {
    // The component focuses its grid when somebody clicks beside it.
    focus: () => {
      // An input line that got the focus back from a dialog ignores letters. It needs to be focused again.
      if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
      container.querySelector<HTMLElement>('.o-grid-container')?.click();
    },
    dispose: () => {
      model.off('command-dispatched', container);
      stopSkipping();
      app.destroy();
      container.replaceChildren();
    },
  };
}
