// A sentence of the catalogue in which *stars* mark what to choose.

import type { JSX } from 'preact';

export function WithMenus({ text }: { text: string }): JSX.Element {
  return <>{text.split('*').map((part, at) => (at % 2 === 1 ? <strong key={at}>{part}</strong> : part))}</>;
}
