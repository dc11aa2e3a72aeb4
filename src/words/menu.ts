export const MENU = {
  title: 'Outreach',
  sidebar: 'Open the sidebar',
  startWeek: 'Start the week',
  print: 'Print the Weekly Plan',
  importList: 'Import a list',
  setUp: 'Set up this sheet',
  help: 'Help & about',
  mail: 'Email me my week',
} as const;
