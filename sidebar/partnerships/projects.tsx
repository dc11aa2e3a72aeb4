// The projects with a partner, and a new one.

import type { JSX } from 'preact';
import { fieldOf, labelOf } from '../../src/domain/tables';
import type { Capped } from '../../src/server/run/answers';
import type { ProjectFacts } from '../../src/server/run/partnership-answers';
import { PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';
import { SHELL } from '../../src/words/shell';
import { RowField } from '../form/row-field';
import { useHeadingFocus } from '../kit/focus';
import { WorkButton } from '../kit/work-button';
import { NO_LISTS } from './no-lists';
import { SavedWords } from './saved-words';
import type { PartnershipsSession } from './partnerships-contract';

/** Each with what is done. Without a partner's name if all are with one partner. */
export function ProjectList({
  projects: { items, more },
  isOnePartner = false,
  onOpen,
}: {
  projects: Capped<ProjectFacts>;
  isOnePartner?: boolean;
  onOpen: (project: ProjectFacts) => void;
}): JSX.Element {
  return (
    <>
      <ul class="cards">
        {items.map((one) => (
          <li key={`${one.ref.id} ${one.ref.row}`}>
            <button type="button" class="name" onClick={() => onOpen(one)}>
              {isOnePartner
                ? one.project || PARTNERSHIP_STEPS.unnamed
                : PARTNERSHIP_STEPS.named(one.partner, one.project)}
            </button>
            <p class="detail">{PARTNERSHIP_STEPS.progress(one)}</p>
            {one.isLoopOpen && <p class="detail">{PARTNERSHIP_STEPS.loopOpen}</p>}
          </li>
        ))}
      </ul>
      {more > 0 && <p class="more">{SHELL.more(more)}</p>}
    </>
  );
}

export function Projects({ session }: { session: PartnershipsSession }): JSX.Element {
  const { state, row } = session;
  const heading = useHeadingFocus(state.arrival);
  const { ref, stage = '', firstStep = '' } = state.read?.partner ?? {};
  const projects = state.read?.projects;
  return (
    <>
      <p>
        <button type="button" class="link" onClick={() => void session.chooseOther()}>
          {PARTNERSHIP_STEPS.otherPartner}
        </button>
      </p>
      <h2 class="step" tabIndex={-1} ref={heading}>
        {PARTNERSHIP_STEPS.projectsWith(ref?.name ?? '')}
      </h2>
      {stage !== '' && <p class="detail">{PARTNERSHIP_STEPS.stage(stage)}</p>}
      {firstStep !== '' && <p class="detail">{`${labelOf('partners', 'firstStep')}: ${firstStep}`}</p>}
      {projects && projects.items.length > 0 && (
        <ProjectList {...{ projects }} isOnePartner onOpen={(one) => void session.openProject(one.ref)} />
      )}
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void session.start();
        }}
      >
        <h2>{PARTNERSHIP_STEPS.startTitle}</h2>
        <RowField
          session={row}
          field={fieldOf('partnerships', 'project')}
          lists={state.read?.lists ?? NO_LISTS}
        />
        <WorkButton
          {...{ session, work: 'starting', isMain: true, busy: PARTNERSHIP_STEPS.starting }}
          label={PARTNERSHIP_STEPS.start}
          onClick={session.start}
        />
      </form>
      <SavedWords session={session} form={row} />
    </>
  );
}
