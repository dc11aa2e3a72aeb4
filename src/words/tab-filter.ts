import { MENU } from './menu';

export const FILTER_WORDS = {
  none: (tab: string) =>
    `${tab} has no filter over all its columns. Choose Outreach > ${MENU.setUp} to bring it back.`,
  inUse: (label: string, tab: string) =>
    `The filter on ${label} is already in use. Clear it in ${tab}, then try again.`,
} as const;
