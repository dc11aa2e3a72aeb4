// The page for a partner, on the screen and on paper.

import type { JSX } from 'preact';
import type { PageSection, PartnerPage } from '../../src/domain/sharing/page-size';
import { PAGE_FOR_PARTNER } from '../../src/words/page-for-partner';
import { PaperSize } from '../kit/paper-head';

export function PageOnPaper({ page }: { page: PartnerPage }): JSX.Element {
  const { title, about, sections, note, widths } = page;
  return (
    <article class={note === '' ? 'paper handed-over' : 'paper handed-over to-fill-in'}>
      <PaperSize />
      <h2>{title}</h2>
      <p class="detail">{about}</p>
      {sections.map((section) => (
        <Part key={section.title} {...{ section, widths }} />
      ))}
      {note !== '' && <p class="detail">{note}</p>}
    </article>
  );
}

function Part({
  section: { title, heads, rows, more },
  widths,
}: {
  section: PageSection;
  widths: readonly number[];
}): JSX.Element {
  const all = widths.reduce((sum, pixels) => sum + pixels, 0);
  const columns = Math.max(heads.length, ...rows.map((cells) => cells.length));
  return (
    <section>
      <h3>{title}</h3>
      <table>
        <colgroup>
          {widths.slice(0, columns).map((pixels, at) => (
            // The last one takes what is left.
            <col key={at} style={at < columns - 1 ? { width: `${(100 * pixels) / all}%` } : {}} />
          ))}
        </colgroup>
        {heads.length > 0 && (
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {head}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>
          {rows.map((cells, at) => (
            <tr key={at}>
              {cells.map((cell, column) => (
                // On a screen as narrow as the sidebar, each cell is on a separate line, with its heading.
                <td key={column} data-head={column > 1 ? heads[column] : undefined}>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p class="detail">{PAGE_FOR_PARTNER.more(more)}</p>}
    </section>
  );
}
