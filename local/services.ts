// The global services of one execution, by their names at Google.
import { LocalCacheService } from './cache';
import type { Execution } from './execution';
import { LocalHtmlService } from './html';
import { LocalLockService } from './lock';
import { LocalConsole, LocalLogger } from './logging';
import { LocalPropertiesService } from './properties';
import { LocalScriptApp } from './script-app';
import { asGoogle, proxyOf } from './service';
import { LocalSession } from './session';
import { LocalSpreadsheetApp } from './spreadsheet-app';
import { LocalUtilities } from './utilities';

/** The services that are imitated, as Google types them. What they do not imitate throws by name. */
export interface Globals {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  CacheService: GoogleAppsScript.Cache.CacheService;
  LockService: GoogleAppsScript.Lock.LockService;
  ScriptApp: GoogleAppsScript.Script.ScriptApp;
  Session: GoogleAppsScript.Base.Session;
  Utilities: GoogleAppsScript.Utilities.Utilities;
  Logger: GoogleAppsScript.Base.Logger;
  console: Console;
}

/** Google's services that are not imitated: touching them says so. */
export const ABSENT_SERVICES = [
  'MailApp',
  'GmailApp',
  'DriveApp',
  'DocumentApp',
  'FormApp',
  'CalendarApp',
  'UrlFetchApp',
  'ContentService',
  'Charts',
  'ContactsApp',
  'SlidesApp',
  'XmlService',
  'LanguageApp',
  'Maps',
  'Jdbc',
  'GroupsApp',
  'Browser',
  'CardService',
  'LinearOptimizationService',
] as const;

/** The services for one execution; each method call goes through the execution's gate. */
export function servicesOf(run: Execution): Globals {
  const services = [
    new LocalSpreadsheetApp(run),
    new LocalHtmlService(run),
    new LocalPropertiesService(run),
    new LocalCacheService(run),
    new LocalLockService(run),
    new LocalScriptApp(run),
    new LocalSession(run),
    new LocalUtilities(run),
    new LocalLogger(run),
    new LocalConsole(run),
  ];
  return asGoogle(
    Object.fromEntries(services.map((service) => [service.googleName, proxyOf(service)])) as never,
  );
}

/** Stands for a service that is not imitated: any use throws by its name. */
export function absentService(run: Execution, name: string): object {
  return new Proxy(
    {},
    {
      get(_target, key): unknown {
        if (typeof key === 'symbol') return undefined;
        throw run.thrown(`${name}.${key} is not emulated`, 'Error');
      },
    },
  );
}
