/**
 * Expense reports with a sidebar, written as a person would write them for Google Sheets: a form in a sidebar adds
 * rows, formulas with a chart summarize by category, and a month can be filed away.
 */

var CATEGORIES = ['Books', 'Travel', 'Food', 'Supplies'];

function onOpen() {
  SpreadsheetApp.getUi().createAddonMenu().addItem('New expense', 'showForm').addItem('File a month…', 'fileMonth').addToUi();
}

function onEdit(e) {
  var range = e.range;
  if (range.getSheet().getName() !== 'Expenses' || range.getColumn() !== 4 || range.getRow() === 1) return;
  range.setNote('Changed from ' + (e.oldValue || 'nothing') + ' to ' + (e.value || 'nothing'));
}

function include(filename) {
  return HtmlService.createHtmlOutputFromFile(filename).getContent();
}

function showForm() {
  var template = HtmlService.createTemplateFromFile('Form');
  template.categories = CATEGORIES;
  template.user = Session.getActiveUser().getEmail();
  SpreadsheetApp.getUi().showSidebar(template.evaluate().setTitle('New expense'));
}

function ensureSheets() {
  var spreadsheet = SpreadsheetApp.getActive();
  var expenses = spreadsheet.getSheetByName('Expenses');
  if (expenses) return expenses;
  expenses = spreadsheet.insertSheet('Expenses');
  expenses.appendRow(['Date', 'What', 'Category', 'Amount', 'Receipt']);
  expenses.getRange('A1:E1').setFontWeight('bold').setWrap(true);
  expenses.getRange('A2:A').setNumberFormat('yyyy-mm-dd');
  expenses.getRange('D2:D').setNumberFormat('#,##0.00');
  expenses.getRange('E2:E').insertCheckboxes();
  expenses.setFrozenRows(1);
  expenses.getRange('A1:E').createFilter();
  expenses.getRange('A1:E50').applyRowBanding(SpreadsheetApp.BandingTheme.LIGHT_GREY);
  spreadsheet.setNamedRange('Amounts', expenses.getRange('D2:D'));

  var summary = spreadsheet.insertSheet('Summary');
  var rows = CATEGORIES.map(function (category, index) {
    return [category, '=SUMIF(Expenses!C:C,A' + (index + 2) + ',Expenses!D:D)'];
  });
  summary.getRange(1, 1, 1, 2).setValues([['Category', 'Total']]);
  summary.getRange(2, 1, rows.length, 2).setValues(rows);
  summary.getRange(rows.length + 2, 1, 1, 2).setValues([['All', '=SUM(Amounts)']]);
  var chart = summary
    .newChart()
    .asPieChart()
    .addRange(summary.getRange('A1:B5'))
    .setPosition(2, 4, 0, 0)
    .setOption('title', 'By category')
    .build();
  summary.insertChart(chart);
  return expenses;
}

/** Called by the sidebar. */
function addExpense(form) {
  var amount = Number(form.amount);
  if (!(amount > 0)) throw new Error('The amount must be more than 0.');
  var lock = LockService.getDocumentLock();
  lock.waitLock(10000);
  try {
    var sheet = ensureSheets();
    // Column E is full of unchecked boxes, so the first row whose date is blank is free.
    var dates = sheet.getRange('A1:A').getValues();
    var row = dates.findIndex(function (cells) {
      return cells[0] === '';
    });
    var parts = form.date.split('-').map(Number);
    sheet.getRange(row + 1, 1, 1, 4).setValues([[new Date(parts[0], parts[1] - 1, parts[2]), form.what, form.category, amount]]);
    SpreadsheetApp.flush();
    CacheService.getUserCache().put('lastCategory', form.category, 3600);
    return { row: row + 1, total: SpreadsheetApp.getActive().getRangeByName('Amounts').getValues().flat().filter(Number).reduce(function (sum, one) { return sum + one; }, 0) };
  } finally {
    lock.releaseLock();
  }
}

/** Moves a month's expenses to a separate tab. */
function fileMonth() {
  var ui = SpreadsheetApp.getUi();
  var response = ui.prompt('File a month', 'Which month (yyyy-mm)?', ui.ButtonSet.OK_CANCEL);
  if (response.getSelectedButton() !== ui.Button.OK) return;
  var month = response.getResponseText().trim();
  var spreadsheet = SpreadsheetApp.getActive();
  var sheet = ensureSheets();
  var count = sheet.getRange('A2:A').getValues().filter(function (cells) { return cells[0] !== ''; }).length;
  if (count === 0) {
    ui.alert('Nothing to file.');
    return;
  }
  var range = sheet.getRange(2, 1, count, 5);
  range.sort([{ column: 3, ascending: true }, { column: 4, ascending: false }]);
  var zone = spreadsheet.getSpreadsheetTimeZone();
  var values = range.getValues();
  var isOfMonth = function (cells) { return Utilities.formatDate(cells[0], zone, 'yyyy-MM') === month; };
  var filed = values.filter(isOfMonth);
  if (filed.length === 0) {
    ui.alert('File a month', 'No expense in ' + month + '.', ui.ButtonSet.OK);
    return;
  }
  var target = spreadsheet.insertSheet(month, spreadsheet.getNumSheets());
  sheet.getRange('A1:E1').copyTo(target.getRange('A1'));
  target.getRange(2, 1, filed.length, 5).setValues(filed);
  target.getRange(2, 1, filed.length, 1).setNumberFormat('yyyy-mm-dd');
  target.setTabColor('#999999').autoResizeColumns(1, 5);
  for (var row = values.length - 1; row >= 0; row--) if (isOfMonth(values[row])) sheet.deleteRow(row + 2);
  spreadsheet.toast(filed.length + ' expenses filed.', month);
}
