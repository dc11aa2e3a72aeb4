import { useEffect } from 'preact/hooks';

/** Opens a tool once, and writes its drafts before the page closes. */
export function useTool(open: () => void, saveDrafts: () => void): void {
  useEffect(() => {
    open();
    addEventListener('pagehide', saveDrafts);
    return () => removeEventListener('pagehide', saveDrafts);
  }, []);
}
