// What happens to the page around the sidebar.

import { useEffect } from 'preact/hooks';
import { begunPartner } from '../upkeep/page-change';
import type { WorkspaceSession } from './workspace-contract';

const MINUTE_MS = 60000;

/** Tells the session when the page opens, when somebody returns to it, and when it closes. */
export function usePage({ today, saveDrafts, takePhoneAnswers, startNew }: WorkspaceSession): void {
  // A separate call, so nobody waits for it.
  useEffect(() => void takePhoneAnswers(), []);
  useEffect(() => {
    const begun = begunPartner();
    if (begun) startNew('partners', begun);
  }, []);
  useEffect(() => {
    const onReturn = (): void => {
      if (!document.hidden) today.onReturn();
    };
    const timer = setInterval(() => {
      if (!document.hidden) today.tick();
    }, MINUTE_MS);
    const aside = setInterval(() => {
      if (!document.hidden && !document.hasFocus()) today.lookAside();
    }, MINUTE_MS / 6);
    addEventListener('focus', onReturn);
    addEventListener('blur', today.onLeave);
    document.addEventListener('visibilitychange', onReturn);
    addEventListener('pagehide', saveDrafts);
    return () => {
      clearInterval(timer);
      clearInterval(aside);
      removeEventListener('focus', onReturn);
      removeEventListener('blur', today.onLeave);
      document.removeEventListener('visibilitychange', onReturn);
      removeEventListener('pagehide', saveDrafts);
    };
  }, []);
}
