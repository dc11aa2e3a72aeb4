// The view More: what is needed less often than the forms.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { HELP_PAGE } from '../../src/domain/upkeep/heartbeat';
import { MORE, SHELL } from '../../src/words/shell';
import { useHeadingFocus } from '../kit/focus';
import { callServer } from '../server/call-server';
import { OtherPage } from '../upkeep/other-page';

interface MoreViewProps {
  arrival: number;
  hasPartners: boolean;
  onMyWeek: () => void;
  onUndo: () => void;
}

export function MoreView({ arrival, hasPartners, onMyWeek, onUndo }: MoreViewProps): JSX.Element {
  const heading = useHeadingFocus(arrival);
  return (
    <main>
      <h1 tabIndex={-1} ref={heading}>
        {MORE.title}
      </h1>
      <ul class="menu">
        <li>
          <button type="button" class="link" onClick={onMyWeek}>
            {MORE.myWeek}
          </button>
        </li>
        <li>
          <button type="button" class="link" onClick={onUndo}>
            {MORE.undo}
          </button>
        </li>
        {hasPartners && (
          <li>
            <WhoNeedsACall />
          </li>
        )}
        <li>
          <OtherPage page="showImport" label={MORE.importList} isQuiet />
        </li>
        {hasPartners && (
          <li>
            <OtherPage page="showDuplicates" label={MORE.findDuplicates} isQuiet />
          </li>
        )}
        <li>
          <OtherPage page="showHelp" label={HELP_PAGE} isQuiet />
        </li>
      </ul>
    </main>
  );
}

/** Shows Partners with the columns between name and status folded. */
function WhoNeedsACall(): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  const [words, setWords] = useState('');
  const show = async (): Promise<void> => {
    if (isBusy) return;
    setBusy(true);
    const answer = await callServer('foldDetails');
    setBusy(false);
    setWords(answer.ok ? answer.words : answer.problem);
  };
  return (
    <>
      <button type="button" class="link" aria-disabled={isBusy} onClick={() => void show()}>
        {isBusy ? SHELL.loading : MORE.whoNeedsACall}
      </button>
      <p class="help" role="status">
        {words === '' ? MORE.whoNeedsACallHelp : words}
      </p>
    </>
  );
}
