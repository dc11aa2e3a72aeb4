// Which picture of the tests is which one of the guide. The office tests name each page by its tab and fail if one of these
// isn't drawn; .ci/run looks for the others after all tests have run.

/** Name in the guide and name in test-results/. */
export const GUIDE_PICTURES = {
  'product.png': 'outreach-example.png',
  'welcome.png': 'outreach-welcome.png',
  'install.png': 'install-copied.png',
  'first-steps.png': 'sidebar-today-first-steps.png',
  'partner-form.png': 'sidebar-form-partner-empty.png',
  'partner-similar.png': 'sidebar-partner-similar.png',
  'today.png': 'sidebar-today-example.png',
  'log.png': 'sidebar-contact-also-done.png',
  'plan.png': 'outreach-plan.png',
  'print.png': 'sidebar-paper-week.png',
  'event-form.png': 'sidebar-form-event-empty.png',
  'done-to-record.png': 'sidebar-done-to-record.png',
  'import-list.png': 'sidebar-import-source.png',
  'import-questions.png': 'sidebar-import-3-questions.png',
  'import-contacts.png': 'sidebar-import-log-2-preview.png',
  'duplicates.png': 'sidebar-duplicates.png',
  'undo.png': 'sidebar-undo.png',
  'my-week.png': 'sidebar-my-week.png',
  'calendar.png': 'sidebar-calendar-mine.png',
  'phone-questions.png': 'sidebar-phone-questions.png',
  'handoff.png': 'sidebar-handoff-choices.png',
  'check-stopped.png': 'sidebar-check-stopped.png',
  'access.png': 'sidebar-access-stranger.png',
  'removal.png': 'sidebar-removal-places.png',
  'partner-page.png': 'sidebar-partner-page-school.png',
  'partnership-goal.png': 'sidebar-partnerships-smart.png',
  'audiences.png': 'sidebar-audiences.png',
  'excel-plan.png': 'office-example-weekly-plan.png',
};
