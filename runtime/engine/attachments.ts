// Attachments: what Sheets attaches to ranges and the engine can't store (bandings, developer metadata, filter criteria
// …). A core plugin holds them, so that they move with rows and columns, take part in undo, and are saved in the
// workbook. It doesn't interpret their data.
import { largest } from './largest';
import { CorePlugin, coreTypes, registries } from '@odoo/o-spreadsheet';
import type { EngineZone } from './cell-block';

/** Data attached to a zone of a sheet; without a zone, to the whole sheet; without a sheet, to the spreadsheet. */
export interface Attachment {
  id: number;
  kind: 'banding' | 'metadata' | 'filter' | 'layout' | 'chart' | 'chart-range';
  sheetId?: string;
  zone?: EngineZone;
  data: object;
}
interface Change {
  changeType: string;
  range: { zone: EngineZone; sheetId: string };
}
interface AttachmentCommand {
  type: string;
  sheetId: string;
  sheetIdTo?: string;
  attachments?: Attachment[];
}
interface Saved {
  attachments?: Attachment[];
}
interface Keeper {
  model: { getters: object };
  dispatch(type: string, payload: object): void;
}

const SET = 'SET_ATTACHMENTS';
/** Kinds that refer to figures or other attachments by id. Code that copies a sheet creates new ones. */
const NOT_COPIED: ReadonlySet<Attachment['kind']> = new Set(['chart', 'chart-range']);

class Attachments extends CorePlugin {
  static override getters = ['getAttachments'] as const;
  private attachments: Attachment[] = [];

  getAttachments(): readonly Attachment[] {
    return this.attachments;
  }

  override adaptRanges({ applyChange }: { applyChange: (range: never) => unknown }): void {
    const kept = this.attachments.flatMap((attachment) => {
      const { sheetId, zone } = attachment;
      if (sheetId === undefined || !zone || !this.getters.tryGetSheet(sheetId)) return [attachment];
      const range = this.getters.getRangeFromZone(sheetId, zone);
      const change = applyChange(range as never) as Change;
      if (change.changeType === 'NONE') return [attachment];
      if (change.changeType === 'REMOVE') return [];
      return [{ ...attachment, sheetId: change.range.sheetId, zone: change.range.zone }];
    });
    if (this.attachments.length > 0) this.history.update('attachments', kept);
  }

  override handle(command: unknown): void {
    const { type, sheetId, sheetIdTo, attachments } = command as AttachmentCommand;
    if (type === SET) this.history.update('attachments', attachments ?? []);
    else if (type === 'DUPLICATE_SHEET' && sheetIdTo) {
      const copies = this.attachments
        .filter((attachment) => attachment.sheetId === sheetId && !NOT_COPIED.has(attachment.kind))
        .map((attachment, place) => ({
          ...attachment,
          id: freshId(this.attachments) + place,
          sheetId: sheetIdTo,
        }));
      if (copies.length > 0) this.history.update('attachments', [...this.attachments, ...copies]);
    } else if (type === 'DELETE_SHEET') {
      const rest = this.attachments.filter((attachment) => attachment.sheetId !== sheetId);
      if (rest.length < this.attachments.length) this.history.update('attachments', rest);
    }
  }

  override import(data: unknown): void {
    this.attachments = (data as Saved).attachments ?? [];
  }

  override export(data: unknown): void {
    if (this.attachments.length > 0) (data as Saved).attachments = this.attachments;
  }
}

/** Adds the plugin to the engine. Called once; it applies to every workbook. */
export function addAttachments(): void {
  const types = coreTypes as unknown as Set<string>;
  if (types.has(SET)) return;
  types.add(SET);
  registries.inverseCommandRegistry.add(SET, (command) => [command]);
  registries.corePluginRegistry.add('attachments', Attachments);
}

/** Everything of one kind in a workbook, in the order it was attached. */
export function attachmentsOf(engine: Keeper, kind: Attachment['kind']): Attachment[] {
  return allOf(engine).filter((attachment) => attachment.kind === kind);
}

function allOf(engine: Keeper): readonly Attachment[] {
  return (engine.model.getters as { getAttachments(): readonly Attachment[] }).getAttachments();
}

function freshId(attachments: readonly Attachment[]): number {
  return Math.max(0, largest(attachments.map(({ id }) => id))) + 1;
}

/** Attaches something new and returns its id. */
export function attach(engine: Keeper, attachment: Omit<Attachment, 'id'>): number {
  const all = allOf(engine);
  const id = freshId(all);
  engine.dispatch(SET, { attachments: [...all, { ...attachment, id }] });
  return id;
}

export function changeAttachment(engine: Keeper, id: number, change: Omit<Attachment, 'id' | 'kind'>): void {
  const attachments = allOf(engine).map((attachment) =>
    attachment.id === id ? { id, kind: attachment.kind, ...change } : attachment,
  );
  engine.dispatch(SET, { attachments });
}

export function detach(engine: Keeper, ids: readonly number[]): void {
  if (ids.length === 0) return;
  engine.dispatch(SET, { attachments: allOf(engine).filter(({ id }) => !ids.includes(id)) });
}
