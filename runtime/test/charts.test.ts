import { openSheet, reopened } from './open-sheet';

function charted() {
  const all = openSheet();
  const { sheet } = all;
  sheet.getRange('A1:C3').setValues([
    ['Month', 'Visits', 'Loans'],
    ['Jan', 5, 7],
    ['Feb', 6, 8],
  ]);
  return all;
}
const definition = (all: ReturnType<typeof charted>) => {
  const getters = all.runtime.engine.model.getters as unknown as {
    getChartIds(sheetId: string): string[];
    getChartDefinition(id: string): Record<string, unknown>;
  };
  return getters.getChartIds('sheet-0').map((id) => getters.getChartDefinition(id));
};

interface DrawnScale {
  suggestedMax?: number;
  afterBuildTicks?: (scale: { ticks: { value: number }[] }) => void;
}
/** The axes as Chart.js gets them. */
const scales = (all: ReturnType<typeof charted>) => {
  const getters = all.runtime.engine.model.getters as unknown as {
    getChartIds(sheetId: string): string[];
    getChartRuntime(id: string): { chartJsConfig: { options: { scales: Record<string, DrawnScale> } } };
  };
  return getters.getChartIds('sheet-0').map((id) => getters.getChartRuntime(id).chartJsConfig.options.scales);
};

