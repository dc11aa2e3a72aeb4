// The answers to the pages about the form for the phone.

import type { FormColumn } from '../../domain/responses/column-use';
import type { Values } from '../../domain/tables/description';

export interface FoundForms {
  forms: {
    tab: string;
    columns: FormColumn[];
    /** Rows below the questions. */
    answers: number;
  }[];
}

export interface LoadedResponse {
  /** For a new contact. */
  values: Values;
}

/** The form in use now or earlier; null if none was named. */
export interface PhoneForm {
  tab: string;
  isOn: boolean;
  /** Why its answers aren't logged, or ''. */
  trouble: string;
}

/** An answer that Today asks about. */
export interface PhoneQuestion {
  key: string;
  sentence: string;
}
