import { RememberedPage, readPages } from '../../domain/sharing/page-memory';
import { Reach, readReach } from '../../domain/sharing/reach';
import { SettingsCells, writeManagedSettings } from '../tables/settings';

export const pagesIn = ({ managed }: SettingsCells): RememberedPage[] =>
  readPages(String(managed.pages ?? ''));

export const reachIn = ({ managed }: SettingsCells): Reach => readReach(String(managed.reach ?? ''));

export const keepReach = (settings: SettingsCells, reach: Reach): void =>
  writeManagedSettings(settings, { reach: JSON.stringify(reach) });

export const keepPages = (settings: SettingsCells, pages: readonly RememberedPage[]): void =>
  writeManagedSettings(settings, { pages: JSON.stringify(pages) });
