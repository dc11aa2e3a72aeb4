export const SETTINGS_WORDS = {
  about: {
    cadence: 'How often to be in touch with partners that don’t have a number of their own.',
    dueSoon: 'How many days ahead a partner shows as due soon. Never more than half of its own number.',
    checkHour: 'The time zone is this spreadsheet’s. After changing it, choose Outreach > Set up this sheet.',
  },
  tooLong: (list: string, count: number, room: number) =>
    `Settings: “${list}” has ${count} entries, but forms offer only the first ${room}. Remove ${count - room} you don’t need.`,
  notANumber: (label: string, least: number, most: number, usual: number) =>
    `Settings: “${label}” should be a whole number from ${least} to ${most}. Until then, ${usual} is used.`,
} as const;
