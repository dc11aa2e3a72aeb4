// Builders of triggers: time-driven (clock-trigger-builder.ts) or by what people do in a spreadsheet.
import { imitatedSpreadsheet } from '../google/spreadsheet/spreadsheet-file';
import { LocalClockTriggerBuilder } from './clock-trigger-builder';
import type { Execution } from '../run/execution';
import { refuse } from '../gate/refusal';
import { asGoogle, Service } from '../gate/service';
import type { TriggerData } from '../run/state';
import { install } from './trigger';

type Google = GoogleAppsScript.Script.TriggerBuilder;
type SheetBuilder = GoogleAppsScript.Script.SpreadsheetTriggerBuilder;

export class LocalTriggerBuilder extends Service implements Pick<Google, 'timeBased' | 'forSpreadsheet'> {
  readonly googleName = 'TriggerBuilder';
  readonly #handler: string;
  constructor(run: Execution, handler: string) {
    super(run);
    this.#handler = handler;
  }
  timeBased(): GoogleAppsScript.Script.ClockTriggerBuilder {
    return asGoogle(new LocalClockTriggerBuilder(this.run, this.#handler));
  }
  forSpreadsheet(sheet: unknown): SheetBuilder {
    const id = imitatedSpreadsheet(sheet)?.getId() ?? String(sheet);
    return asGoogle(new LocalSpreadsheetTriggerBuilder(this.run, this.#handler, id));
  }
}

class LocalSpreadsheetTriggerBuilder extends Service implements SheetBuilder {
  readonly googleName = 'SpreadsheetTriggerBuilder';
  readonly #handler: string;
  readonly #sourceId: string;
  #event: TriggerData['event'] | undefined;
  constructor(run: Execution, handler: string, sourceId: string) {
    super(run);
    this.#handler = handler;
    this.#sourceId = sourceId;
  }
  #on(event: TriggerData['event']): SheetBuilder {
    this.#event = event;
    return asGoogle(this);
  }
  onChange(): SheetBuilder {
    return this.#on('ON_CHANGE');
  }
  onEdit(): SheetBuilder {
    return this.#on('ON_EDIT');
  }
  onFormSubmit(): SheetBuilder {
    return this.#on('ON_FORM_SUBMIT');
  }
  onOpen(): SheetBuilder {
    return this.#on('ON_OPEN');
  }
  /** Google's words for a missing event or an unknown spreadsheet are not known. */
  create(): GoogleAppsScript.Script.Trigger {
    const event = this.#event ?? refuse('The trigger has no event.');
    if (!this.run.state.books.has(this.#sourceId))
      refuse(
        `Document ${this.#sourceId} is missing (perhaps it was deleted, or you don't have read access?)`,
      );
    return install(this.run, { handler: this.#handler, event, sourceId: this.#sourceId });
  }
}
