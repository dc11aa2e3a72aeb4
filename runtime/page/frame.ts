// The page's side of a sidebar's or dialog's frame: shows it, and answers its messages.
//
// The frame is sandboxed without allow-same-origin. At Google a sidebar can never reach the spreadsheet's page. It
// can't here either, so a sidebar that works here doesn't depend on that. The price is the browser's storage, which
// such a frame does not have; the page provides it instead (see frame-client.ts).
import type { FrameAnswer, FrameMessage } from './frame-client';
import { frameDocument } from './frame-document';

/** What a frame asks of the page. */
export interface FrameHost {
  functions: string[];
  stored: Record<string, string>;
  call(name: string, args: unknown[]): Promise<unknown>;
  keep(key: string, value: string | null): void;
  close(): void;
  /** In pixels; a missing one doesn't change. */
  resize(size: { width?: number; height?: number }): void;
  focusGrid(): void;
  /** How far the page's clock is ahead of the real one, in milliseconds. */
  ahead(): number;
}

const SANDBOX =
  'allow-scripts allow-forms allow-popups allow-popups-to-escape-sandbox allow-modals allow-downloads';

/** A frame on the page. */
export interface OpenFrame {
  frame: HTMLIFrameElement;
  /** The page's day has changed. */
  wake: () => void;
  /** The keyboard focus enters: an element shows it. */
  enter: () => void;
  dispose: () => void;
}

/** Puts the HTML into a new frame at the end of `parent`. */
export function openFrame(parent: HTMLElement, title: string, html: string, host: FrameHost): OpenFrame {
  const frame = document.createElement('iframe');
  frame.title = title;
  frame.setAttribute('sandbox', SANDBOX);
  frame.srcdoc = frameDocument(html, {
    functions: host.functions,
    stored: host.stored,
    ahead: host.ahead(),
  });

  const answer = (message: FrameAnswer): void => frame.contentWindow?.postMessage(message, '*');
  const run = (message: FrameMessage & { kind: 'run' }): void => {
    host.call(message.name, message.args).then(
      (value) => answer({ kind: 'answer', id: message.id, value: value ?? null }),
      (error: unknown) =>
        answer({
          kind: 'failure',
          id: message.id,
          message: error instanceof Error ? error.message : String(error),
        }),
    );
  };
  const hear = (event: MessageEvent<FrameMessage>): void => {
    if (event.source !== frame.contentWindow) return;
    const message = event.data;
    if (message.kind === 'run') run(message);
    else if (message.kind === 'keep') host.keep(message.key, message.value);
    else if (message.kind === 'close') host.close();
    else if (message.kind === 'resize') host.resize(message);
    else if (message.kind === 'leave') {
      // As if the key was pressed here, where the focus is (see regions.ts).
      document.dispatchEvent(new KeyboardEvent('keydown', { key: 'F6', shiftKey: message.backwards }));
    } else host.focusGrid();
  };
  window.addEventListener('message', hear);
  parent.append(frame);
  return {
    frame,
    wake: () => answer({ kind: 'wake', ahead: host.ahead() }),
    enter: () => {
      frame.focus();
      answer({ kind: 'enter' });
    },
    dispose: () => {
      window.removeEventListener('message', hear);
      frame.remove();
    },
  };
}