describe('an embedded chart', () => {
  test('is built, inserted, and returns what was set', () => {
    const all = charted();
    const { sheet } = all;
    const chart = sheet
      .newChart()
      .asColumnChart()
      .setTitle('Visits and loans')
      .setStacked()
      .setXAxisTitle('Month')
      .setColors(['red', '#00ff00'])
      .addRange(sheet.getRange('A1:C3'))
      .setNumHeaders(1)
      .setOption('legend', { position: 'bottom' })
      .setPosition(5, 2, 10, 20)
      .build();
    expect([chart.getChartId(), sheet.getCharts()]).toEqual([null, []]);
    sheet.insertChart(chart);
    const [found] = sheet.getCharts();
    expect(found?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:C3']);
    expect([
      found?.getOptions().get('title'),
      found?.getOptions().get('legend.position'),
      found?.getOptions().get('nothing'),
    ]).toEqual(['Visits and loans', 'bottom', null]);
    const place = found?.getContainerInfo();
    expect([
      place?.getAnchorRow(),
      place?.getAnchorColumn(),
      place?.getOffsetX(),
      place?.getOffsetY(),
    ]).toEqual([5, 2, 10, 20]);
    expect([
      found?.getNumHeaders(),
      String(found?.getMergeStrategy()),
      String(found?.getHiddenDimensionStrategy()),
      found?.getTransposeRowsAndColumns(),
    ]).toEqual([1, 'MERGE_COLUMNS', 'IGNORE_ROWS', false]);
    expect(String(found?.modify().getChartType())).toBe('COLUMN');
    expect(definition(all)[0]).toMatchObject({
      type: 'bar',
      stacked: true,
      title: { text: 'Visits and loans' },
      legendPosition: 'bottom',
      dataSetStyles: { 0: { backgroundColor: '#ff0000' }, 1: { backgroundColor: '#00ff00' } },
      dataSource: {
        dataSetsHaveTitle: true,
        labelRange: 'Sheet1!A1:A3',
        dataSets: [{ dataRange: 'B1:B3' }, { dataRange: 'C1:C3' }],
      },
    });
  });
  test('shows whole numbers only, up to a number, where its options say so', () => {
    const all = charted();
    const { sheet } = all;
    const drawn = (build: 'asBarChart' | 'asColumnChart', axis: string) => {
      const chart = sheet
        .newChart()
        [build]()
        .addRange(sheet.getRange('A1:C3'))
        .setOption(axis, { minValue: 0, gridlines: { multiple: 1 } })
        .setOption(`${axis}.maxValue`, 4)
        .setPosition(1, 5, 0, 0)
        .build();
      sheet.insertChart(chart);
      return scales(all).at(-1);
    };
    const ticks = [0, 0.5, 1, 1.5, 2].map((value) => ({ value }));
    for (const [build, axis, name] of [
      ['asBarChart', 'hAxis', 'x'],
      ['asColumnChart', 'vAxis', 'y'],
    ] as const) {
      const scale = drawn(build, axis)?.[name];
      expect(scale).toMatchObject({ suggestedMin: 0, suggestedMax: 4 });
      const built = { ticks };
      scale?.afterBuildTicks?.(built);
      expect(built.ticks.map(({ value }) => value)).toEqual([0, 1, 2]);
      // Of an axis with names, these options mean nothing.
      expect(drawn(build, axis === 'hAxis' ? 'vAxis' : 'hAxis')?.[name]?.afterBuildTicks).toBeUndefined();
    }
  });
  test.each([
    ['asAreaChart', { type: 'line', fillArea: true }],
    ['asBarChart', { type: 'bar', horizontal: true }],
    ['asColumnChart', { type: 'bar' }],
    ['asComboChart', { type: 'combo' }],
    ['asLineChart', { type: 'line' }],
    ['asPieChart', { type: 'pie' }],
    ['asScatterChart', { type: 'scatter' }],
  ] as const)('%s is drawn by the grid', (method, drawn) => {
    const all = charted();
    const { sheet } = all;
    sheet.insertChart(
      sheet.newChart()[method]().addRange(sheet.getRange('A1:B3')).setPosition(1, 5, 0, 0).build(),
    );
    expect(definition(all)[0]).toMatchObject(drawn);
  });
  test('is changed and removed', () => {
    const all = charted();
    const { sheet } = all;
    sheet.insertChart(
      sheet.newChart().asLineChart().addRange(sheet.getRange('A1:B3')).setPosition(1, 5, 0, 0).build(),
    );
    const chart = sheet.getCharts()[0];
    const changed = chart
      ?.modify()
      .asPieChart()
      .setTitle('Share')
      .clearRanges()
      .addRange(sheet.getRange('A1:A3'))
      .addRange(sheet.getRange('C1:C3'))
      .setPosition(9, 1, 0, 0)
      .build();
    sheet.updateChart(changed as never);
    const [found, ...rest] = sheet.getCharts();
    expect([
      found?.getChartId() === chart?.getChartId(),
      found?.getContainerInfo().getAnchorRow(),
      rest,
    ]).toEqual([true, 9, []]);
    expect(found?.getRanges().map((range) => range.getA1Notation())).toEqual(['A1:A3', 'C1:C3']);
    expect(definition(all)[0]).toMatchObject({
      type: 'pie',
      title: { text: 'Share' },
      dataSource: { labelRange: 'Sheet1!A1:A3', dataSets: [{ dataRange: 'C1:C3' }] },
    });
    const less = found?.modify().removeRange(sheet.getRange('C1:C3')).build();
    expect(less?.getRanges()).toHaveLength(1);
    sheet.removeChart(found as never);
    expect([sheet.getCharts(), definition(all)]).toEqual([[], []]);
    expect(() => sheet.removeChart(found as never)).toThrow('The chart is not on this sheet.');
    expect(() => sheet.updateChart(sheet.newChart().build())).toThrow('The chart is not on this sheet.');
  });
  test('moves with rows and columns, and is saved', () => {
    const { sheet, runtime } = charted();
    sheet.insertChart(
      sheet.newChart().asBarChart().addRange(sheet.getRange('A1:B3')).setPosition(5, 2, 0, 0).build(),
    );
    sheet.insertRowsBefore(1, 2);
    const [found] = reopened(runtime).sheet.getCharts();
    expect([found?.getRanges()[0]?.getA1Notation(), found?.getContainerInfo().getAnchorRow()]).toEqual([
      'A3:B5',
      7,
    ]);
  });
  test('of a type the grid can’t draw throws by name', () => {
    const { sheet } = charted();
    expect(() => sheet.newChart().asTableChart()).toThrow(
      'EmbeddedChartBuilder.asTableChart is not emulated',
    );
    expect(() => sheet.newChart().build().getBlob()).toThrow('EmbeddedChart.getBlob is not emulated');
  });
  test('accepts the types of Charts', () => {
    const all = openSheet({
      code: `function make() {
        const sheet = SpreadsheetApp.getActiveSheet();
        const chart = sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('A1:B4'))
          .setPosition(5, 5, 0, 0).setOption('title', 'Dynamic Chart').build();
        sheet.insertChart(chart);
        return [String(sheet.getCharts()[0].modify().getChartType()), sheet.newChart().asPieChart().setLegendPosition(Charts.Position.TOP).build().getOptions().get('legend.position')];
      }
      function gauge() { SpreadsheetApp.getActiveSheet().newChart().setChartType(Charts.ChartType.GAUGE); }`,
    });
    expect(all.runtime.run('make')).toEqual(['BAR', 'top']);
    expect(() => all.runtime.run('gauge')).toThrow('Charts.ChartType.GAUGE is not emulated');
  });
});

test('a chart sheet has a name and a position, but no cells', () => {
  const all = charted();
  const { app, book, sheet } = all;
  sheet.insertChart(sheet.newChart().addRange(sheet.getRange('A1:B3')).setPosition(5, 2, 0, 0).build());
  const [chart] = sheet.getCharts();
  book.moveChartToObjectSheet(chart as never);
  const { book: again } = reopened(all.runtime);
  for (const file of [book, again]) {
    const [first, moved] = file.getSheets();
    expect([first?.getType(), moved?.getType()].map(String)).toEqual(['GRID', 'OBJECT']);
    expect(moved?.getName()).toBe('Chart1');
    expect([first?.getCharts().length, moved?.getCharts().length]).toEqual([0, 1]);
    for (const ask of ['getLastRow', 'getLastColumn', 'getMaxRows', 'getDataRange'] as const)
      expect(() => moved?.[ask]()).toThrow('sheets of type OBJECT');
    expect(() => moved?.getRange('A1')).toThrow('sheets of type OBJECT');
  }
  expect(sheet.getType()).toBe(app.SheetType.GRID);
});
