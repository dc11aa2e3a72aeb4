// Makes the document of a sidebar's or dialog's frame: the script's HTML, with google.script before everything else.
import { type FrameSeed, installGoogleScript } from './frame-client';

/** Returns the HTML for a frame's `srcdoc`. */
export function frameDocument(html: string, seed: FrameSeed): string {
  // With "<", a stored text could end the script element.
  const json = JSON.stringify(seed).replaceAll('<', '\\u003c');
  const script = `<script>(${installGoogleScript.toString()})(${json})</script>`;
  const head = /<head[^>]*>/i.exec(html) ?? /<html[^>]*>/i.exec(html) ?? /<!doctype[^>]*>/i.exec(html);
  if (!head) return `<!DOCTYPE html>${script}${html}`;
  const end = head.index + head[0].length;
  return html.slice(0, end) + script + html.slice(end);
}
