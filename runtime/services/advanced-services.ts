// Google's advanced services (Sheets, Drive, Calendar …): thin interfaces to whole APIs. None is emulated. Those that
// the manifest enables are defined, under the manifest's names. The others are not defined, as at Google.
import type { Execution } from '../run/execution';

/** The names that the editor suggests (developers.google.com/apps-script/guides/services/advanced). */
const NAMES = new Set(
  (
    'AdminDirectory AdminGroupsMigration AdminGroupsSettings AdminLicenseManager AdminReports AdminReseller AdSense ' +
    'Analytics AnalyticsAdmin AnalyticsData AnalyticsReporting Area120Tables BigQuery Calendar Chat Classroom ' +
    'CloudIdentityGroups Docs DoubleClickCampaigns Drive DriveActivity DriveLabels Gmail Meet People Sheets ' +
    'ShoppingContent Slides TagManager Tasks VertexAI WorkspaceEvents YouTube YouTubeAnalytics YouTubeContentId'
  ).split(' '),
);

/** A service that the manifest enables. Calling one of its methods throws by name: Sheets.Spreadsheets.get. */
export function advancedService(run: Execution, name: string): object {
  return new Proxy(Object.create(run.objectPrototype) as object, {
    get(own, key, receiver): unknown {
      if (typeof key === 'symbol' || key in own || key === 'then' || key === 'toJSON')
        return Reflect.get(own, key, receiver);
      const path = `${name}.${key}`;
      // Collections are capitalized (Sheets.Spreadsheets.Values), methods are not.
      if (/^[A-Z]/.test(key)) return advancedService(run, path);
      return () => {
        throw run.thrown(`${path} is not emulated`, 'Error');
      };
    },
  });
}

/** The message that ends an execution, with the reason if an advanced service is missing. Scripts see Google's. */
export function withServiceNamed(message: string): string {
  const [, name = ''] = /^(\w+) is not defined$/.exec(message) ?? [];
  if (!NAMES.has(name)) return message;
  return (
    `${message}. It is the name of an advanced service, which Google defines only if the manifest enables it ` +
    '(dependencies.enabledAdvancedServices). This runtime does not emulate it.'
  );
}
