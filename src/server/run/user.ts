export const USER_PROPERTY = 'staffName';

export const readUser = (): string => PropertiesService.getUserProperties().getProperty(USER_PROPERTY) ?? '';

export const forgetUser = (): void =>
  void PropertiesService.getUserProperties().deleteProperty(USER_PROPERTY);
