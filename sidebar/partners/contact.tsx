// The view that logs a contact: partner and Save are enough. What is known of the partner is shown beside it, and first
// of all whether a colleague just was in touch.

import type { JSX } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import { REACHED } from '../../src/domain/basics/fields';
import { fieldOf } from '../../src/domain/basics/field-help';
import type { Field, ListName } from '../../src/domain/basics/fields';
import { normaliseName } from '../../src/domain/basics/names';
import type { RowRef } from '../../src/server/run/answers';
import { isUnsaved } from '../form/row-form';
import { WORDS } from '../kit/words';
import { AlsoDone } from '../today/also-done';
import { HistoryList, useHistory } from './history';
import { KnownPartners, useLookUp } from './known-partners';
import { OneOfField } from '../form/one-of';
import { RowField } from '../form/row-field';
import { RowView, RowViewProps } from '../form/row-view';

interface ContactViewProps extends RowViewProps {
  lists: Record<ListName, readonly string[]>;
  known: KnownPartners;
  onOpen: (ref: RowRef) => void;
  onAddPartner: (name: string) => void;
  /** A colleague's contact is on the screen. */
  onShown: (id: string) => void;
  /** A line of the plan was ticked. */
  onTicked: () => void;
}

const READ_AFTER_MS = 250;
/** Fields that only make sense once another one is filled in. */
const WITH: Record<string, readonly string[]> = { promised: ['promisedBy'], next: ['nextBy', 'nextWho'] };

/** The form of a contact. */
export function ContactView({
  lists,
  known,
  onOpen,
  onAddPartner,
  onShown,
  onTicked,
  ...view
}: ContactViewProps): JSX.Element {
  const { session } = view;
  const { form } = session;
  const { values } = form;
  const name = (values['partner'] ?? '').trim();
  const isKnown = (one: string): boolean =>
    known.names.some((other) => normaliseName(other) === normaliseName(one));
  const lookedUp = useLookUp(name, isKnown, known);
  const isNamed = name !== '' && isKnown(name);
  const isRefused = form.problems.some(({ field, level }) => field === 'partner' && level === 'stop');
  const isUnknown =
    name !== '' && !isNamed && (isRefused || known.isComplete || lookedUp.has(normaliseName(name)));
  const [ticks, setTicks] = useState(0);
  const history = useHistory(
    isNamed ? { table: 'partners', id: '', row: 0, name } : null,
    useMemo(() => ({}), [form.loaded, ticks]),
    READ_AFTER_MS,
  );
  const colleague = history?.ok && form.ref === null ? history.colleague : null;
  useEffect(() => {
    if (colleague) onShown(colleague.id);
  }, [colleague?.id]);

  const isFilled = (key: string): boolean => (values[key] ?? '').trim() !== '' || key in form.conflicts;
  const fieldFor = (field: Field): JSX.Element => {
    const suggestions = field.key === 'partner' ? { suggestions: known.names } : {};
    return <RowField key={field.key} session={session} field={field} lists={lists} {...suggestions} />;
  };
  const fieldsFor = (key: string): JSX.Element[] => {
    const more = (WITH[key] ?? []).filter((one) => isFilled(key) || isFilled(one));
    return [key, ...more].map((one) => fieldFor(fieldOf('log', one)));
  };
  return (
    <RowView
      {...view}
      startAt={form.ref !== null ? '' : name === '' ? 'partner' : 'how'}
      next={
        form.openLines.length > 0 &&
        !isUnsaved(form) && (
          <AlsoDone
            key={form.id}
            lines={form.openLines}
            onTicked={() => {
              setTicks((count) => count + 1);
              onTicked();
            }}
          />
        )
      }
    >
      {fieldsFor('partner')}
      {isUnknown && (
        <div class="field">
          {!isRefused && <p class="problem">{WORDS.event.unknown(name)}</p>}
          <button type="button" onClick={() => onAddPartner(name)}>
            {WORDS.event.addToPartners(name)}
          </button>
        </div>
      )}
      <p class={colleague ? 'colleague' : undefined} role="status">
        {colleague?.words}
      </p>
      {['when', 'how'].flatMap(fieldsFor)}
      <OneOfField session={session} field={fieldOf('log', 'cameOfIt')} usual={REACHED} />
      {['heard', 'promised', 'next', 'staff'].flatMap(fieldsFor)}
      {isNamed && (
        <section>
          <h2>{WORDS.contact.history}</h2>
          <HistoryList history={history} onOpen={onOpen} />
        </section>
      )}
    </RowView>
  );
}
