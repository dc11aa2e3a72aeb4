// The page around a form: its heading, finding another row, the form and its bar. Moves the focus to the next thing to do.

import { FORMS, LEAVING } from '../../src/words/forms';
import type { ComponentChildren, JSX } from 'preact';
import { useContext, useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { TABLES, namedRow, nameFieldOf } from '../../src/domain/tables';
import type { ListName } from '../../src/domain/tables/description';
import type { PracticeWords } from '../../src/words/practice';
import type { RowRef } from '../../src/server/run/answers';
import { isUnsaved } from './row-form';
import type { RowSession } from './session-contract';
import { useHeadingFocus } from '../kit/focus';
import { SHELL } from '../../src/words/shell';
import { LeaveQuestion } from '../kit/leave-question';
import { LostWork } from '../kit/lost-work';
import { Practice } from '../kit/practice';
import { SaveBar } from './save-bar';

/** What the sidebar gives to each of its forms. */
export interface RowViewProps {
  session: RowSession;
  /** Grows each time this view opens: the focus goes to the heading. */
  arrival: number;
  /** What is about to replace the form while it holds something unsaved. */
  leaving: Leaving | null;
  lists: Record<ListName, readonly string[]>;
  onNew: () => void;
  onOpen: (ref: RowRef) => void;
}

interface Leaving {
  leave: () => void;
  stay: () => void;
}

export interface FrameProps extends RowViewProps {
  /** The help of the view. */
  practice?: PracticeWords;
  /** Above the form. */
  above?: ComponentChildren;
  /** More to do after saving. */
  next?: ComponentChildren;
  /** The field where a new row starts, if not the first one. */
  startAt?: string;
  children: ComponentChildren;
}

/** The page around one form. */
export function RowView(props: FrameProps): JSX.Element {
  const { session, practice, above, next, children } = props;
  const { form, table, busy } = session;
  const work = useContext(LostWork);
  // Text typed while a new row is being saved would be about that row, not about the next one.
  const isSavingNew = busy === 'saving' && form.ref === null;
  const area = useRef<HTMLFormElement>(null);
  const rememberFocus = useFormFocus(area, props, isSavingNew);
  useSaveKeys(area);
  return (
    <>
      <main>
        <Title {...props} />
        {above}
        <form
          noValidate
          id={`${table}-form`}
          inert={busy === 'loading' || isSavingNew}
          ref={area}
          aria-label={TABLES[table].words.view}
          aria-busy={busy !== ''}
          onSubmit={(event) => {
            event.preventDefault();
            rememberFocus();
            void session.save(incompleteIn(area.current));
          }}
        >
          {children}
        </form>
        {practice && <Practice {...practice} />}
        {isUnsaved(form) && !work.isStoring() && <p class="help">{LEAVING.noDrafts}</p>}
      </main>
      <SaveBar
        session={session}
        onSaveAsNew={() => void session.saveAsNew(incompleteIn(area.current))}
        onNew={props.onNew}
        onOpen={props.onOpen}
      >
        {next}
      </SaveBar>
    </>
  );
}

/** The heading, the question before something unsaved is lost, and news of a restored draft. */
function Title({ session, arrival, leaving }: FrameProps): JSX.Element {
  const { form, table, busy } = session;
  const heading = useHeadingFocus(leaving || beginsNew(session) ? 0 : arrival);
  const words =
    form.ref === null ? TABLES[table].words.newOne : FORMS.editing(namedRow(table, form.ref.name));
  return (
    <>
      <h1 tabIndex={-1} ref={heading}>
        {busy === 'loading' ? SHELL.loading : words}
      </h1>
      {leaving && (
        <LeaveQuestion
          title={LEAVING.title}
          stay={LEAVING.keep}
          onStay={leaving.stay}
          onLeave={leaving.leave}
        />
      )}
      {form.isRestored && (
        <p class="restored" role="status">
          {FORMS.restored}{' '}
          <button type="button" class="link" onClick={() => session.discard()}>
            {FORMS.discard}
          </button>
        </p>
      )}
    </>
  );
}

/** A row that is still loading isn't a new one. */
const beginsNew = ({ form, busy }: RowSession): boolean => form.ref === null && busy !== 'loading';

/** Focuses the field to continue in. Returns a function to call before a save, which takes the focus away. */
function useFormFocus(
  area: { current: HTMLFormElement | null },
  { session, arrival, leaving, startAt = nameFieldOf(session.table) }: FrameProps,
  isSavingNew: boolean,
): () => void {
  useLayoutEffect(() => {
    if (arrival > 0 && !leaving && beginsNew(session)) fieldIn(area.current, startAt)?.focus();
  }, [arrival]);
  const { goTo } = session;
  useLayoutEffect(() => {
    const field = goTo.count > 0 ? fieldIn(area.current, goTo.field) : null;
    field?.closest('details')?.setAttribute('open', '');
    field?.focus();
  }, [goTo.count]);
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    // An inert form loses the focus.
    if (!isSavingNew && document.activeElement === document.body) before.current?.focus();
  }, [isSavingNew]);
  return () => {
    before.current = document.activeElement instanceof HTMLElement ? document.activeElement : null;
  };
}

/** Ctrl+Enter saves, wherever the focus is. */
function useSaveKeys(area: { current: HTMLFormElement | null }): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      area.current?.requestSubmit();
    };
    document.addEventListener('keydown', onKey, true);
    return () => document.removeEventListener('keydown', onKey, true);
  }, []);
}

/** The fields whose input holds half a date or time. */
export const incompleteIn = (form: ParentNode | null): string[] =>
  Array.from(form?.querySelectorAll<HTMLInputElement>('input[type=date], input[type=time]') ?? [])
    .filter(({ validity }) => validity.badInput || validity.rangeUnderflow || validity.rangeOverflow)
    .map((input) => input.dataset['field'] ?? '');

const fieldIn = (form: HTMLFormElement | null, key: string): HTMLElement | null =>
  form?.querySelector<HTMLElement>(`[data-field="${key}"]`) ?? null;
