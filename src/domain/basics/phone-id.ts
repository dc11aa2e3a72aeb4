// The id of a contact that was logged on a phone says which answer of the form it is: 'phone-rk2q1z-8f3k2a' has the
// time of the answer, in seconds, and a hash of what it said.

const PREFIX = 'phone-';
const KEY = /^([\da-z]{1,9})-([\da-z]{1,6})$/;

export const idOfKey = (key: string): string => PREFIX + key;

/** '' for other contacts. */
export const keyOfId = (id: string): string =>
  id.startsWith(PREFIX) && KEY.test(id.slice(PREFIX.length)) ? id.slice(PREFIX.length) : '';

export const isKey = (text: string): boolean => KEY.test(text);

/** 0 for an answer without a time. */
export const stampOfKey = (key: string): number => parseInt(key, 36);
