// What surrounds the input of a field: label, the template's hint, our help, the problem, and what somebody else wrote
// meanwhile. All of these are tied to the input for screen readers.

import { CONFLICT, FORMS } from '../../src/words/forms';
import { type ComponentChildren, Fragment, type JSX } from 'preact';
import { helpOf } from '../../src/domain/tables';
import type { Problem } from '../../src/domain/changes/check-input';
import type { Field } from '../../src/domain/tables/description';
import type { RowSession } from './session-contract';
import { describeValue } from '../../src/domain/dates/stored-when';
import { FieldHeading } from './headings';
import { Sign } from '../kit/sign';

/** The attributes that tie an input to its label, hint and problem. */
export interface ControlProps {
  id: string;
  'data-field': string;
  'aria-describedby': string | undefined;
  'aria-invalid': 'true' | undefined;
}

interface FrameProps {
  session: RowSession;
  field: Field;
  /** One input with a label, or a group of several with a legend. */
  isGroup?: boolean;
  children: (control: ControlProps) => ComponentChildren;
}

/** The frame of one field around its input or group of inputs. */
export function FieldFrame({ session, field, isGroup, children }: FrameProps): JSX.Element {
  const control = controlOf(session, field);
  const title = (
    <>
      {field.label}
      {field.required && <span class="required"> ({FORMS.required})</span>}
    </>
  );
  const inside = (
    <>
      <Hints session={session} field={field} />
      {/* Inputs that hold parts of a cell start over when the form is filled with another row. */}
      <Fragment key={session.form.fillCount}>{children(control)}</Fragment>
      <Problems session={session} field={field} />
      <Conflict session={session} field={field} />
    </>
  );
  if (isGroup) {
    return (
      <fieldset class="field" aria-describedby={control['aria-describedby']}>
        <legend>{title}</legend>
        {inside}
      </fieldset>
    );
  }
  return (
    <div class="field">
      <label for={control.id}>{title}</label>
      {inside}
    </div>
  );
}

/** Those of one field. */
function problemsAt({ form, hints }: RowSession, key: string): readonly Problem[] {
  const own = form.problems.filter(({ field }) => field === key);
  return own.length > 0 ? own : hints.filter(({ field }) => field === key);
}

export function controlOf(session: RowSession, field: Field): ControlProps {
  const id = `${session.table}-${field.key}`;
  const problems = problemsAt(session, field.key);
  const described = [
    field.hint === '' ? '' : `${id}-hint`,
    helpOf(session.table, field.key) === '' ? '' : `${id}-help`,
    problems.length === 0 ? '' : `${id}-problem`,
    field.key in session.form.conflicts ? `${id}-conflict` : '',
    session.missing.some(({ key }) => key === field.key) ? `${id}-heading` : '',
  ].filter((one) => one !== '');
  return {
    id,
    'data-field': field.key,
    'aria-describedby': described.length === 0 ? undefined : described.join(' '),
    'aria-invalid': problems.some(({ level }) => level === 'stop') ? 'true' : undefined,
  };
}

/** The template's hint, then our help. */
export function Hints({ session, field }: { session: RowSession; field: Field }): JSX.Element {
  const id = `${session.table}-${field.key}`;
  const help = helpOf(session.table, field.key);
  return (
    <>
      {field.hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {field.hint}
        </p>
      )}
      {help !== '' && (
        <p class="help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </>
  );
}

/** Problems, with a sign in addition to the color, and the question about a missing heading. */
export function Problems({ session, field }: { session: RowSession; field: Field }): JSX.Element {
  const problems = problemsAt(session, field.key);
  return (
    <>
      {problems.length > 0 && (
        <ProblemList id={`${session.table}-${field.key}-problem`} problems={problems} />
      )}
      <FieldHeading session={session} field={field.key} />
    </>
  );
}

function ProblemList({ id, problems }: { id: string; problems: readonly Problem[] }): JSX.Element {
  return (
    <div id={id}>
      {problems.map(({ level, message }) => (
        <p key={message} class={level === 'stop' ? 'problem stop' : 'problem'}>
          <Sign isStop={level === 'stop'} />
          <span>{message}</span>
        </p>
      ))}
    </div>
  );
}

/** The text that somebody else wrote meanwhile, and the choice between the two. */
export function Conflict({ session, field }: { session: RowSession; field: Field }): JSX.Element | null {
  const theirs = session.form.conflicts[field.key];
  if (theirs === undefined) return null;
  const id = `${session.table}-${field.key}`;
  return (
    <div class="conflict" id={`${id}-conflict`}>
      <p>{CONFLICT.now}</p>
      <div class="theirs" tabIndex={theirs.length > 60 || theirs.includes('\n') ? 0 : undefined}>
        {field.kind === 'tick'
          ? CONFLICT.tick(theirs === 'TRUE')
          : theirs === ''
            ? CONFLICT.blank
            : describeValue(field.kind, theirs)}
      </div>
      <div class="row">
        <button
          type="button"
          data-field={`conflict-${field.key}`}
          aria-label={CONFLICT.mineOf(field.label)}
          onClick={() => session.decide(field.key, 'mine')}
        >
          {CONFLICT.mine}
        </button>
        <button
          type="button"
          aria-label={CONFLICT.theirsOf(field.label)}
          onClick={() => session.decide(field.key, 'theirs')}
        >
          {CONFLICT.theirs}
        </button>
      </div>
    </div>
  );
}
