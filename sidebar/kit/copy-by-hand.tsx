// Shown if the browser forbids scripts to copy: the text is selected, so one key copies it.

import type { JSX } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

interface CopyByHandProps {
  label: string;
  text: string;
  rows?: number;
}

export function CopyByHand({ label, text, rows = 8 }: CopyByHandProps): JSX.Element {
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.select();
  }, [text]);
  return <textarea ref={area} class="screen-only" readOnly aria-label={label} value={text} rows={rows} />;
}
