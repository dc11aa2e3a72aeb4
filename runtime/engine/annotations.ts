// Notes and protections, which the engine lacks. A core plugin holds them, so that they move with rows and columns, take part
// in undo, and are saved in the workbook.
import { CorePlugin, coreTypes, registries } from '@odoo/o-spreadsheet';
import type { EngineZone } from './cell-block';

/** A protected range (zone) or a protected sheet (no zone). Editors are email addresses. */
export interface ProtectionData {
  id: string;
  sheetId: string;
  zone?: EngineZone;
  description: string;
  isWarningOnly: boolean;
  editors: string[];
  domainEdit: boolean;
  unprotected: EngineZone[];
  rangeName?: string;
}
interface Change {
  changeType: string;
  range: { zone: EngineZone };
}
interface AnnotationCommand {
  type: string;
  sheetId: string;
  sheetIdTo?: string;
  notes?: [row: number, col: number, text: string][];
  protections?: ProtectionData[];
}
type Notes = Record<string, string>;
interface SavedSheet {
  id: string;
  notes?: Notes;
}
interface Saved {
  sheets: SavedSheet[];
  protections?: ProtectionData[];
}

class Annotations extends CorePlugin {
  static override getters = ['getNote', 'getProtections'] as const;
  private notes: Record<string, Notes> = {};
  private protections: ProtectionData[] = [];

  getNote(sheetId: string, row: number, col: number): string {
    return this.notes[sheetId]?.[`${String(row)},${String(col)}`] ?? '';
  }

  getProtections(): readonly ProtectionData[] {
    return this.protections;
  }

  override adaptRanges({ applyChange }: { applyChange: (range: never) => unknown }): void {
    const adapt = (sheetId: string, zone: EngineZone): EngineZone | undefined => {
      const range = this.getters.getRangeFromZone(sheetId, zone);
      const change = applyChange(range as never) as Change;
      if (change.changeType === 'NONE') return zone;
      return change.changeType === 'REMOVE' ? undefined : change.range.zone;
    };
    for (const [sheetId, notes] of Object.entries(this.notes)) {
      if (!this.getters.tryGetSheet(sheetId)) continue;
      const moved: Notes = {};
      for (const [place, text] of Object.entries(notes)) {
        const [row = 0, col = 0] = place.split(',').map(Number);
        const zone = adapt(sheetId, { top: row, bottom: row, left: col, right: col });
        if (zone) moved[`${String(zone.top)},${String(zone.left)}`] = text;
      }
      this.history.update('notes', sheetId, moved);
    }
    const kept = this.protections.flatMap((protection) => {
      if (!this.getters.tryGetSheet(protection.sheetId)) return [];
      const unprotected = protection.unprotected.flatMap((zone) => adapt(protection.sheetId, zone) ?? []);
      if (!protection.zone) return [{ ...protection, unprotected }];
      const zone = adapt(protection.sheetId, protection.zone);
      return zone ? [{ ...protection, zone, unprotected }] : [];
    });
    this.history.update('protections', kept);
  }

  override handle(command: unknown): void {
    const { type, sheetId, sheetIdTo, notes, protections } = command as AnnotationCommand;
    if (type === 'SET_NOTES') {
      const all = { ...this.notes[sheetId] };
      for (const [row, col, text] of notes ?? []) {
        const place = `${String(row)},${String(col)}`;
        if (text) all[place] = text;
        else delete all[place];
      }
      this.history.update('notes', sheetId, all);
    } else if (type === 'SET_PROTECTIONS') {
      this.history.update('protections', protections ?? []);
    } else if (type === 'DUPLICATE_SHEET' && sheetIdTo) {
      this.history.update('notes', sheetIdTo, { ...this.notes[sheetId] });
    } else if (type === 'DELETE_SHEET') {
      this.history.update('notes', sheetId, undefined);
      this.history.update(
        'protections',
        this.protections.filter((protection) => protection.sheetId !== sheetId),
      );
    }
  }

  override import(data: unknown): void {
    const saved = data as Saved;
    for (const sheet of saved.sheets) if (sheet.notes) this.notes[sheet.id] = { ...sheet.notes };
    this.protections = saved.protections ?? [];
  }

  override export(data: unknown): void {
    const saved = data as Saved;
    for (const sheet of saved.sheets) {
      const notes = this.notes[sheet.id];
      if (notes && Object.keys(notes).length > 0) sheet.notes = { ...notes };
    }
    if (this.protections.length > 0) saved.protections = this.protections;
  }
}

/** Adds the plugin to the engine. Called once; it applies to every workbook. */
export function addAnnotations(): void {
  const types = coreTypes as unknown as Set<string>;
  if (types.has('SET_NOTES')) return;
  types.add('SET_NOTES');
  types.add('SET_PROTECTIONS');
  for (const type of ['SET_NOTES', 'SET_PROTECTIONS'])
    registries.inverseCommandRegistry.add(type, (command) => [command]);
  registries.corePluginRegistry.add('annotations', Annotations);
}
