import { RememberedPage, readPages } from '../../domain/sharing/page-memory';
import { SettingsCells, writeManagedSettings } from '../tables/settings';

export const pagesIn = ({ managed }: SettingsCells): RememberedPage[] =>
  readPages(String(managed.pages ?? ''));

export const keepPages = (settings: SettingsCells, pages: readonly RememberedPage[]): void =>
  writeManagedSettings(settings, { pages: JSON.stringify(pages) });
