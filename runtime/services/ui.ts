// Ui: menus, alerts, prompts, the sidebar and dialogs of the spreadsheet's window.
import { Button } from '../gate/enums';
import type { Execution } from '../run/execution';
import { LocalHtmlOutput } from './html-output';
import type { Answer, MenuEntry, ShownHtml } from './screen';
import { asGoogle, GoogleEnum, imitationOf, Service } from '../gate/service';

type Google = GoogleAppsScript.Base.Ui;
type GoogleMenu = GoogleAppsScript.Base.Menu;
type Output = GoogleAppsScript.HTML.HtmlOutput;

const BUTTONS: Readonly<Record<string, string[]>> = {
  OK: ['OK'],
  OK_CANCEL: ['OK', 'CANCEL'],
  YES_NO: ['YES', 'NO'],
  YES_NO_CANCEL: ['YES', 'NO', 'CANCEL'],
};

class LocalMenu extends Service implements GoogleMenu {
  readonly googleName = 'Menu';
  readonly entry: MenuEntry & { items: MenuEntry[] };
  constructor(run: Execution, label: string) {
    super(run);
    this.entry = { label, items: [] };
  }
  addItem(label: string, handler: string): GoogleMenu {
    this.entry.items.push({ label, handler });
    return asGoogle(this);
  }
  addSeparator(): GoogleMenu {
    this.entry.items.push({ isSeparator: true });
    return asGoogle(this);
  }
  addSubMenu(menu: GoogleMenu): GoogleMenu {
    const local = imitationOf(LocalMenu, menu);
    if (local) this.entry.items.push(local.entry);
    return asGoogle(this);
  }
  addToUi(): void {
    const { screen } = this.run.state;
    screen.menus = [...screen.menus.filter(({ label }) => label !== this.entry.label), this.entry];
    screen.tell({ type: 'menus', menus: screen.menus });
  }
}

class LocalPromptResponse extends Service implements GoogleAppsScript.Base.PromptResponse {
  readonly googleName = 'PromptResponse';
  readonly #answer: Answer;
  constructor(run: Execution, answer: Answer) {
    super(run);
    this.#answer = answer;
  }
  getResponseText(): string {
    return this.#answer.text ?? '';
  }
  getSelectedButton(): GoogleAppsScript.Base.Button {
    return asGoogle(Button[this.#answer.button as keyof typeof Button]);
  }
}

export class LocalUi extends Service implements Omit<Google, 'Button' | 'ButtonSet'> {
  readonly googleName = 'Ui';

  createMenu(caption: string): GoogleMenu {
    return asGoogle(new LocalMenu(this.run, caption));
  }
  createAddonMenu(): GoogleMenu {
    return asGoogle(new LocalMenu(this.run, this.run.state.container.extras.name));
  }

  #ask(kind: 'alert' | 'prompt', given: unknown[]): Answer {
    const texts = given.filter((value): value is string => typeof value === 'string');
    const set = given.find((value): value is GoogleEnum => value instanceof GoogleEnum);
    const [title, message] = texts.length > 1 ? [texts[0] ?? '', texts[1] ?? ''] : ['', texts[0] ?? ''];
    const { screen, locks } = this.run.state;
    // The script is suspended while it asks, and locks don't survive that (reference of Ui.alert).
    for (const [name, holder] of locks) if (holder === this.run) locks.delete(name);
    const buttons = BUTTONS[set?.name() ?? 'OK'] ?? ['OK'];
    return screen.ask({ kind, title, message, buttons });
  }
  alert(...given: unknown[]): GoogleAppsScript.Base.Button {
    return asGoogle(Button[this.#ask('alert', given).button as keyof typeof Button]);
  }
  prompt(...given: unknown[]): GoogleAppsScript.Base.PromptResponse {
    return asGoogle(new LocalPromptResponse(this.run, this.#ask('prompt', given)));
  }

  showSidebar(output: Output): void {
    const html = imitationOf(LocalHtmlOutput, output);
    if (!html) return;
    const { screen } = this.run.state;
    screen.sidebar = {
      title: html.getTitle() || 'Apps Script application',
      html: html.getContent(),
      width: 300,
    };
    screen.tell({ type: 'sidebar', shown: screen.sidebar });
  }
  #dialog(output: Output, title: string, isModal: boolean): void {
    const html = imitationOf(LocalHtmlOutput, output);
    if (!html) return;
    const { screen } = this.run.state;
    const shown: ShownHtml = {
      title,
      html: html.getContent(),
      ...(html.getWidth() && { width: html.getWidth() }),
      ...(html.getHeight() && { height: html.getHeight() }),
    };
    screen.dialogs.push(shown);
    screen.tell({ type: 'dialog', shown, isModal });
  }
  showModalDialog(output: Output, title: string): void {
    this.#dialog(output, title, true);
  }
  showModelessDialog(output: Output, title: string): void {
    this.#dialog(output, title, false);
  }
  showDialog(output: Output): void {
    this.#dialog(output, imitationOf(LocalHtmlOutput, output)?.getTitle() ?? '', true);
  }
}
