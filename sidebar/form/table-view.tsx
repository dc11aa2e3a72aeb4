// The form of any table, as its description says: the template's fields, then our own under More. A view with more to
// show draws some of the fields itself.

import type { JSX } from 'preact';
import { TABLES, findField } from '../../src/domain/tables';
import type { Field } from '../../src/domain/tables/description';
import { More } from './more';
import { NameField } from './name-field';
import { RowField } from './row-field';
import { type FrameProps, RowView } from './row-view';
import type { AllNames } from './use-found';

interface TableViewProps extends Omit<FrameProps, 'children'> {
  /** The keys of the fields above More, if not in the template's order. */
  order?: readonly string[];
  /** By key: how to draw a field if its kind doesn't say; null if another field draws it. */
  drawn?: Readonly<Record<string, ((field: Field) => JSX.Element) | null>>;
  /** By key: suggestions that don't come from a list in Settings. */
  suggestions?: Readonly<Record<string, readonly string[]>>;
  /** Whether to ask for one of our fields now. */
  isAsked?: (key: string) => boolean;
  /** More is open from the start. */
  isMoreAwaited?: boolean;
  /** Every name in the table, if known here. */
  names?: AllNames;
  /** Names that a new one may repeat by mistake. */
  alikeIn?: readonly string[] | undefined;
}

/** The whole form of one table. */
export function TableView({
  order,
  drawn = {},
  suggestions = {},
  isAsked = () => true,
  isMoreAwaited = false,
  names,
  alikeIn,
  ...view
}: TableViewProps): JSX.Element {
  const { session, lists, onOpen } = view;
  const { table, form } = session;
  const { template, own, knownBy } = TABLES[table];
  const asked = own.filter(({ key }) => isAsked(key));
  const draw = (field: Field): JSX.Element | null => {
    const { key } = field;
    const drawing = drawn[key];
    if (drawing !== undefined) return drawing && drawing(field);
    const given = { session, field };
    if (key === knownBy[0]) return <NameField key={key} {...{ ...given, names, alikeIn, onOpen }} />;
    return <RowField key={key} {...given} lists={lists} suggestions={suggestions[key]} />;
  };
  return (
    <RowView {...view}>
      {(order?.flatMap((key) => findField(table, key) ?? []) ?? template).map(draw)}
      {asked.length > 0 && (
        <More
          key={form.fillCount}
          session={session}
          keys={asked.map(({ key }) => key)}
          isAwaited={isMoreAwaited}
        >
          {asked.map(draw)}
        </More>
      )}
    </RowView>
  );
}
