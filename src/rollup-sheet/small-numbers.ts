// Whether the report hides attendance under 5: a property of the document, because all its tabs are written anew.

const KEY = 'rollUpHidesSmall';

const store = () => PropertiesService.getDocumentProperties();

export const hidesSmall = (): boolean => store().getProperty(KEY) !== null;

export const setHidesSmall = (hides: boolean): unknown =>
  hides ? store().setProperty(KEY, 'yes') : store().deleteProperty(KEY);
