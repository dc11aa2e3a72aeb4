// Google creates errors in another window, so instanceof fails, and words them in the account's language. So check
// first what is never translated.

const nameOf = (fault: unknown): string => textOf(fault, 'name');

const textOf = (fault: unknown, key: 'name' | 'message'): string => {
  const text = typeof fault === 'object' && fault !== null ? (fault as Record<string, unknown>)[key] : '';
  return typeof text === 'string' ? text : '';
};

/** Without the class name Google puts in front. */
export const errorMessage = (fault: unknown): string =>
  (typeof fault === 'string' ? fault : textOf(fault, 'message')).replace(
    /^\s*(?:Uncaught )?(?:Exception|(?:Script)?Error): /,
    '',
  );

/** Whether a permission was never granted, by the error's name or a scope URL in its message. */
export const isPermissionMissing = (fault: unknown): boolean =>
  nameOf(fault) === 'AuthRequiredError' || /googleapis\.com\/auth\//.test(errorMessage(fault));

export const scopesIn = (fault: unknown): string[] => [
  ...new Set(errorMessage(fault).match(/https:\/\/www\.googleapis\.com\/auth\/[\w.]*\w/g) ?? []),
];

export const isPermissionFault = (fault: unknown): boolean =>
  isPermissionMissing(fault) ||
  /PERMISSION_DENIED|authori[sz]ation|not authori[sz]ed|permission/i.test(errorMessage(fault));
