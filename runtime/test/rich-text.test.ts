// Texts that contain links and looks: how they are built, read, moved, saved and flattened.
import { openSheet, reopened } from './open-sheet';

const SITE = 'https://library.example';

function openWithLink() {
  const opened = openSheet();
  const { app, sheet } = opened;
  const bold = app.newTextStyle().setBold(true).build();
  const value = app
    .newRichTextValue()
    .setText('See our site today')
    .setLinkUrl(8, 12, SITE)
    .setTextStyle(13, 18, bold)
    .build();
  sheet.getRange('B2').setRichTextValue(value);
  return { ...opened, value };
}

type Sheet = ReturnType<typeof openSheet>['sheet'];
const runsOf = (sheet: Sheet, a1: string) =>
  sheet
    .getRange(a1)
    .getRichTextValue()
    ?.getRuns()
    .map((run) => [run.getText(), run.getLinkUrl(), run.getTextStyle().isBold() === true]);
const RUNS = [
  ['See our ', null, false],
  ['site', SITE, false],
  [' ', null, false],
  ['today', null, true],
];

test('a text is read in runs, each with its link, its look and its place', () => {
  const { sheet } = openWithLink();
  expect(sheet.getRange('B2').getValue()).toBe('See our site today');
  expect(runsOf(sheet, 'B2')).toEqual(RUNS);
  const runs = sheet.getRange('B2').getRichTextValue()?.getRuns() ?? [];
  expect(runs.map((run) => [run.getStartIndex(), run.getEndIndex()])).toEqual([
    [0, 8],
    [8, 12],
    [12, 13],
    [13, 18],
  ]);
});

test('the link of some characters is found by their position; a text with several links has none', () => {
  const { value } = openWithLink();
  expect(value.getLinkUrl(8, 12)).toBe(SITE);
  expect(value.getLinkUrl(0, 12)).toBeNull();
  expect(value.getLinkUrl()).toBeNull();
  expect(value.copy().setLinkUrl(SITE).build().getLinkUrl()).toBe(SITE);
  expect(value.copy().setLinkUrl(null).build().getRuns()).toHaveLength(2);
  expect(() => value.copy().setLinkUrl(5, 99, SITE)).toThrow('Illegal argument');
});

test('links move with their cell, and are saved with the workbook', () => {
  const { runtime, sheet } = openWithLink();
  sheet.insertRowBefore(1);
  sheet.insertColumnBefore(1);
  expect(runsOf(sheet, 'C3')).toEqual(RUNS);
  sheet.getRange('C2').setValue('Zoo');
  sheet.getRange('C2:C3').sort(3);
  expect(runsOf(sheet, 'C2')).toEqual(RUNS);
  expect(runsOf(reopened(runtime).sheet, 'C2')).toEqual(RUNS);
});

test.each(['setValue', 'setValues'] as const)(
  '%s makes the text plain, even if it is the same text',
  (method) => {
    const { sheet } = openWithLink();
    const cell = sheet.getRange('B2');
    if (method === 'setValue') cell.setValue(cell.getValue());
    else cell.setValues(cell.getValues());
    expect(runsOf(sheet, 'B2')).toEqual([['See our site today', null, false]]);
  },
);

test('typing makes the text plain, too; changing the look of the whole cell doesn’t', () => {
  const { runtime, sheet } = openWithLink();
  sheet.getRange('B2').setBackground('#ff0000').setNote('n');
  expect(runsOf(sheet, 'B2')).toEqual(RUNS);
  runtime.type('Sheet1', 'B2', 'See our site today');
  expect(runsOf(sheet, 'B2')).toEqual([['See our site today', null, false]]);
});

test('rich texts are read and written elsewhere unchanged', () => {
  const { sheet } = openWithLink();
  const read = sheet.getRange('B1:B2').getRichTextValues();
  sheet.getRange('D1:D2').setRichTextValues(read.map((row) => row.flatMap((value) => value ?? [])));
  expect(runsOf(sheet, 'D2')).toEqual(RUNS);
});
