// A box to check, or one of several choices, with its label beside it.

import type { JSX } from 'preact';

interface TickProps {
  id: string;
  label: string;
  /** Below the label. */
  help?: string;
  isTicked: boolean;
  onChange: (isTicked: boolean) => void;
}

export function Tick({ id, label, help = '', isTicked, onChange }: TickProps): JSX.Element {
  const helpId = `${id}-help`;
  return (
    <>
      <div class="tick">
        <input
          type="checkbox"
          id={id}
          {...(help !== '' && { 'aria-describedby': helpId })}
          checked={isTicked}
          onChange={({ currentTarget: { checked } }) => onChange(checked)}
        />
        <label for={id}>{label}</label>
      </div>
      {help !== '' && (
        <p class="help" id={helpId}>
          {help}
        </p>
      )}
    </>
  );
}

interface ChoiceProps {
  /** What the choices of one question have in common. */
  name: string;
  id: string;
  label: string;
  isChosen: boolean;
  onChoose: () => void;
}

export function Choice({ name, id, label, isChosen, onChoose }: ChoiceProps): JSX.Element {
  return (
    <div class="tick">
      <input type="radio" name={name} id={id} checked={isChosen} onChange={onChoose} />
      <label for={id}>{label}</label>
    </div>
  );
}
