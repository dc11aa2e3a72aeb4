// The global services of one execution, by their names at Google.
import { LocalCacheService } from '../services/cache';
import type { Execution } from './execution';
import { GOOGLE } from '../gate/google-classes';
import { LocalHtmlService } from '../services/html';
import { LocalLockService } from '../services/lock';
import { LocalConsole, LocalLogger } from '../services/logging';
import { LocalMailApp } from '../services/mail';
import { MIME_TYPES } from '../services/mime-types';
import { LocalPropertiesService } from '../services/properties';
import { LocalScriptApp } from '../services/script-app';
import { asGoogle, proxyOf, Service } from '../gate/service';
import { LocalSession } from '../services/session';
import { LocalSpreadsheetApp } from '../google/spreadsheet/spreadsheet-app';
import { LocalUtilities } from '../services/utilities';

/** The imitated services, as Google types them. What they don't imitate throws by name. */
export interface Globals {
  SpreadsheetApp: GoogleAppsScript.Spreadsheet.SpreadsheetApp;
  HtmlService: GoogleAppsScript.HTML.HtmlService;
  PropertiesService: GoogleAppsScript.Properties.PropertiesService;
  CacheService: GoogleAppsScript.Cache.CacheService;
  LockService: GoogleAppsScript.Lock.LockService;
  ScriptApp: GoogleAppsScript.Script.ScriptApp;
  Session: GoogleAppsScript.Base.Session;
  Utilities: GoogleAppsScript.Utilities.Utilities;
  MailApp: GoogleAppsScript.Mail.MailApp;
  MimeType: typeof MIME_TYPES;
  Logger: GoogleAppsScript.Base.Logger;
  console: Console;
}

/** Google's global services that aren't imitated. Calling one throws an error that says so. */
export const ABSENT_SERVICES = [
  ...Object.keys(GOOGLE.absent),
  'Browser',
  'Charts',
  'ScriptProperties',
  'UserProperties',
];

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
    new LocalMailApp(run),
    new LocalLogger(run),
    new LocalConsole(run),
  ];
  const named = Object.fromEntries(services.map((service) => [service.googleName, proxyOf(service)]));
  return asGoogle({ ...named, MimeType: run.toScript(MIME_TYPES) } as never);
}

/** A service that isn't imitated: it has Google's names, and each method throws by its name. */
class AbsentService extends Service {
  constructor(
    run: Execution,
    readonly googleName: string,
  ) {
    super(run);
  }
}

/** A placeholder for a service that isn't imitated. */
export function absentService(run: Execution, name: string): object {
  return proxyOf(new AbsentService(run, name));
}
