/**
 * Timesheet approval for a small workplace, written as a person would write it for Google Sheets: one tab of hours, a
 * drop-down to approve, pay worked out by a formula, one email to each person, and a weekly reminder by clock.
 */

const HEADER = ['Employee', 'Email', 'Week of', 'Hours', 'Hourly rate', 'Pay', 'Approved?', 'Notified'];
const SHEET_NAME = 'Timesheets';
const STATUS = { APPROVED: 'Approved', NOT_APPROVED: 'Not approved', IN_PROGRESS: 'In progress' };
const COLUMN = { EMPLOYEE: 0, EMAIL: 1, WEEK: 2, HOURS: 3, RATE: 4, PAY: 5, APPROVED: 6, NOTIFIED: 7 };

function onOpen(e) {
  const ui = SpreadsheetApp.getUi();
  ui.createMenu('Timesheets')
    .addItem('Set up columns', 'setUpColumns')
    .addItem('Notify employees', 'notifyEmployees')
    .addSeparator()
    .addSubMenu(ui.createMenu('Reminders').addItem('Start', 'startReminders').addItem('Stop', 'stopReminders'))
    .addToUi();
}

function getTimesheet_() {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  return spreadsheet.getSheetByName(SHEET_NAME) || spreadsheet.insertSheet(SHEET_NAME, 0);
}

function setUpColumns() {
  const sheet = getTimesheet_();
  const rows = sheet.getMaxRows() - 1;
  const header = sheet.getRange(1, 1, 1, HEADER.length);
  header.setValues([HEADER]).setFontWeight('bold').setBackground('#d9ead3').setHorizontalAlignment('center');
  header.setBorder(null, null, true, null, null, null, '#38761d', SpreadsheetApp.BorderStyle.SOLID_MEDIUM);
  sheet.setFrozenRows(1);
  sheet.setColumnWidths(1, HEADER.length, 120);

  sheet.getRange(2, COLUMN.WEEK + 1, rows).setNumberFormat('m/d/yyyy');
  sheet.getRange(2, COLUMN.RATE + 1, rows, 2).setNumberFormat('$#,##0.00');
  sheet
    .getRange(2, COLUMN.PAY + 1, rows)
    .setFormulaR1C1('=IF(R[0]C[-2]="","",ROUND(R[0]C[-2]*R[0]C[-1],2))');

  const approval = SpreadsheetApp.newDataValidation()
    .requireValueInList([STATUS.APPROVED, STATUS.NOT_APPROVED, STATUS.IN_PROGRESS], true)
    .setAllowInvalid(false)
    .setHelpText('Choose one of the three.')
    .build();
  sheet.getRange(2, COLUMN.APPROVED + 1, rows).setDataValidation(approval);
  const hours = SpreadsheetApp.newDataValidation().requireNumberBetween(0, 80).setAllowInvalid(false).build();
  sheet.getRange(2, COLUMN.HOURS + 1, rows).setDataValidation(hours);

  const statusRange = sheet.getRange(2, COLUMN.APPROVED + 1, rows);
  sheet.setConditionalFormatRules([
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(STATUS.APPROVED)
      .setBackground('#b6d7a8')
      .setRanges([statusRange])
      .build(),
    SpreadsheetApp.newConditionalFormatRule()
      .whenTextEqualTo(STATUS.NOT_APPROVED)
      .setBackground('#f4cccc')
      .setRanges([statusRange])
      .build(),
  ]);
  const protection = header.protect().setDescription('Timesheet header');
  protection.setWarningOnly(true);
  SpreadsheetApp.getActiveSpreadsheet().toast('Columns are ready.', 'Timesheets', 5);
}

/** Emails everybody whose week was decided, once. */
function notifyEmployees() {
  const sheet = getTimesheet_();
  const data = sheet.getDataRange().getValues();
  const timeZone = SpreadsheetApp.getActive().getSpreadsheetTimeZone();
  let sent = 0;
  for (let i = 1; i < data.length; i++) {
    const row = data[i];
    const isDecided = row[COLUMN.APPROVED] === STATUS.APPROVED || row[COLUMN.APPROVED] === STATUS.NOT_APPROVED;
    if (!isDecided || row[COLUMN.NOTIFIED] || !row[COLUMN.EMAIL]) continue;
    if (MailApp.getRemainingDailyQuota() < 1) break;
    const week = Utilities.formatDate(row[COLUMN.WEEK], timeZone, 'MMMM d, yyyy');
    const pay = sheet.getRange(i + 1, COLUMN.PAY + 1).getDisplayValue();
    const subject = Utilities.formatString('Timesheet for the week of %s: %s', week, row[COLUMN.APPROVED]);
    const body = ['Hello ' + row[COLUMN.EMPLOYEE] + ',', '', 'Pay: ' + pay, 'Hours: ' + row[COLUMN.HOURS]].join('\n');
    MailApp.sendEmail(row[COLUMN.EMAIL], subject, body, { name: 'Timesheets', noReply: true });
    sheet.getRange(i + 1, COLUMN.NOTIFIED + 1).setValue(new Date()).setNote('Sent by ' + Session.getEffectiveUser().getEmail());
    SpreadsheetApp.flush();
    sent++;
  }
  Logger.log('%s mails sent', sent);
  return sent;
}

function startReminders() {
  stopReminders();
  ScriptApp.newTrigger('remindApprover').timeBased().onWeekDay(ScriptApp.WeekDay.FRIDAY).atHour(15).create();
}

function stopReminders() {
  ScriptApp.getProjectTriggers()
    .filter((trigger) => trigger.getHandlerFunction() === 'remindApprover')
    .forEach((trigger) => ScriptApp.deleteTrigger(trigger));
}

function remindApprover(e) {
  const sheet = getTimesheet_();
  const lastRow = sheet.getLastRow();
  if (lastRow < 2) return;
  // The formulas of column Pay count as content down to the last row, but only rows with a name are meant.
  const rows = sheet.getRange(2, 1, lastRow - 1, HEADER.length).getValues();
  const isOpen = (row) => !row[COLUMN.APPROVED] || row[COLUMN.APPROVED] === STATUS.IN_PROGRESS;
  const open = rows.filter((row) => row[COLUMN.EMPLOYEE] && isOpen(row)).length;
  if (open === 0) return;
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet();
  MailApp.sendEmail({
    to: Session.getEffectiveUser().getEmail(),
    subject: open + ' timesheets wait for you',
    htmlBody: '<p>Please look at <a href="' + spreadsheet.getUrl() + '">' + spreadsheet.getName() + '</a>.</p>',
  });
  PropertiesService.getScriptProperties().setProperty('lastReminder', new Date().toISOString());
}
