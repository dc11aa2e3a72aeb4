// The page Help & about: the daily check, repairs, Check this installation, and what Outreach is and may do.

import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Answer, HelpFacts } from '../../src/server/run/answers';
import { dayOfWhen, timeOfWhen } from '../../src/domain/dates/day';
import { fullDay, describeHour, describeTime } from '../../src/domain/dates/day-names';
import { MENU } from '../../src/words/menu';
import { HELP_PRACTICE } from '../../src/words/practice';
import { Practice } from '../kit/practice';
import { callServer } from '../server/call-server';
import type { HelpSession } from './help-session';
import { HELP } from '../../src/words/help';
import { FAULTS } from '../../src/words/google-faults';
import { SHELL } from '../../src/words/shell';
import { CheckStep } from '../upkeep/check-step';
import { ClearCopy } from './clear-copy';
import { Columns } from './columns';
import { Installation } from './installation';
import { PhoneContacts } from './phone-form';
import { OtherPage } from '../upkeep/other-page';
import { PageFrame } from '../upkeep/page-frame';

const OF_DIGEST: keyof typeof HELP.permissions = 'script.send_mail';

interface HelpPageProps {
  /** The version of this page. */
  version: string;
  session: HelpSession;
}

export function HelpPage({ version, session }: HelpPageProps): JSX.Element {
  const [answer, setAnswer] = useState<Answer<HelpFacts> | null>(null);
  const read = async (): Promise<void> => setAnswer(await callServer('openHelp'));
  useEffect(() => void read(), []);
  const facts = answer?.ok ? answer : null;
  return (
    <PageFrame title={MENU.help}>
      <Practice {...HELP_PRACTICE} />
      <p role="status">{answer === null ? SHELL.opening : ''}</p>
      <p class="notice trouble" role="alert">
        {answer !== null && !answer.ok
          ? answer.problem
          : (facts && describeMismatch(version, facts)) || facts?.sheetProblem}
      </p>
      {answer !== null && !answer.ok && (
        <button type="button" onClick={() => void read()}>
          {SHELL.tryAgain}
        </button>
      )}
      {facts && <DailyCheck facts={facts} onDone={() => void read()} />}
      <section>
        <h2>{HELP.repair.title}</h2>
        <p class="help">{HELP.repair.help}</p>
        <OtherPage page="setUpThisSheet" label={HELP.repair.button} busyLabel={HELP.repair.busy} />
      </section>
      <Columns />
      {facts?.phone !== undefined && <PhoneContacts phone={facts.phone} onDone={() => void read()} />}
      <Installation session={session} versions={describeVersions(version, facts)} />
      {facts?.copy !== undefined && <ClearCopy copy={facts.copy} onDone={() => void read()} />}
      <About version={version} facts={facts} />
    </PageFrame>
  );
}

const describeMismatch = (version: string, facts: HelpFacts): string =>
  facts.version === version ? '' : FAULTS.versions;

/** The first line of the report. */
const describeVersions = (version: string, facts: HelpFacts | null): string =>
  HELP.versions(version, facts?.version, facts?.sheetVersion);

function DailyCheck({ facts, onDone }: { facts: HelpFacts; onDone: () => void }): JSX.Element {
  const [words, setWords] = useState('');
  const { check, sheetProblem } = facts;
  const wording = HELP.check;
  const done = (text: string): void => {
    setWords(text);
    onDone();
  };
  return (
    <section>
      <h2>{wording.title}</h2>
      {check === null ? (
        <p>{sheetProblem === '' ? wording.notSetUp : ''}</p>
      ) : (
        <>
          <p>
            {check.account === ''
              ? wording.nobodys
              : wording.runs(
                  check.account,
                  check.isMine,
                  describeHour(check.hour),
                  describeHour(check.hour + 1),
                )}{' '}
            {check.lastRun === '' ? wording.notYet : wording.lastRun(describeMoment(check.lastRun))}
          </p>
          {check.trouble !== '' && <p class="stopped">{check.trouble}</p>}
          <CheckStep step="checkNow" onDone={done} />
          {(!check.isMine || check.trouble !== '') && <CheckStep step="takeOver" onDone={done} />}
        </>
      )}
      <p class="notice good" role="status">
        {words}
      </p>
    </section>
  );
}

const describeMoment = (moment: string): string =>
  HELP.check.at(fullDay(dayOfWhen(moment)), describeTime(timeOfWhen(moment)));

function About({ version, facts }: { version: string; facts: HelpFacts | null }): JSX.Element {
  const wording = HELP.about;
  const { hasDigest, isOneFile } = facts ?? { hasDigest: false, isOneFile: false };
  const [file, outside, log] = wording.nevers;
  const scopes = Object.entries(HELP.permissions).filter(([scope]) => hasDigest || scope !== OF_DIGEST);
  return (
    <section>
      <h2>{wording.title}</h2>
      <p>
        {wording.version(version)}.{' '}
        {facts !== null &&
          facts.sheetVersion > 0 &&
          wording.sheet(facts.sheetVersion, facts.knownSheetVersion)}
      </p>
      <p>{wording.sees}</p>
      <p>{wording.guide}</p>
      <h3>{wording.may}</h3>
      <ul class="points">
        {scopes.map(([scope, words]) => (
          <li key={scope}>{words}</li>
        ))}
      </ul>
      <h3>{wording.never}</h3>
      <ul class="points">
        <li>{file}</li>
        <li>{hasDigest ? wording.neverWithDigest : outside}</li>
        {!isOneFile && <li>{log}</li>}
      </ul>
      {isOneFile && <p>{wording.logged}</p>}
    </section>
  );
}
