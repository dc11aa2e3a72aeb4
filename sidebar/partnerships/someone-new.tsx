// One press from a gap to a potential partner, in the sidebar's form.

import type { JSX } from 'preact';
import type { ValuesOf } from '../../src/domain/tables';
import { POTENTIAL } from '../../src/domain/tables/partners';
import { OtherPage } from '../upkeep/other-page';

interface SomeoneNewProps extends ValuesOf<'partners'> {
  label: string;
  spoken: string;
}

export const SomeoneNew = ({ label, spoken, ...values }: SomeoneNewProps): JSX.Element => (
  <OtherPage page="showSidebar" {...{ label, spoken }} isSmall partner={{ stage: POTENTIAL, ...values }} />
);
