// Reads what went wrong from whatever was thrown. Google creates errors in a different window, so instanceof doesn't
// recognize them, and words them in the account's language. So the checks look first at what Google never translates.

const nameOf = (fault: unknown): string => textOf(fault, 'name');

const textOf = (fault: unknown, key: 'name' | 'message'): string => {
  const text = typeof fault === 'object' && fault !== null ? (fault as Record<string, unknown>)[key] : '';
  return typeof text === 'string' ? text : '';
};

/** The error's message without the class name Google puts in front; '' if it has none. */
export const errorMessage = (fault: unknown): string =>
  (typeof fault === 'string' ? fault : textOf(fault, 'message')).replace(
    /^\s*(?:Uncaught )?(?:Exception|(?:Script)?Error): /,
    '',
  );

/**
 * Whether a permission was never granted. Google's client gives that error a name of its own, or the message holds a
 * scope URL. Neither is ever translated.
 */
export const isPermissionMissing = (fault: unknown): boolean =>
  nameOf(fault) === 'AuthRequiredError' || /googleapis\.com\/auth\//.test(errorMessage(fault));

/** The scope URLs in the message, as written in a manifest. */
export const scopesIn = (fault: unknown): string[] => [
  ...new Set(errorMessage(fault).match(/https:\/\/www\.googleapis\.com\/auth\/[\w.]*\w/g) ?? []),
];

/** Whether a permission is missing, or Google mistakes the user for somebody else. */
export const isPermissionFault = (fault: unknown): boolean =>
  isPermissionMissing(fault) ||
  /PERMISSION_DENIED|authori[sz]ation|not authori[sz]ed|permission/i.test(errorMessage(fault));
