const TYPED = 'What you typed is still here.';

export const PARTLY = {
  partlyDone: (done: readonly string[], why: string) =>
    `Only part of this was done: ${done.join('; ')}. ${why}`,
  googleRefused: (message: string, next: string) => `Google refused the rest: ${message} ${next}`,
  partOfRow: (tab: string, row: number, saved: string, left: string, message: string) =>
    `Only part of row ${row} of ${tab} was saved: ${saved}. Not saved: ${left}. Google says: ${message} ${TYPED}`,
  partOfTab: (tab: string, saved: string, left: string, message: string) =>
    `Only part of this was saved in ${tab}: ${saved}. Not saved: ${left}. Google says: ${message} Once you can edit those cells, do it again to finish.`,
  columnRows: (label: string, rows: readonly string[], isCut: boolean) =>
    `“${label}” (${rows.length === 1 && !/–/.test(rows[0] ?? '') ? 'row' : 'rows'} ${rows.join(', ')}${isCut ? ' …' : ''})`,
  tooLarge: 'This is too much to undo at once, so nothing was done. Do it in smaller parts.',
} as const;
