// F6 cycles through the parts of the page: menus, tools, welcome, sheet, sidebar. In the sheet, Tab belongs to the
// cells, as in any spreadsheet, so without F6 the keyboard could not leave it.
import { byId } from './element';

/** Makes F6 (and Shift+F6, backwards) move the focus to the next part. Sheet and sidebar place it inside themselves. */
export function goRoundWithF6(focusGrid: () => void, focusSidebar: () => void): void {
  document.addEventListener(
    'keydown',
    (event) => {
      if (event.key !== 'F6') return;
      event.preventDefault();
      event.stopPropagation();
      const parts = partsOf(focusGrid, focusSidebar);
      const at = parts.findIndex(({ element }) => element.contains(document.activeElement));
      const step = event.shiftKey ? -1 : 1;
      const next = parts[(Math.max(at, 0) + step + parts.length) % parts.length];
      next?.enter();
      // The name box hands the focus to the cells when it loses it, so enter again.
      if (!next?.element.contains(document.activeElement)) next?.enter();
    },
    { capture: true },
  );
}

/** The parts that are there now. */
function partsOf(
  focusGrid: () => void,
  focusSidebar: () => void,
): { element: HTMLElement; enter: () => void }[] {
  const first = (element: HTMLElement, selector: string) => ({
    element,
    enter: () => element.querySelector<HTMLElement>(selector)?.focus(),
  });
  const parts = [
    { element: byId('grid'), enter: focusGrid },
    { element: byId('sidebar'), enter: focusSidebar },
    first(byId('menus'), '[role="menuitem"]'),
    first(byId('tools'), 'button:not([hidden])'),
    first(byId('welcome'), 'button:not([hidden])'),
  ];
  return parts.filter(({ element }) => !element.hidden);
}
