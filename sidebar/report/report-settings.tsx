// How the library counts: what differs between states.

import type { JSX } from 'preact';
import { MOST_SOURCE, type Profile } from '../../src/domain/counting/profile';
import { REPORT } from '../../src/words/report';
import { Tick } from '../kit/tick';
import type { ReportSession, Wanted } from './report-session';

export function ReportSettings({ session }: { session: ReportSession }): JSX.Element {
  const { profile } = session.state;
  const line = (key: 'oneOnOne' | 'selfDirected') => (
    <Tick
      id={`report-${key}`}
      label={REPORT[key]}
      isTicked={profile[key] === 'own line'}
      onChange={(isTicked) => {
        const change: Partial<Profile> = { [key]: isTicked ? 'own line' : 'not reported' };
        session.choose(change);
      }}
    />
  );
  return (
    <>
      <p class="help">{REPORT.check}</p>
      <div class="field">
        <label for="report-source">{REPORT.source}</label>
        <p class="help" id="report-source-help">
          {REPORT.sourceHelp}
        </p>
        <input
          id="report-source"
          type="text"
          aria-describedby="report-source-help"
          maxLength={MOST_SOURCE}
          value={profile.source ?? ''}
          onInput={({ currentTarget: { value } }) => session.choose({ source: value })}
        />
      </div>
      <div class="field">
        <label for="report-month">{REPORT.firstMonth}</label>
        <select
          id="report-month"
          value={String(profile.firstMonth)}
          onChange={({ currentTarget: { value } }) => session.choose({ firstMonth: Number(value) })}
        >
          {REPORT.months.map((name, at) => (
            <option key={name} value={String(at + 1)}>
              {name}
            </option>
          ))}
        </select>
      </div>
      <Tick
        id="report-empty"
        label={REPORT.countsEmpty}
        isTicked={profile.countsEmpty}
        onChange={(countsEmpty) => session.choose({ countsEmpty })}
      />
      <Tick
        id="report-small"
        label={REPORT.hidesSmall}
        isTicked={profile.hidesSmall}
        onChange={(hidesSmall) => session.choose({ hidesSmall })}
      />
      {line('oneOnOne')}
      {line('selfDirected')}
      <OnRequest session={session} />
    </>
  );
}

/** Columns and tabs that only some libraries want. */
function OnRequest({ session }: { session: ReportSession }): JSX.Element {
  const tick = (id: string, key: keyof Wanted, label: string, help?: string) => (
    <Tick
      id={id}
      label={label}
      {...(help !== undefined && { help })}
      isTicked={session.state[key]}
      onChange={(isTicked) => session.want({ [key]: isTicked })}
    />
  );
  return (
    <>
      {tick('report-hours', 'hasHours', REPORT.hasHours)}
      {tick('report-shared', 'hasShared', REPORT.hasShared, REPORT.hasSharedHelp)}
      {tick('report-data', 'hasData', REPORT.hasData)}
      {tick('report-directory', 'hasDirectory', REPORT.hasDirectory, REPORT.hasDirectoryHelp)}
    </>
  );
}
