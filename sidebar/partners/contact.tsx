// The view that logs a contact: partner and Save are enough. It shows the history with that partner, and first of all
// whether a colleague was just in touch.

import { CONTACT } from '../../src/words/contact';
import { LOG_PRACTICE } from '../../src/words/practice';
import { WHEN } from '../../src/words/when';
import { Fragment, type JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Day } from '../../src/domain/dates/day';
import { dayInText } from '../../src/domain/dates/day-in-text';
import { fullDay } from '../../src/domain/dates/day-names';
import { REACHED } from '../../src/domain/tables/log';
import { type FieldKey, fieldOf } from '../../src/domain/tables';
import { normalizeName } from '../../src/domain/basics/names';
import { type RowForm, isUnsaved } from '../form/row-form';
import type { RowSession } from '../form/session-contract';
import { AlsoDone } from '../today/also-done';
import { DAY_OF } from '../../src/domain/partners/contact';
import { HistoryList, useHistory } from './history';
import { KnownPartners, useLookUp } from './known-partners';
import { UnknownPartner } from './unknown-partner';
import { useFocusNext } from '../kit/focus';
import { useAfterPress } from '../kit/press';
import { OneOfField } from '../form/one-of';
import { RowField } from '../form/row-field';
import { RowView, RowViewProps } from '../form/row-view';

interface ContactViewProps extends RowViewProps {
  known: KnownPartners;
  today: Day;
  onAddPartner: (name: string) => void;
  /** Called when a colleague's contact is shown. */
  onShown: (id: string) => void;
  /** Called when a plan line was checked off. */
  onCheckedOff: () => void;
}

const READ_AFTER_MS = 250;
type LogKey = FieldKey<'log'>;

/** By field: other fields that only make sense once it is filled in. */
const WITH: { [Key in LogKey]?: readonly LogKey[] } = {
  promised: [DAY_OF.promised],
  next: [DAY_OF.next, 'nextWho'],
};

/** The form of a contact. */
export function ContactView(props: ContactViewProps): JSX.Element {
  const { known, today, onAddPartner, onShown, onCheckedOff, ...view } = props;
  const { session, lists, onOpen } = view;
  const { form } = session;
  const { name, isKnown, isUnknown } = usePartnerName(form, known);
  const [ticks, setTicks] = useState(0);
  const [isNaming, setNaming] = useState(false);
  const afterPress = useAfterPress();
  const focusNext = useFocusNext();
  const history = useHistory(
    isKnown ? { table: 'partners', id: '', row: 0, name } : null,
    useMemo(() => ({}), [form.loaded, ticks]),
    READ_AFTER_MS,
  );
  const colleague = history?.ok && form.ref === null ? history.colleague : null;
  useEffect(() => {
    if (colleague) onShown(colleague.id);
  }, [colleague?.id]);
  const fields = { session, lists, names: known.names, today };
  return (
    <RowView
      {...view}
      practice={LOG_PRACTICE}
      startAt={name === '' || isUnknown ? 'partner' : 'how'}
      next={
        form.openLines.length > 0 &&
        !isUnsaved(form) && (
          <AlsoDone
            key={form.id}
            lines={form.openLines}
            onCheckedOff={() => {
              setTicks((count) => count + 1);
              onCheckedOff();
            }}
          />
        )
      }
    >
      <div onInput={() => setNaming(true)} onFocusOut={() => afterPress(() => setNaming(false))}>
        <Fields {...fields} keys={['partner']} />
      </div>
      {/* Asks nothing about a name while somebody is typing it. */}
      {isUnknown && (!isNaming || isNameRefused(form)) && (
        <div class="field">
          <UnknownPartner
            {...{ name, names: known.names }}
            id="log-partner-unknown"
            isSaid={isNameRefused(form)}
            onChoose={(partner) => {
              session.type({ partner });
              focusNext('log-how');
            }}
            onAdd={onAddPartner}
          />
        </div>
      )}
      <p class={colleague ? 'colleague' : undefined} role="status">
        {colleague?.words}
      </p>
      <Fields {...fields} keys={['when', 'how']} />
      <OneOfField session={session} field={fieldOf('log', 'cameOfIt')} usual={REACHED} />
      <Fields {...fields} keys={['heard', 'promised', 'next', 'staff']} />
      {isKnown && (
        <section>
          <h2>{CONTACT.history}</h2>
          <HistoryList history={history} onOpen={onOpen} />
        </section>
      )}
    </RowView>
  );
}

const isNameRefused = ({ problems }: RowForm): boolean =>
  problems.some(({ field, level }) => field === 'partner' && level === 'stop');

/** The partner in the form. A name is unknown only if all names are known, or after asking the sheet. */
function usePartnerName(
  form: RowForm,
  known: KnownPartners,
): { name: string; isKnown: boolean; isUnknown: boolean } {
  const name = (form.values['partner'] ?? '').trim();
  const isInPartners = (one: string): boolean =>
    known.names.some((other) => normalizeName(other) === normalizeName(one));
  const lookedUp = useLookUp(name, isInPartners, known);
  const isKnown = name !== '' && isInPartners(name);
  const isSure = isNameRefused(form) || known.isComplete || lookedUp.has(normalizeName(name));
  return { name, isKnown, isUnknown: name !== '' && !isKnown && isSure };
}

interface FieldsProps {
  session: RowSession;
  lists: ContactViewProps['lists'];
  names: readonly string[];
  today: Day;
  keys: readonly LogKey[];
}

/** Says how the words were read: the day is shown below them. */
const readAs = (day: string, words: string, today: Day): string =>
  day !== '' && day === dayInText(words, today) ? WHEN.readAs(fullDay(day)) : '';

/** The fields, each with the fields that only make sense once it is filled in. */
function Fields({ session, lists, names, today, keys }: FieldsProps): JSX.Element {
  const { values, conflicts } = session.form;
  const isFilled = (key: LogKey): boolean => (values[key] ?? '').trim() !== '' || key in conflicts;
  const shown = keys.flatMap((key) => [
    key,
    ...(WITH[key] ?? []).filter((one) => isFilled(key) || isFilled(one)),
  ]);
  return (
    <>
      {shown.map((key) => (
        <Fragment key={key}>
          <RowField
            session={session}
            field={fieldOf('log', key)}
            lists={lists}
            {...(key === 'partner' && { suggestions: names })}
          />
          {(key === 'promised' || key === 'next') && (
            <p class="spoken" role="status">
              {readAs(values[DAY_OF[key]] ?? '', values[key] ?? '', today)}
            </p>
          )}
        </Fragment>
      ))}
    </>
  );
}
