// The top of a printable view. The paper size is the locale's, unless the print dialog chooses another.

import type { JSX } from 'preact';
import { localeInUse } from '../../src/domain/basics/locale';
import type { PracticeWords } from '../../src/words/practice';
import { Practice } from './practice';

interface PaperHeadProps {
  title: string;
  heading: { current: HTMLHeadingElement | null };
  practice: PracticeWords;
  backTo: string;
  onBack: () => void;
}

export const PaperSize = (): JSX.Element => <style>{`@page { size: ${localeInUse().paper}; }`}</style>;

export const PaperHead = ({ title, heading, practice, backTo, onBack }: PaperHeadProps): JSX.Element => (
  <>
    <PaperSize />
    <p class="screen-only">
      <button type="button" class="link" onClick={onBack}>
        {backTo}
      </button>
    </p>
    <h1 tabIndex={-1} ref={heading}>
      {title}
    </h1>
    <Practice {...practice} />
  </>
);
