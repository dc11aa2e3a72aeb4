// A button whose work takes a while: it says so, and nothing else of its view starts meanwhile.

import type { JSX } from 'preact';

interface WorkButtonProps<Work extends string> {
  session: { readonly state: { readonly busy: Work | '' } };
  work: NoInfer<Work>;
  label: string;
  busy: string;
  isMain?: boolean;
  onClick: () => unknown;
}

export function WorkButton<Work extends string>({
  session,
  work,
  label,
  busy,
  isMain = false,
  onClick,
}: WorkButtonProps<Work>): JSX.Element {
  const isBusy = session.state.busy === work;
  return (
    <button
      type="button"
      class={isMain ? 'primary' : undefined}
      aria-busy={isBusy}
      aria-disabled={session.state.busy !== ''}
      onClick={() => void onClick()}
    >
      {isBusy ? busy : label}
    </button>
  );
}
