// The page around a form: its heading, finding another row, the question before something unsaved is left, the form
// and its bar. Moves the focus to where the next thing is to be done.

import type { ComponentChildren, JSX } from 'preact';
import { useContext, useLayoutEffect, useRef } from 'preact/hooks';
import type { RowRef } from '../../src/server/run/answers';
import { isUnsaved } from './row-form';
import type { RowSession } from './session-contract';
import { useHeadingFocus } from '../kit/focus';
import { WORDS } from '../kit/words';
import { LeaveQuestion } from '../kit/leave-question';
import { LostWork } from '../kit/lost-work';
import { SaveBar } from './save-bar';

/** What the sidebar gives to each of its forms. */
export interface RowViewProps {
  session: RowSession;
  /** Grows when this view is come to: the focus goes to the heading. */
  arrival: number;
  /** What is about to happen to the form while it holds something unsaved. */
  leaving: Leaving | null;
  onNew: () => void;
  onEdit: (ref: RowRef) => void;
}

interface Leaving {
  goOn: () => void;
  stay: () => void;
}

interface FrameProps extends RowViewProps {
  /** Finding another row. */
  find?: ComponentChildren;
  introduction?: string;
  /** More to do after saving. */
  next?: ComponentChildren;
  /** The field to begin in; the heading if none is named. */
  startAt?: string;
  children: ComponentChildren;
}

/** The page around one form. */
export function RowView({
  session,
  arrival,
  leaving,
  onNew,
  onEdit,
  find,
  introduction,
  next,
  startAt = '',
  children,
}: FrameProps): JSX.Element {
  const { form, table, goTo, busy } = session;
  const work = useContext(LostWork);
  // What is typed now would be about the row that is being saved, not about the next one.
  const isSavingNew = busy === 'saving' && form.ref === null;
  const heading = useHeadingFocus(leaving || startAt !== '' ? 0 : arrival);
  const area = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    if (arrival > 0 && !leaving && startAt !== '') fieldIn(area.current, startAt)?.focus();
  }, [arrival]);
  useLayoutEffect(() => {
    if (goTo.count > 0) fieldIn(area.current, goTo.field)?.focus();
  }, [goTo.count]);
  const cameFrom = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    // A form that was out of reach for a moment has lost the focus.
    if (!isSavingNew && document.activeElement === document.body) cameFrom.current?.focus();
  }, [isSavingNew]);
  const incomplete = (): string[] =>
    Array.from(area.current?.querySelectorAll<HTMLInputElement>('input[type=date], input[type=time]') ?? [])
      .filter(({ validity }) => validity.badInput || validity.rangeUnderflow || validity.rangeOverflow)
      .map((input) => input.dataset['field'] ?? '');
  const save = (): void => {
    cameFrom.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
    void session.save(incomplete());
  };
  return (
    <>
      <main>
        <h1 tabIndex={-1} ref={heading}>
          {busy === 'loading'
            ? WORDS.loading
            : form.ref === null
              ? WORDS.form.newOne(table)
              : table === 'log'
                ? WORDS.form.editingContact(form.ref.name)
                : WORDS.form.editing(form.ref.name)}
        </h1>
        {leaving && (
          <LeaveQuestion
            title={WORDS.leave.title}
            stay={WORDS.leave.keep}
            onStay={leaving.stay}
            onLeave={leaving.goOn}
          />
        )}
        {form.isRestored && (
          <p class="restored" role="status">
            {WORDS.form.restored}{' '}
            <button type="button" class="quiet" onClick={() => session.discard()}>
              {WORDS.form.discard}
            </button>
          </p>
        )}
        {find}
        {introduction !== undefined && <p class="introduction">{introduction}</p>}
        <form
          noValidate
          id={`${table}-form`}
          inert={busy === 'loading' || isSavingNew}
          ref={area}
          aria-label={WORDS.views[table]}
          aria-busy={busy !== ''}
          onSubmit={(event) => {
            event.preventDefault();
            save();
          }}
        >
          {children}
        </form>
        {isUnsaved(form) && !work.isStoring() && <p class="help">{WORDS.leave.noDrafts}</p>}
      </main>
      <SaveBar
        session={session}
        onSaveAsNew={() => void session.saveAsNew(incomplete())}
        onNew={onNew}
        onEdit={onEdit}
      >
        {next}
      </SaveBar>
    </>
  );
}

const fieldIn = (form: HTMLFormElement | null, key: string): HTMLElement | null =>
  form?.querySelector<HTMLElement>(`[data-field="${key}"]`) ?? null;
