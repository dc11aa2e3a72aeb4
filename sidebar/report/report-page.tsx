// The report on paper: last month, or the year in one page; to print, to copy, or as a file.

import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type ReportPage, REPORT_PAGES, csvOfPage, textOfPage } from '../../src/domain/counting/report-page';
import type { ReportRow } from '../../src/domain/counting/report-rows';
import type { Answer } from '../../src/server/run/answers';
import type { PrintedReport } from '../../src/server/run/report-answers';
import { REPORT_PRACTICE } from '../../src/words/practice';
import { PRINT } from '../../src/words/print';
import { REPORT } from '../../src/words/report';
import { SHELL } from '../../src/words/shell';
import { CopyByHand } from '../kit/copy-by-hand';
import { copyText } from '../kit/copy-text';
import { useHeadingFocus } from '../kit/focus';
import { AnswerState } from '../kit/answer-state';
import { PaperHead } from '../kit/paper-head';
import { callServer } from '../server/call-server';

interface ReportPageProps {
  arrival: number;
  backTo: string;
  onBack: () => void;
}

export function PaperReportView({ arrival, backTo, onBack }: ReportPageProps): JSX.Element {
  const heading = useHeadingFocus(arrival);
  const [page, setPage] = useState<ReportPage>('month');
  const [answer, setAnswer] = useState<Answer<PrintedReport> | null>(null);
  const latest = useRef(page);
  const read = (): void => {
    latest.current = page;
    setAnswer(null);
    void callServer('readReportPage', { page }).then((given) => {
      if (latest.current === page) setAnswer(given);
    });
  };
  useEffect(read, [page]);
  const report = answer?.ok ? answer : null;
  return (
    <main class="paper">
      <PaperHead
        title={report?.title ?? REPORT.paper}
        practice={REPORT_PRACTICE}
        {...{ heading, backTo, onBack }}
      />
      <fieldset class="row screen-only">
        <legend class="spoken">{REPORT.which}</legend>
        {REPORT_PAGES.map((one) => (
          <div class="tick" key={one}>
            <input
              type="radio"
              name="report-page"
              id={`report-${one}`}
              checked={page === one}
              onChange={() => setPage(one)}
            />
            <label for={`report-${one}`}>{REPORT.pages[one]}</label>
          </div>
        ))}
      </fieldset>
      <AnswerState answer={answer} onAgain={read} />
      {report && <Actions key={report.title} report={report} />}
      {report && <Tables rows={report.rows} />}
    </main>
  );
}

function Actions({ report: { title, rows } }: { report: PrintedReport }): JSX.Element {
  const [news, setNews] = useState('');
  const [byHand, setByHand] = useState('');
  const copy = async (): Promise<void> => {
    const text = textOfPage(title, rows);
    const isCopied = await copyText(text);
    setByHand(isCopied ? '' : text);
    setNews(isCopied ? SHELL.copied : SHELL.copyByHand);
  };
  return (
    <>
      <div class="row screen-only">
        <button type="button" class="primary" onClick={() => window.print()}>
          {PRINT.print}
        </button>
        <button type="button" onClick={() => void copy()}>
          {SHELL.copy}
        </button>
        <a
          class="button"
          // The mark tells Excel that it is UTF-8.
          href={`data:text/csv;charset=utf-8,${encodeURIComponent(`\ufeff${csvOfPage(title, rows)}`)}`}
          download={`${title}.csv`}
        >
          {REPORT.csv}
        </a>
      </div>
      <p class="screen-only" role="status">
        {news}
      </p>
      {byHand !== '' && <CopyByHand label={SHELL.textToCopy} text={byHand} />}
    </>
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

function Tables({ rows }: { rows: readonly ReportRow[] }): JSX.Element {
  return (
    <>
      {partsOf(rows).map(({ title, rows: lines }) => (
        <section key={title}>
          <h2>{title}</h2>
          {lines
            .filter(({ look }) => look === 'note')
            .map(({ cells }) => (
              <p class="detail" key={String(cells[0])}>
                {cells[0]}
              </p>
            ))}
          <table class="numbers">
            <tbody>
              {lines
                .filter(({ look }) => look !== 'note')
                .map((line, at) => (
                  <Line key={at} line={line} />
                ))}
            </tbody>
          </table>
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
