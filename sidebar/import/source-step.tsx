// Where the list is: in a tab, pasted, or in a file.

import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { ImportSession } from './import-session';
import { IMPORT } from '../../src/words/import';
import { IMPORT_PRACTICE } from '../../src/words/practice';
import { Practice } from '../kit/practice';
import { type Reading, readingsOfFile } from './pasted-list';

const WORDS = IMPORT.source;

interface SourceStepProps {
  session: ImportSession;
  pasted: { text: string; keep: (text: string) => void };
}

export function SourceStep({ session, pasted }: SourceStepProps): JSX.Element {
  return (
    <>
      <h2 class="step" tabIndex={-1}>
        {WORDS.title}
      </h2>
      <Practice {...IMPORT_PRACTICE} />
      <h3>{WORDS.tabs}</h3>
      <Tabs session={session} />
      <h3>{WORDS.elsewhere}</h3>
      <TextOrFile session={session} pasted={pasted} />
    </>
  );
}

function Tabs({ session }: { session: ImportSession }): JSX.Element {
  const tabs = session.state.opening?.tabs ?? [];
  if (tabs.length === 0) return <p>{WORDS.noTabs}</p>;
  return (
    <ul class="found">
      {tabs.map(({ name, rows, columns }) => (
        <li key={name}>
          <button type="button" onClick={() => session.choose({ tab: name })}>
            <span class="name">{name}</span>
            <span class="detail">{WORDS.size(rows, columns)}</span>
          </button>
        </li>
      ))}
    </ul>
  );
}

function TextOrFile({ session, pasted }: SourceStepProps): JSX.Element {
  const [text, setText] = useState(pasted.text);
  const [problem, setProblem] = useState('');
  const read = (given: string, file?: string): void => {
    const isEmpty = given.trim() === '';
    setProblem(isEmpty ? WORDS.nothing : '');
    if (!isEmpty) session.choose({ text: given, ...(file === undefined ? {} : { file }) });
  };
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        read(text);
      }}
    >
      <label for="import-text">{WORDS.paste}</label>
      <p class="help" id="import-text-help">
        {WORDS.pasteHelp}
      </p>
      <textarea
        id="import-text"
        rows={3}
        aria-describedby="import-text-help import-text-problem"
        value={text}
        onInput={({ currentTarget: { value } }) => {
          setText(value);
          pasted.keep(value);
        }}
      />
      <p class="problem stop" id="import-text-problem" role="alert">
        {problem}
      </p>
      <p class="row">
        <button type="submit" class={text.trim() === '' ? undefined : 'primary'}>
          {WORDS.read}
        </button>
      </p>
      <ListFile onRead={read} onProblem={setProblem} />
    </form>
  );
}

interface ListFileProps {
  onRead: (text: string, file: string) => void;
  onProblem: (problem: string) => void;
}

/** A file whose encoding isn't clear is shown in each likely one. */
function ListFile({ onRead, onProblem }: ListFileProps): JSX.Element {
  const [unclear, setUnclear] = useState<{ file: string; readings: Reading[] }>();
  const readFile = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    const readings = readingsOfFile(await file.arrayBuffer());
    const [only, another] = readings;
    setUnclear(another && { file: file.name, readings });
    if (!only) onProblem(WORDS.workbook);
    else if (another) onProblem('');
    else onRead(only.text, file.name);
  };
  return (
    <>
      <label for="import-file">{WORDS.file}</label>
      <input
        id="import-file"
        type="file"
        accept=".csv,.tsv,.tab,.txt"
        onChange={({ currentTarget }) => {
          void readFile(currentTarget.files?.[0]);
          // Choosing the same file again must count as a change.
          currentTarget.value = '';
        }}
      />
      {unclear && (
        <fieldset class="question">
          <legend>{WORDS.whichReading(unclear.file)}</legend>
          {unclear.readings.map(({ text, sample }) => (
            <button key={sample} type="button" onClick={() => onRead(text, unclear.file)}>
              {sample}
            </button>
          ))}
        </fieldset>
      )}
    </>
  );
}
