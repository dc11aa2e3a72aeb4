export const USER_PROPERTY = 'staffName';

/** '' until it was asked. */
export const readUser = (): string => PropertiesService.getUserProperties().getProperty(USER_PROPERTY) ?? '';
