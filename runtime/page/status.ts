// Short messages at the bottom of the page, announced to screen readers: a script's toasts and the page's own.
import { byId, element } from './element';

let clearing: ReturnType<typeof setTimeout> | undefined;

/** Shows a message for some seconds; with less than one, until the next message. */
export function showStatus(text: string, title = '', seconds = 5): void {
  clearTimeout(clearing);
  const status = byId('status');
  status.replaceChildren(...(title ? [element('strong', {}, title)] : []), text);
  if (seconds > 0) clearing = setTimeout(() => status.replaceChildren(), seconds * 1000);
}
