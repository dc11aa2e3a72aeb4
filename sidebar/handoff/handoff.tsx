// The tool A colleague is leaving: who it is, what they have, and who takes over; then the pages to print.

import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Leaving } from '../../src/server/run/handoff-answers';
import { HANDOFF } from '../../src/words/handoff';
import { SHELL } from '../../src/words/shell';
import { LineInput } from '../form/inputs';
import { Tick } from '../kit/tick';
import { useStore } from '../kit/use-store';
import { WorkButton } from '../kit/work-button';
import { Fold } from '../today/collapsible';
import { HandOverPaper } from './hand-over-paper';
import { type HandoffSession, handoffSession } from './handoff-session';
import { SessionState } from '../kit/session-state';

export function HandoffTool(): JSX.Element {
  const [session] = useState(handoffSession);
  const { state } = useStore(session);
  const { view, busy, pages, done, words, problem } = state;
  useEffect(() => void session.read(), []);
  const made = view?.leaving?.pages ?? 0;
  if (pages) return <HandOverPaper pages={pages} onBack={session.closePages} />;
  return (
    <>
      {!done && view && <Choices session={session} />}
      <SessionState
        {...{ words, problem }}
        isReading={busy === 'reading'}
        hasView={view !== null}
        onAgain={() => void session.read()}
      />
      {done && <Done session={session} />}
      {done?.isAny && made > 0 && <p class="help">{HANDOFF.pages(state.leaving, made)}</p>}
    </>
  );
}

function Choices({ session }: { session: HandoffSession }): JSX.Element {
  const { view, leaving } = session.state;
  const staff = view?.staff.items ?? [];
  const mine = view?.leaving?.name === leaving ? view.leaving : null;
  return (
    <>
      <div class="field">
        <label for="handoff-leaving">{HANDOFF.who}</label>
        <select
          id="handoff-leaving"
          value={leaving}
          onChange={({ currentTarget: { value } }) => void session.choose(value)}
        >
          <option value="">{HANDOFF.choose}</option>
          {staff.map(({ name, count }) => (
            <option key={name} value={name}>
              {HANDOFF.named(name, count)}
            </option>
          ))}
        </select>
        {staff.length === 0 && <p class="help">{HANDOFF.noNames}</p>}
      </div>
      {mine && <Successors session={session} mine={mine} />}
      {leaving === '' && <Lately session={session} />}
    </>
  );
}

function Successors({ session, mine }: { session: HandoffSession; mine: Leaving }): JSX.Element {
  const { to, byPartner, isOffList, view } = session.state;
  const { name, isListed, email, partners, events, toDos } = mine;
  const others = (view?.staff.items ?? []).map((one) => one.name).filter((one) => one !== name);
  const count = partners.items.length + partners.more;
  const has = [
    count > 0 ? HANDOFF.partners(count) : '',
    events > 0 ? HANDOFF.events(events) : '',
    toDos > 0 ? HANDOFF.toDos(toDos) : '',
  ].filter(Boolean);
  const control = { 'aria-describedby': undefined, 'aria-invalid': undefined };
  return (
    <>
      <p>{has.length > 0 ? HANDOFF.has(name, has) : HANDOFF.nothing(name)}</p>
      {has.length > 0 && (
        <div class="field">
          <label for="handoff-to">{HANDOFF.to}</label>
          <LineInput
            control={{ ...control, id: 'handoff-to', 'data-field': 'to' }}
            value={to}
            onChange={session.giveTo}
            suggestions={others}
            completes
          />
        </div>
      )}
      {partners.items.length > 1 && (
        <Fold title={HANDOFF.oneByOne}>
          {partners.items.map((partner) => (
            <div class="field" key={partner.id}>
              <label for={`handoff-${partner.id}`}>{partner.name}</label>
              <select
                id={`handoff-${partner.id}`}
                value={byPartner[partner.id] ?? ''}
                onChange={({ currentTarget: { value } }) => session.givePartner(partner.id, value)}
              >
                <option value="">{HANDOFF.same(to)}</option>
                {others.map((one) => (
                  <option key={one} value={one}>
                    {one}
                  </option>
                ))}
              </select>
            </div>
          ))}
          {partners.more > 0 && <p class="help">{HANDOFF.morePartners(partners.more)}</p>}
        </Fold>
      )}
      {isListed && (
        <Tick
          id="handoff-off-list"
          label={HANDOFF.offList(name, email)}
          isTicked={isOffList}
          onChange={session.setOffList}
        />
      )}
      {has.length > 0 && <p class="help">{HANDOFF.past(name)}</p>}
      {(has.length > 0 || isListed) && (
        <div class="row">
          <WorkButton
            {...{ session, work: 'handing over', isMain: true, busy: HANDOFF.handingOver }}
            label={has.length > 0 ? HANDOFF.handOver : HANDOFF.removeOnly}
            onClick={session.handOver}
          />
        </div>
      )}
    </>
  );
}

function Done({ session }: { session: HandoffSession }): JSX.Element {
  const { done } = session.state;
  const group = useRef<HTMLDivElement>(null);
  // The pressed button is gone.
  useLayoutEffect(() => group.current?.focus(), []);
  return (
    <div class="row" id="handoff-done" role="group" aria-label={HANDOFF.next} tabIndex={-1} ref={group}>
      {done?.isAny && (
        <>
          <WorkButton
            {...{ session, work: 'printing', isMain: true, busy: HANDOFF.reading, label: HANDOFF.print }}
            onClick={() => session.showPages(done.id)}
          />
          <WorkButton
            {...{ session, work: 'undoing', busy: SHELL.undoing, label: SHELL.undo }}
            onClick={session.undo}
          />
        </>
      )}
      <button type="button" class="link" onClick={() => void session.startOver()}>
        {HANDOFF.another}
      </button>
    </div>
  );
}

function Lately({ session }: { session: HandoffSession }): JSX.Element | null {
  const lately = session.state.view?.lately ?? [];
  if (lately.length === 0) return null;
  return (
    <section>
      <h2>{HANDOFF.again}</h2>
      <ul class="menu">
        {lately.map(({ id, leaving, when }) => (
          <li key={id}>
            <button type="button" class="link" onClick={() => void session.showPages(id)}>
              {HANDOFF.lately(leaving, when)}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
