// Contacts from the phone, in Help & about: how to make the form, and which tab has its answers.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { COLUMN_USES, type ColumnUse } from '../../src/domain/responses/column-use';
import { excerpt } from '../../src/domain/basics/text';
import type { PhoneForm } from '../../src/server/run/phone-answers';
import { PHONE_FORM } from '../../src/words/phone-form';
import { SHELL } from '../../src/words/shell';
import { useFocusNext } from '../kit/focus';
import { Tick } from '../kit/tick';
import { useStore } from '../kit/use-store';
import { WorkButton } from '../kit/work-button';
import { type PhoneSession, nameOfUse, phoneSession } from './phone-session';

interface PhoneProps {
  phone: PhoneForm | null;
  onDone: () => void;
}

/** The message: it appears above or below what was pressed, which is gone by then. */
const SAID = 'phone-said';

export function PhoneContacts({ phone, onDone }: PhoneProps): JSX.Element {
  const [session] = useState(() => phoneSession(onDone));
  const { state } = useStore(session);
  // The pressed button is gone by then.
  const focusNext = useFocusNext();
  const onColumns = (): void => focusNext('phone-columns');
  const onWords = (): void => focusNext(SAID);
  const { forms, chosen, words, problem } = state;
  const isOn = phone?.isOn ?? false;
  return (
    <section>
      <h2>{PHONE_FORM.title}</h2>
      {isOn && phone ? (
        <p>{PHONE_FORM.isOn(phone.tab)}</p>
      ) : (
        <>
          <p class="help">{PHONE_FORM.about}</p>
          <Steps />
        </>
      )}
      {phone && phone.trouble !== '' && <p class="stopped">{phone.trouble}</p>}
      {chosen ? (
        <ColumnsOfForm session={session} onWords={onWords} />
      ) : forms && forms.length !== 1 ? (
        <Forms session={session} onColumns={onColumns} />
      ) : (
        <Buttons {...{ session, isOn, onColumns, onWords }} />
      )}
      {/* By their keys they stay the same elements, and the message keeps the focus, when others come and go. */}
      <p key="problem" class="problem stop" role="alert">
        {problem}
      </p>
      <p key="said" class="notice good" role="status" {...(words !== '' && { id: SAID, tabIndex: -1 })}>
        {words}
      </p>
    </section>
  );
}

function Steps(): JSX.Element {
  return (
    <details>
      <summary>{PHONE_FORM.stepsTitle}</summary>
      <ol>
        {PHONE_FORM.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p class="help">{PHONE_FORM.outside}</p>
    </details>
  );
}

interface StepProps {
  session: PhoneSession;
  /** Called before the columns of a form are shown. */
  onColumns: () => void;
}

interface SayProps {
  /** A message is about to be shown. */
  onWords: () => void;
}

function Buttons({
  session,
  isOn,
  onColumns,
  onWords,
}: StepProps & SayProps & { isOn: boolean }): JSX.Element {
  const find = (): void => {
    onColumns();
    void session.find();
  };
  const finding = { session, work: 'finding' as const, busy: PHONE_FORM.finding, onClick: find };
  return isOn ? (
    <div class="row">
      <WorkButton
        {...{ session, work: 'taking', label: PHONE_FORM.now, busy: PHONE_FORM.taking }}
        onClick={() => void session.takeNow()}
      />
      <WorkButton {...finding} label={PHONE_FORM.change} />
      <WorkButton
        {...{ session, work: 'stopping', label: PHONE_FORM.stop, busy: PHONE_FORM.stopping }}
        onClick={() => {
          onWords();
          void session.stop();
        }}
      />
    </div>
  ) : (
    <WorkButton {...finding} label={PHONE_FORM.find} />
  );
}

/** No form or several: a single one is shown right away. */
function Forms({ session, onColumns }: StepProps): JSX.Element {
  const forms = session.state.forms ?? [];
  return (
    <>
      <p>{forms.length === 0 ? PHONE_FORM.none : PHONE_FORM.choose}</p>
      <ul class="cards">
        {forms.map((form) => (
          <li key={form.tab}>
            <button
              type="button"
              onClick={() => {
                onColumns();
                session.choose(form);
              }}
            >
              {PHONE_FORM.use(form.tab)}
            </button>{' '}
            <span class="help">{PHONE_FORM.answers(form.answers)}</span>
          </li>
        ))}
      </ul>
      <button type="button" class="link" onClick={session.cancel}>
        {SHELL.cancel}
      </button>
    </>
  );
}

function ColumnsOfForm({ session, onWords }: { session: PhoneSession } & SayProps): JSX.Element | null {
  const { chosen, uses, isAll } = session.state;
  if (!chosen) return null;
  return (
    <div role="group" aria-labelledby="phone-columns">
      <h3 id="phone-columns" tabIndex={-1}>
        {PHONE_FORM.preview(chosen.tab)}
      </h3>
      {chosen.columns.map(({ heading }, column) =>
        heading.trim() === '' ? null : (
          <div class="field column" key={column}>
            <label for={`phone-column-${column}`}>{excerpt(heading, 80)}</label>
            <select
              id={`phone-column-${column}`}
              value={uses[column] ?? ''}
              onChange={({ currentTarget: { value } }) => session.use(column, value as ColumnUse)}
            >
              {COLUMN_USES.map((use) => (
                <option key={use} value={use}>
                  {nameOfUse(use)}
                </option>
              ))}
            </select>
          </div>
        ),
      )}
      {chosen.answers > 0 && (
        <Tick
          id="phone-all"
          label={PHONE_FORM.isAll(chosen.answers)}
          isTicked={isAll}
          onChange={session.setAll}
        />
      )}
      <div class="row">
        <WorkButton
          {...{ session, work: 'starting', label: PHONE_FORM.start, busy: PHONE_FORM.starting, isMain: true }}
          onClick={() => {
            onWords();
            void session.start();
          }}
        />
        <button type="button" onClick={session.cancel}>
          {SHELL.cancel}
        </button>
      </div>
    </div>
  );
}
