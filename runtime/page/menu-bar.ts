// The menus that the script made, as a menu bar for mouse and keyboard (the ARIA menubar pattern).
import { element } from './element';

/** One line of a menu. A line without a label is a separator. */
export interface MenuLine {
  label?: string;
  run?: () => void;
}

/** One menu of the bar. */
export interface Menu {
  label: string;
  lines: MenuLine[];
}

/** Fills `bar` with these menus. */
export function showMenus(bar: HTMLElement, menus: Menu[]): void {
  const tops: HTMLElement[] = [];
  const lists: HTMLElement[] = [];

  const close = (): void => {
    for (const list of lists) list.hidden = true;
    for (const top of tops) top.setAttribute('aria-expanded', 'false');
  };
  const isOpen = (): boolean => lists.some((list) => !list.hidden);
  const itemsOf = (index: number): HTMLElement[] => [
    ...(lists[index]?.querySelectorAll<HTMLElement>('[role=menuitem]') ?? []),
  ];
  const focusTop = (index: number): void => {
    const wanted = (index + tops.length) % tops.length;
    for (const [at, top] of tops.entries()) top.tabIndex = at === wanted ? 0 : -1;
    tops[wanted]?.focus();
  };
  const open = (index: number, item?: number): void => {
    close();
    const list = lists[index];
    if (!list) return;
    list.hidden = false;
    tops[index]?.setAttribute('aria-expanded', 'true');
    if (item !== undefined) itemsOf(index).at(item)?.focus();
  };
  const moveAlong = (index: number): void => {
    const wasOpen = isOpen();
    focusTop(index);
    if (wasOpen) open((index + tops.length) % tops.length, 0);
  };

  const onTopKey = (event: KeyboardEvent, index: number): void => {
    const actions: Record<string, () => void> = {
      ArrowDown: () => open(index, 0),
      ArrowUp: () => open(index, -1),
      Enter: () => open(index, 0),
      ' ': () => open(index, 0),
      ArrowRight: () => moveAlong(index + 1),
      ArrowLeft: () => moveAlong(index - 1),
      Escape: close,
    };
    act(event, actions);
  };
  const onItemKey = (event: KeyboardEvent, index: number): void => {
    const items = itemsOf(index);
    const at = items.findIndex((item) => item === document.activeElement);
    const typed = event.key.length === 1 ? event.key.toLowerCase() : '';
    const next = items.slice(at + 1).concat(items.slice(0, at + 1));
    const match = next.find((item) => typed.trim() && item.textContent?.toLowerCase().startsWith(typed));
    match?.focus();
    act(event, {
      ArrowDown: () => items[(at + 1) % items.length]?.focus(),
      ArrowUp: () => items.at(at - 1)?.focus(),
      Home: () => items[0]?.focus(),
      End: () => items.at(-1)?.focus(),
      ArrowRight: () => moveAlong(index + 1),
      ArrowLeft: () => moveAlong(index - 1),
      Enter: () => items[at]?.click(),
      ' ': () => items[at]?.click(),
      Escape: () => {
        close();
        focusTop(index);
      },
      Tab: close,
    });
  };

  bar.replaceChildren();
  for (const [index, menu] of menus.entries()) {
    const top = element(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        'aria-haspopup': 'menu',
        'aria-expanded': 'false',
        tabIndex: index ? -1 : 0,
      },
      menu.label,
    );
    const list = element('div', { role: 'menu', 'aria-label': menu.label, hidden: true, className: 'menu' });
    for (const line of menu.lines) {
      list.append(line.label === undefined ? element('div', { role: 'separator' }) : menuItem(line, close));
    }
    top.addEventListener('click', () => (list.hidden ? open(index) : close()));
    top.addEventListener('mouseenter', () => isOpen() && open(index));
    top.addEventListener('keydown', (event) => onTopKey(event, index));
    list.addEventListener('keydown', (event) => onItemKey(event, index));
    tops.push(top);
    lists.push(list);
    bar.append(element('div', { className: 'menu-holder', role: 'none' }, top, list));
  }
  bar.addEventListener('focusout', (event) => {
    if (!(event.relatedTarget instanceof Node && bar.contains(event.relatedTarget))) close();
  });
}

function menuItem(line: MenuLine, close: () => void): HTMLElement {
  const item = element('button', { type: 'button', role: 'menuitem', tabIndex: -1 }, line.label ?? '');
  item.addEventListener('click', () => {
    close();
    line.run?.();
  });
  item.addEventListener('mouseenter', () => item.focus());
  return item;
}

function act(event: KeyboardEvent, actions: Record<string, () => void>): void {
  const action = actions[event.key];
  if (!action) return;
  if (event.key !== 'Tab') event.preventDefault();
  event.stopPropagation();
  action();
}
