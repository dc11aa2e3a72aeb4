import { ReportMemory, readReportMemory } from '../../domain/counting/report-memory';
import { SettingsCells, writeManagedSettings } from '../tables/settings';

export const reportMemoryIn = ({ managed }: SettingsCells): ReportMemory | undefined =>
  readReportMemory(String(managed.report ?? ''));

export const keepReportMemory = (settings: SettingsCells, memory: ReportMemory): void =>
  writeManagedSettings(settings, { report: JSON.stringify(memory) });
