// The tool Partnerships: the choice of a partner, a partner's projects, and the views of one project.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';
import { Lists } from '../form/list-offer';
import { PartnerChoice } from '../form/partner-choice';
import { SessionState } from '../kit/session-state';
import { useStore } from '../kit/use-store';
import { Details } from './details';
import { NO_LISTS } from './no-lists';
import { asideDrafts, pageDrafts } from './page-drafts';
import { PaperView } from './paper-view';
import { ProjectList, Projects } from './projects';
import type { PartnershipsSession } from './partnerships-contract';
import { AllQuestions } from './question-list';
import { partnershipsSession } from './partnerships-session';
import type { AskedProject } from '../upkeep/page-change';
import { StepList } from './step-list';
import { StepView } from './step-view';
import { useTool } from './use-tool';

export function Partnerships({
  partner,
  project,
}: {
  partner: string;
  project?: AskedProject | undefined;
}): JSX.Element {
  const [session] = useState(() => partnershipsSession(pageDrafts, asideDrafts));
  const { state } = useStore(session);
  useTool(() => void session.open(partner, project), session.saveDrafts);
  const lists = state.read?.lists ?? NO_LISTS;
  return (
    <Lists.Provider value={{ lists, add: session.addToList, refresh: () => undefined }}>
      {state.waiting !== '' && state.place.at !== 'paper' && (
        <p class="restored" role="status">
          {PARTNERSHIP_STEPS.waiting(state.waiting)}{' '}
          <button type="button" class="link" onClick={() => void session.goOn()}>
            {PARTNERSHIP_STEPS.goOn}
          </button>
        </p>
      )}
      <Open session={session} />
      <SessionState
        isReading={state.busy === 'reading'}
        words=""
        problem={state.problem}
        hasView={state.read !== null}
        onAgain={() => void session.open(partner, project)}
      />
    </Lists.Provider>
  );
}

function Open({ session }: { session: PartnershipsSession }): JSX.Element | null {
  const { place, read, arrival } = session.state;
  if (read === null) return null;
  switch (place.at) {
    case 'choice':
      return <Choice session={session} />;
    case 'partner':
      return <Projects key={arrival} session={session} />;
    case 'steps':
      return <StepList key={arrival} session={session} />;
    case 'details':
      return <Details key={arrival} session={session} />;
    case 'questions':
      return <AllQuestions key={arrival} session={session} />;
    case 'paper':
      return <PaperView key={arrival} session={session} />;
    case 'step':
      return <StepView key={arrival} session={session} place={place} />;
  }
}

function Choice({ session }: { session: PartnershipsSession }): JSX.Element {
  const { read } = session.state;
  const projects = read?.projects;
  return (
    <>
      <p>{PARTNERSHIP_STEPS.about}</p>
      <PartnerChoice onChoose={(ref) => void session.choose(ref)} />
      {projects && projects.items.length > 0 && (
        <section>
          <h2>{PARTNERSHIP_STEPS.all}</h2>
          <ProjectList projects={projects} onOpen={(one) => void session.openFrom(one)} />
        </section>
      )}
    </>
  );
}
