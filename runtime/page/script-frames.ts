// What a script shows beside the grid: its sidebar and its dialogs, each in its own frame.
import type { ShownHtml } from '../browser';
import { openFrameDialog } from './dialog';
import { byId } from './element';
import { type FrameHost, openFrame, type OpenFrame } from './frame';

/** The sidebar and the dialogs of one open workbook. */
export interface ScriptFrames {
  showSidebar(shown: ShownHtml | null): void;
  showDialog(shown: ShownHtml, isModal: boolean): void;
  /** The page's day has changed. */
  wake(): void;
  /** The keyboard focus enters the sidebar. */
  enter(): void;
  dispose(): void;
}

type Host = Omit<FrameHost, 'close' | 'resize'>;

/** Google's own size for a dialog whose script doesn't set one. */
const DIALOG = { width: 600, height: 400 };

/** Opens frames that talk through `host`. `onSidebarClosed` is called when the person closes the sidebar. */
export function openScriptFrames(host: () => Host, onSidebarClosed: () => void): ScriptFrames {
  const sidebar = byId('sidebar');
  const closers = new Set<() => void>();
  let opened: OpenFrame | undefined;

  const hideSidebar = (): void => {
    opened?.dispose();
    opened = undefined;
    sidebar.hidden = true;
  };
  const closeByPerson = (): void => {
    hideSidebar();
    onSidebarClosed();
    host().focusGrid();
  };
  const closeButton = byId('sidebar-close');
  closeButton.addEventListener('click', closeByPerson);

  const showSidebar = (shown: ShownHtml | null): void => {
    hideSidebar();
    if (!shown) return;
    sidebar.hidden = false;
    byId('sidebar-title').textContent = shown.title;
    closeButton.setAttribute('aria-label', `Close ${shown.title || 'the sidebar'}`);
    const shownNow = openFrame(byId('sidebar-body'), shown.title || 'Sidebar', shown.html, {
      ...host(),
      close: closeByPerson,
      // Every sidebar is 300 pixels wide and as high as the window.
      resize: () => undefined,
    });
    opened = shownNow;
    shownNow.frame.addEventListener('load', () => shownNow.frame.focus(), { once: true });
  };
  // One dialog at a time: a script's second one replaces the first.
  const showDialog = (shown: ShownHtml, isModal: boolean): void => {
    for (const close of closers) close();
    const size = { width: shown.width ?? DIALOG.width, height: shown.height ?? DIALOG.height };
    let dispose = (): void => undefined;
    const fill = (body: HTMLElement): void => {
      const resize = ({ width, height }: { width?: number; height?: number }): void => {
        if (width !== undefined) body.style.width = `${width}px`;
        if (height !== undefined) body.style.height = `${height}px`;
      };
      const own = { ...host(), close: () => close(), resize };
      dispose = openFrame(body, shown.title || 'Dialog', shown.html, own).dispose;
    };
    const close = openFrameDialog(shown.title, size, isModal, fill, () => {
      closers.delete(close);
      dispose();
    });
    closers.add(close);
  };
  return {
    showSidebar,
    showDialog,
    wake: () => opened?.wake(),
    enter: () => opened?.enter(),
    dispose: () => {
      closeButton.removeEventListener('click', closeByPerson);
      hideSidebar();
      for (const close of closers) close();
    },
  };
}
