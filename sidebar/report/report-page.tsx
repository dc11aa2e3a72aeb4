// The report on paper: last month, or the year in one page; to print, to copy, or as a file.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import {
  type PageName,
  type PrintedPage,
  REPORT_PAGES,
  csvOfPage,
  textOfPage,
} from '../../src/domain/counting/report-page';
import type { ReportRow } from '../../src/domain/counting/report-rows';
import type { Answer } from '../../src/server/run/answers';
import { REPORT_PRACTICE } from '../../src/words/practice';
import { PRINT } from '../../src/words/print';
import { REPORT } from '../../src/words/report';
import { SHELL } from '../../src/words/shell';
import { AnswerState } from '../kit/answer-state';
import { CopyByHand } from '../kit/copy-by-hand';
import { useHeadingFocus } from '../kit/focus';
import { PaperHead } from '../kit/paper-head';
import { Choice } from '../kit/tick';
import { useCopy } from '../kit/use-copy';
import { callServer } from '../server/call-server';

interface ReportPageProps {
  arrival: number;
  backTo: string;
  onBack: () => void;
}

export function PaperReportView({ arrival, backTo, onBack }: ReportPageProps): JSX.Element {
  const heading = useHeadingFocus(arrival);
  const [name, setName] = useState<PageName>('month');
  const [answer, setAnswer] = useState<Answer<{ pages: Record<PageName, PrintedPage> }> | null>(null);
  const copying = useCopy();
  const read = (): void => {
    setAnswer(null);
    void callServer('readReportPages').then(setAnswer);
  };
  useEffect(read, []);
  const page = answer?.ok ? answer.pages[name] : null;
  return (
    <main class="paper">
      <PaperHead
        title={page?.title ?? REPORT.paper}
        practice={REPORT_PRACTICE}
        {...{ heading, backTo, onBack }}
      />
      <fieldset class="row screen-only">
        <legend class="spoken">{REPORT.which}</legend>
        {REPORT_PAGES.map((one) => (
          <Choice
            key={one}
            name="report-page"
            id={`report-${one}`}
            label={REPORT.pages[one]}
            isChosen={name === one}
            onChoose={() => {
              setName(one);
              copying.clear();
            }}
          />
        ))}
      </fieldset>
      {page && <Actions page={page} onCopy={() => void copying.copy(textOfPage(page))} />}
      <AnswerState answer={answer} news={copying.news} onAgain={read} />
      {copying.byHand !== '' && <CopyByHand label={SHELL.textToCopy} text={copying.byHand} />}
      {page && <Tables rows={page.rows} />}
    </main>
  );
}

function Actions({ page, onCopy }: { page: PrintedPage; onCopy: () => void }): JSX.Element {
  return (
    <div class="row screen-only">
      <button type="button" class="primary" onClick={() => window.print()}>
        {PRINT.print}
      </button>
      <button type="button" onClick={onCopy}>
        {SHELL.copy}
      </button>
      <a
        class="button"
        // The mark tells Excel that it is UTF-8.
        href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${csvOfPage(page)}`)}`}
        download={`${page.title}.csv`}
      >
        {REPORT.csv}
      </a>
    </div>
  );
}

interface Part {
  title: string;
  rows: ReportRow[];
}

/** Each part is a table under its title. */
function partsOf(rows: readonly ReportRow[]): Part[] {
  const parts: Part[] = [];
  for (const row of rows) {
    if (row.look === 'section') parts.push({ title: String(row.cells[0] ?? ''), rows: [] });
    else if (row.cells.length > 0) parts[parts.length - 1]?.rows.push(row);
  }
  return parts;
}

const isWords = ({ look }: ReportRow): boolean => look === 'note' || look === 'text';

function Tables({ rows }: { rows: readonly ReportRow[] }): JSX.Element {
  return (
    <>
      {partsOf(rows).map(({ title, rows: lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          {lines.filter(isWords).map(({ look, cells }, at) => (
            <p key={at} {...(look === 'note' && { class: 'detail' })}>
              {cells[0]}
            </p>
          ))}
          {!lines.every(isWords) && (
            <table class="numbers">
              <tbody>
                {lines
                  .filter((line) => !isWords(line))
                  .map((line, at) => (
                    <Line key={at} line={line} />
                  ))}
              </tbody>
            </table>
          )}
        </section>
      ))}
    </>
  );
}

function Line({ line: { look, cells } }: { line: ReportRow }): JSX.Element {
  const [first = '', ...others] = cells;
  const Name = first === '' ? 'td' : 'th';
  return (
    <tr class={look}>
      <Name {...(first !== '' && { scope: 'row' })}>{first}</Name>
      {others.map((cell, at) =>
        look === 'heads' && cell !== '' ? (
          <th key={at} scope="col">
            {cell}
          </th>
        ) : (
          <td key={at}>{cell}</td>
        ),
      )}
    </tr>
  );
}
