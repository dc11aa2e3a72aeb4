// F6 goes round the parts of the page: menus, tools, welcome, sheet, sidebar. In the sheet Tab belongs to the cells, as in any
// spreadsheet, so without this the keyboard would not get out of it.
import { byId } from './element';

/** Makes F6 (and Shift+F6, backwards) move the focus to the next part; `focusGrid` puts it into the sheet. */
export function goRoundWithF6(focusGrid: () => void): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      const parts = partsOf(focusGrid);
      const at = parts.findIndex(({ element }) => element.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      parts[(Math.max(at, 0) + step + parts.length) % parts.length]?.enter();
    },
    { capture: true },
  );
}

/** The parts that are there now; the sheet first, where the focus is when the page opens. */
function partsOf(focusGrid: () => void): { element: HTMLElement; enter: () => void }[] {
  const first = (element: HTMLElement, selector: string) => ({
    element,
    enter: () => element.querySelector<HTMLElement>(selector)?.focus(),
  });
  const parts = [
    { element: byId('grid'), enter: focusGrid },
    first(byId('sidebar'), 'iframe'),
    first(byId('menus'), '[role="menuitem"]'),
    first(byId('tools'), 'button:not([hidden])'),
    first(byId('welcome'), 'button:not([hidden])'),
  ];
  return parts.filter(({ element }) => !element.hidden);
}
