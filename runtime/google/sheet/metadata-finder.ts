// DeveloperMetadataFinder: a search whose criteria are added call by call.
import type { Book } from '../../book/book';
import { LocalDeveloperMetadata, type MetadataScope } from './developer-metadata';
import { attachmentsOf } from '../../engine/attachments';
import type { Execution } from '../../run/execution';
import { refuse } from '../../gate/refusal';
import { asGoogle, memberName, Service } from '../../gate/service';
import { holdsZone, sharedZone } from '../../book/zones';

type Google = GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder;
type Found = GoogleAppsScript.Spreadsheet.DeveloperMetadata;
type Wanted = (metadata: LocalDeveloperMetadata) => boolean;

/** A search in a spreadsheet, a sheet or a range. */
export class LocalDeveloperMetadataFinder extends Service implements Google {
  readonly googleName = 'DeveloperMetadataFinder';
  readonly #wanted: Wanted[] = [];
  #intersects = false;
  constructor(
    run: Execution,
    readonly book: Book,
    private readonly scope: MetadataScope,
  ) {
    super(run);
  }
  #with(wanted: Wanted): Google {
    this.#wanted.push(wanted);
    return asGoogle(this);
  }
  #isInScope({ found }: LocalDeveloperMetadata): boolean {
    const { sheetId, zone } = this.scope;
    if (sheetId === undefined) return true;
    if (found.sheetId !== sheetId) return false;
    if (!zone) return true;
    if (!found.zone) return false;
    return this.#intersects ? sharedZone(zone, found.zone) !== undefined : holdsZone(zone, found.zone);
  }
  find(): Found[] {
    return attachmentsOf(this.book.engine, 'metadata')
      .map(({ id }) => new LocalDeveloperMetadata(this.run, this.book, id))
      .filter((metadata) => this.#isInScope(metadata) && this.#wanted.every((wanted) => wanted(metadata)))
      .map((metadata) => asGoogle(metadata));
  }
  onIntersectingLocations(): Google {
    // "This option is only valid for range-scoped searches."
    if (!this.scope.zone) refuse('This option is only valid for range-scoped searches.');
    this.#intersects = true;
    return asGoogle(this);
  }
  withId(id: number): Google {
    return this.#with((metadata) => metadata.id === id);
  }
  withKey(key: string): Google {
    return this.#with((metadata) => metadata.found.data.key === key);
  }
  withValue(value: string): Google {
    return this.#with((metadata) => metadata.found.data.value === value);
  }
  withLocationType(locationType: GoogleAppsScript.Spreadsheet.DeveloperMetadataLocationType): Google {
    return this.#with((metadata) => metadata.found.data.location === memberName(locationType));
  }
  withVisibility(visibility: GoogleAppsScript.Spreadsheet.DeveloperMetadataVisibility): Google {
    return this.#with((metadata) => metadata.found.data.visibility === memberName(visibility));
  }
}
