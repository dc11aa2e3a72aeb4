// The page Duplicates.

import type { JSX } from 'preact';
import { PageFrame } from './page-frame';

export function DuplicatesPage(): JSX.Element {
  return <PageFrame title="Duplicates" />;
}
