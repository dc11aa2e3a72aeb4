// What went wrong, read from what was thrown. Google makes its errors in another window than the page's own, so an
// instanceof is false for them, and words them in the account's language: what it never translates is asked first.

const nameOf = (fault: unknown): string => textOf(fault, 'name');

const textOf = (fault: unknown, key: 'name' | 'message'): string => {
  const text = typeof fault === 'object' && fault !== null ? (fault as Record<string, unknown>)[key] : '';
  return typeof text === 'string' ? text : '';
};

/** The error's own words, without the class that Google puts in front; '' if it has none. */
export const faultWords = (fault: unknown): string =>
  (typeof fault === 'string' ? fault : textOf(fault, 'message')).replace(
    /^\s*(?:Uncaught )?(?:Exception|(?:Script)?Error): /,
    '',
  );

/** A permission was never given. Google's client names it so, or an address of a scope says it, which is never translated. */
export const isPermissionMissing = (fault: unknown): boolean =>
  nameOf(fault) === 'AuthRequiredError' || /googleapis\.com\/auth\//.test(faultWords(fault));

/** The permissions that the words name, as they stand in a manifest. */
export const scopesIn = (fault: unknown): string[] => [
  ...new Set(faultWords(fault).match(/https:\/\/www\.googleapis\.com\/auth\/[\w.]*\w/g) ?? []),
];

/** That, or Google takes the caller for somebody else. */
export const isPermissionFault = (fault: unknown): boolean =>
  isPermissionMissing(fault) ||
  /PERMISSION_DENIED|authori[sz]ation|not authori[sz]ed|permission/i.test(faultWords(fault));
