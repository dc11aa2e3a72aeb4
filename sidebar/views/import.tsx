// The page Import.

import type { JSX } from 'preact';
import { PageFrame } from './page-frame';

export function ImportPage(): JSX.Element {
  return <PageFrame title="Import" />;
}
