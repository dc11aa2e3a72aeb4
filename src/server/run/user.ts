// Who uses the sidebar.

export const USER_PROPERTY = 'staffName';

/** The name of who uses the sidebar; '' until it was asked. */
export const readUser = (): string => PropertiesService.getUserProperties().getProperty(USER_PROPERTY) ?? '';
