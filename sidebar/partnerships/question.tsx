// The question of a step with what its answer needs: for a goal, whether it is SMART; for the Spectrum, what each level
// promises; for a first meeting, questions to ask.

import type { JSX } from 'preact';
import { dayInWords } from '../../src/domain/dates/day-names';
import { KNOWN_BESIDE, type Screen } from '../../src/domain/partnerships/steps';
import { fieldOf, isFieldOf, labelOf } from '../../src/domain/tables';
import type { Field, Values } from '../../src/domain/tables/description';
import { OPEN_QUESTIONS, PARTNERSHIP_STEPS } from '../../src/words/partnership-steps';
import { RowField } from '../form/row-field';
import { Additions } from './additions';
import { NO_LISTS } from './no-lists';
import { type PartnershipsSession, openProjectOf } from './partnerships-contract';
import { SmartGoal } from './smart-goal';
import { SpectrumChoice, SpectrumIdeas } from './spectrum';
import { WhoIsNext } from './who-is-next';

type FieldScreen = Exclude<Screen, { of: 'milestones' }>;

export function Question({
  session,
  screen,
}: {
  session: PartnershipsSession;
  screen: FieldScreen;
}): JSX.Element {
  const { row, state } = session;
  if (screen.of === 'partners') return <PartnerQuestion session={session} screen={screen} />;
  const lists = state.read?.lists ?? NO_LISTS;
  const [first, ...others] = screen.keys;
  const asked = (key: string): JSX.Element | null =>
    isFieldOf('partnerships', key) ? (
      <RowField key={key} session={row} field={askedField(fieldOf('partnerships', key))} lists={lists} />
    ) : null;
  switch (first) {
    case 'accomplish':
      return <SmartGoal session={row} today={state.read?.today ?? ''} goal={asked(first)} />;
    case 'spectrumNow':
    case 'spectrumWanted':
      return (
        <SpectrumChoice session={row} of={first} soFar={openProjectOf(session).facts?.spectrumDays ?? ''} />
      );
    case 'nextLevel':
    case 'getToKnow':
      return (
        <>
          {asked(first)}
          <SpectrumIdeas session={row} into={first} />
        </>
      );
    case 'toAsk':
      return (
        <>
          {asked(first)}
          <Additions
            title={PARTNERSHIP_STEPS.openQuestions}
            texts={OPEN_QUESTIONS}
            session={row}
            into={first}
          />
        </>
      );
    case 'heard':
      return (
        <>
          <Reminder title={PARTNERSHIP_STEPS.askedFirst} text={row.form.values['toAsk'] ?? ''} />
          {asked(first)}
        </>
      );
    case 'changed':
    case 'toldWhom':
    case 'stayInvolved':
      return (
        <>
          <Reminder title={PARTNERSHIP_STEPS.agreedOn} text={agreement(row.form.values)} />
          {[first, ...others].map(asked)}
        </>
      );
    case 'nextPartner':
      return <WhoIsNext session={session} question={asked(first)} />;
    default:
      return (
        <>
          {[first, ...others].map(asked)}
          {(KNOWN_BESIDE[first] ?? []).map((key) => (
            <Reminder
              key={key}
              title={`${PARTNERSHIP_STEPS.inPartners} ${labelOf('partners', key)}`}
              text={state.read?.partner?.known[key] ?? ''}
            />
          ))}
        </>
      );
  }
}

function PartnerQuestion({
  session: { row, partnerRow, state },
  screen: {
    keys: [key],
  },
}: {
  session: PartnershipsSession;
  screen: Extract<Screen, { of: 'partners' }>;
}): JSX.Element {
  const name = state.read?.partner?.ref.name;
  if (name === undefined)
    return <p class="detail">{PARTNERSHIP_STEPS.notInPartners(row.form.values['partner'] ?? '')}</p>;
  return (
    <>
      <p class="detail">{PARTNERSHIP_STEPS.ofPartner(name)}</p>
      <RowField session={partnerRow} field={fieldOf('partners', key)} lists={state.read?.lists ?? NO_LISTS} />
    </>
  );
}

/** The goal and its endpoint. */
const agreement = ({ accomplish = '', endsOn = '' }: Values): string =>
  [accomplish, endsOn === '' ? '' : PARTNERSHIP_STEPS.endpoint(dayInWords(endsOn))]
    .filter(Boolean)
    .join('\n');

/** The question itself is the label here. */
const askedField = (field: Field): Field =>
  field.hint === '' ? field : { ...field, label: field.hint, hint: '' };

/** What was written at an earlier question. */
function Reminder({ title, text }: { title: string; text: string }): JSX.Element | null {
  if (text.trim() === '') return null;
  return (
    <div class="box reminder">
      <p class="detail">{title}</p>
      <p>{text}</p>
    </div>
  );
}
