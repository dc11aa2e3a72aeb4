// The page Share and hand off: the list of its tools, or one of them.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { SHARE_PRACTICE } from '../../src/words/practice';
import { SHARE } from '../../src/words/share';
import { Practice } from '../kit/practice';
import { PageFrame } from '../upkeep/page-frame';
import { askedPartner } from '../upkeep/page-change';
import { FOR_PARTNER, type Tool, TOOLS } from './tools';

export function SharePage(): JSX.Element {
  const [partner, setPartner] = useState(askedPartner);
  const [open, setOpen] = useState<Tool | null>(partner === '' ? null : FOR_PARTNER);
  const [arrival, setArrival] = useState(0);
  const show = (tool: Tool | null): void => {
    setOpen(tool);
    setPartner('');
    setArrival(arrival + 1);
  };
  if (open)
    return (
      <PageFrame title={open.title} arrival={arrival}>
        <p class="screen-only">
          <button type="button" class="link" onClick={() => show(null)}>
            {SHARE.back}
          </button>
        </p>
        <open.View partner={partner} />
      </PageFrame>
    );
  return (
    <PageFrame title={SHARE.title} arrival={arrival}>
      <Practice {...SHARE_PRACTICE} />
      <ul class="menu">
        {TOOLS.map((tool) => (
          <li key={tool.title}>
            <button type="button" class="link" onClick={() => show(tool)}>
              {tool.title}
            </button>
            <p class="help">{tool.help}</p>
          </li>
        ))}
      </ul>
    </PageFrame>
  );
}
