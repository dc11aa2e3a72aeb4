// What Google's reference has but @types/google-apps-script 2.0.13 doesn't: methods, overloads and enumerations, as
// type declarations. initTemplate is in no reference, but the code that getCode() shows calls it.
// build/google-classes.mjs reads both. Return types aren't recorded (R). An enumeration here replaces the one in the
// types, so that its members keep Google's order.

/** Type declarations, merged with those of @types/google-apps-script. */
export const NEWER = `declare namespace GoogleAppsScript {
  type R = any;
  namespace Spreadsheet {
    interface Banding {
      getFirstColumnColorObject(): R; getFirstRowColorObject(): R; getFooterColumnColorObject(): R;
      getFooterRowColorObject(): R; getHeaderColumnColorObject(): R; getHeaderRowColorObject(): R;
      getSecondColumnColorObject(): R; getSecondRowColorObject(): R;
      setFirstColumnColorObject(color: Color | null): R; setFirstRowColorObject(color: Color | null): R;
      setFooterColumnColorObject(color: Color | null): R;
      setFooterRowColorObject(color: Color | null): R;
      setHeaderColumnColorObject(color: Color | null): R;
      setHeaderRowColorObject(color: Color | null): R;
      setSecondColumnColorObject(color: Color | null): R;
      setSecondRowColorObject(color: Color | null): R;
    }
    interface BigQueryDataSourceSpec { getDatasetId(): R; getTableId(): R; getTableProjectId(): R; }
    interface BigQueryDataSourceSpecBuilder {
      getDatasetId(): R; getTableId(): R; getTableProjectId(): R; setDatasetId(datasetId: string): R;
      setTableId(tableId: string): R; setTableProjectId(projectId: string): R;
    }
    interface BooleanCondition { getBackgroundObject(): R; getFontColorObject(): R; }
    interface ConditionalFormatRuleBuilder {
      setBackgroundObject(color: Color | null): R; setFontColorObject(color: Color | null): R;
      setGradientMaxpointObject(color: Color): R;
      setGradientMaxpointObjectWithValue(color: Color, type: InterpolationType, value: string): R;
      setGradientMidpointObjectWithValue(color: Color | null, type: InterpolationType | null, value: string | null): R;
      setGradientMinpointObject(color: Color): R;
      setGradientMinpointObjectWithValue(color: Color, type: InterpolationType, value: string): R;
    }
    interface DataExecutionStatus { getLastExecutionTime(): R; }
    interface DataSource {
      cancelAllLinkedDataSourceObjectRefreshes(): R;
      createCalculatedColumn(name: string, formula: string): R;
      createDataSourcePivotTableOnNewSheet(): R; createDataSourceTableOnNewSheet(): R;
      getCalculatedColumnByName(columnName: string): R; getCalculatedColumns(): R; getColumns(): R;
      getDataSourceSheets(): R; refreshAllLinkedDataSourceObjects(): R;
      updateSpec(spec: DataSourceSpec, refreshAllLinkedObjects: boolean): R;
      waitForAllDataExecutionsCompletion(timeoutInSeconds: Integer): R;
    }
    interface DataSourceChart {
      cancelDataRefresh(): R; forceRefreshData(): R; getDataSource(): R; getStatus(): R;
      refreshData(): R; waitForCompletion(timeoutInSeconds: Integer): R;
    }
    interface DataSourceFormula { cancelDataRefresh(): R; }
    interface DataSourcePivotTable { addPivotValue(columnName: string): R; cancelDataRefresh(): R; }
    interface DataSourceRefreshSchedule {
      getFrequency(): R; getScope(): R; getTimeIntervalOfNextRun(): R; isEnabled(): R;
    }
    interface DataSourceRefreshScheduleFrequency {
      getDaysOfTheMonth(): R; getDaysOfTheWeek(): R; getFrequencyType(): R; getStartHour(): R;
    }
    interface DataSourceSheet {
      cancelDataRefresh(): R; getSheetValues(columnName: string): R;
      getSheetValues(columnName: string, startRow: Integer, numRows: Integer): R;
      setSortSpec(columnName: string, sortOrder: SortOrder): R;
    }
    interface DataSourceSpec { asLooker(): R; }
    interface DataSourceSpecBuilder { asLooker(): R; }
    interface DataSourceTable {
      addColumns(columnNames: string[]): R;
      addFilter(columnName: string, filterCriteria: FilterCriteria): R;
      addSortSpec(columnName: string, ascending: boolean): R;
      addSortSpec(columnName: string, sortOrder: SortOrder): R; cancelDataRefresh(): R; getColumns(): R;
      getFilters(): R; getRowLimit(): R; getSortSpecs(): R; isSyncingAllColumns(): R;
      removeAllColumns(): R; removeAllSortSpecs(): R; setRowLimit(rowLimit: Integer | null): R;
      syncAllColumns(): R;
    }
    interface DataSourceTableColumn { getDataSourceColumn(): R; remove(): R; }
    interface DataSourceTableFilter {
      getDataSourceColumn(): R; getDataSourceTable(): R; getFilterCriteria(): R; remove(): R;
      setFilterCriteria(filterCriteria: FilterCriteria): R;
    }
    interface DateTimeGroupingRule { getRuleType(): R; }
    interface EmbeddedChart { asDataSourceChart(): R; }
    interface FilterCriteria { getVisibleBackgroundColor(): R; getVisibleForegroundColor(): R; }
    interface FilterCriteriaBuilder {
      getVisibleBackgroundColor(): R; getVisibleForegroundColor(): R;
      setVisibleBackgroundColor(visibleBackgroundColor: Color): R;
      setVisibleForegroundColor(visibleForegroundColor: Color): R; whenDateEqualToAny(dates: Date[]): R;
      whenDateNotEqualTo(date: Date): R; whenDateNotEqualToAny(dates: Date[]): R;
      whenNumberEqualToAny(numbers: number[]): R; whenNumberNotEqualToAny(numbers: number[]): R;
      whenTextEqualToAny(texts: string[]): R; whenTextNotEqualTo(text: string): R;
      whenTextNotEqualToAny(texts: string[]): R;
    }
    interface GradientCondition {
      getMaxColorObject(): R; getMidColorObject(): R; getMinColorObject(): R;
    }
    interface LookerDataSourceSpec {
      copy(): R; getExploreName(): R; getInstanceUrl(): R; getModelName(): R; getParameters(): R;
      getType(): R;
    }
    interface LookerDataSourceSpecBuilder {
      build(): R; copy(): R; getExploreName(): R; getInstanceUrl(): R; getModelName(): R;
      getParameters(): R; getType(): R; removeAllParameters(): R;
      removeParameter(parameterName: string): R; setExploreName(exploreName: string): R;
      setInstanceUrl(instanceUrl: string): R; setModelName(modelName: string): R;
      setParameterFromCell(parameterName: string, sourceCell: string): R;
    }
    interface PivotFilter { getSourceDataSourceColumn(): R; }
    interface PivotGroup {
      getDateTimeGroupingRule(): R; getGroupLimit(): R; getSourceDataSourceColumn(): R;
      setDateTimeGroupingRule(dateTimeGroupingRuleType: DateTimeGroupingRuleType): R;
      setGroupLimit(countLimit: Integer): R;
    }
    interface PivotGroupLimit {
      getCountLimit(): R; getPivotGroup(): R; remove(): R; setCountLimit(countLimit: Integer): R;
    }
    interface PivotTable { asDataSourcePivotTable(): R; getSourceDataRange(): R; }
    interface PivotValue { getSourceDataColumn(): R; getSourceDataSourceColumn(): R; remove(): R; }
    interface Protection {
      addTargetAudience(audienceId: string): R; getTargetAudiences(): R;
      removeTargetAudience(audienceId: string): R;
    }
    interface Sheet {
      getDataSourceFormulas(): R; getDataSourcePivotTables(): R; getTabColorObject(): R;
      setTabColorObject(color: Color | null): R;
    }
    interface Slicer {
      getBackgroundColorObject(): R; setBackgroundColorObject(color: Color | null): R;
    }
    interface Spreadsheet {
      getDataSourceFormulas(): R; getDataSourcePivotTables(): R; getDataSourceRefreshSchedules(): R;
      getDataSourceSheets(): R; getDataSources(): R; insertDataSourceSheet(spec: DataSourceSpec): R;
      refreshAllDataSources(): R; waitForAllDataExecutionsCompletion(timeoutInSeconds: Integer): R;
    }
    interface SpreadsheetApp {
      DataSourceRefreshScope: typeof DataSourceRefreshScope;
      DateTimeGroupingRuleType: typeof DateTimeGroupingRuleType; FrequencyType: typeof FrequencyType;
      SortOrder: typeof SortOrder; enableLookerExecution(): R;
    }
    enum BooleanCriteria {
      CELL_EMPTY, CELL_NOT_EMPTY, DATE_AFTER, DATE_BEFORE, DATE_EQUAL_TO, DATE_NOT_EQUAL_TO,
      DATE_AFTER_RELATIVE, DATE_BEFORE_RELATIVE, DATE_EQUAL_TO_RELATIVE, NUMBER_BETWEEN,
      NUMBER_EQUAL_TO, NUMBER_GREATER_THAN, NUMBER_GREATER_THAN_OR_EQUAL_TO, NUMBER_LESS_THAN,
      NUMBER_LESS_THAN_OR_EQUAL_TO, NUMBER_NOT_BETWEEN, NUMBER_NOT_EQUAL_TO, TEXT_CONTAINS,
      TEXT_DOES_NOT_CONTAIN, TEXT_EQUAL_TO, TEXT_NOT_EQUAL_TO, TEXT_STARTS_WITH, TEXT_ENDS_WITH,
      CUSTOM_FORMULA
    }
    enum DataExecutionErrorCode {
      DATA_EXECUTION_ERROR_CODE_UNSUPPORTED, NONE, TIME_OUT, TOO_MANY_ROWS, TOO_MANY_COLUMNS,
      TOO_MANY_CELLS, ENGINE, PARAMETER_INVALID, UNSUPPORTED_DATA_TYPE, DUPLICATE_COLUMN_NAMES,
      INTERRUPTED, OTHER, TOO_MANY_CHARS_PER_CELL, DATA_NOT_FOUND, PERMISSION_DENIED
    }
    enum DataSourceRefreshScope { DATA_SOURCE_REFRESH_SCOPE_UNSUPPORTED, ALL_DATA_SOURCES }
    enum DataSourceType { DATA_SOURCE_TYPE_UNSUPPORTED, BIGQUERY, LOOKER }
    enum DataValidationCriteria {
      DATE_AFTER, DATE_BEFORE, DATE_BETWEEN, DATE_EQUAL_TO, DATE_IS_VALID_DATE, DATE_NOT_BETWEEN,
      DATE_ON_OR_AFTER, DATE_ON_OR_BEFORE, NUMBER_BETWEEN, NUMBER_EQUAL_TO, NUMBER_GREATER_THAN,
      NUMBER_GREATER_THAN_OR_EQUAL_TO, NUMBER_LESS_THAN, NUMBER_LESS_THAN_OR_EQUAL_TO,
      NUMBER_NOT_BETWEEN, NUMBER_NOT_EQUAL_TO, TEXT_CONTAINS, TEXT_DOES_NOT_CONTAIN, TEXT_EQUAL_TO,
      TEXT_IS_VALID_EMAIL, TEXT_IS_VALID_URL, VALUE_IN_LIST, VALUE_IN_RANGE, CUSTOM_FORMULA, CHECKBOX,
      DATE_AFTER_RELATIVE, DATE_BEFORE_RELATIVE, DATE_EQUAL_TO_RELATIVE
    }
    enum DateTimeGroupingRuleType {
      UNSUPPORTED, SECOND, MINUTE, HOUR, HOUR_MINUTE, HOUR_MINUTE_AMPM, DAY_OF_WEEK, DAY_OF_YEAR,
      DAY_OF_MONTH, DAY_MONTH, MONTH, QUARTER, YEAR, YEAR_MONTH, YEAR_QUARTER, YEAR_MONTH_DAY
    }
    enum FrequencyType { FREQUENCY_TYPE_UNSUPPORTED, DAILY, WEEKLY, MONTHLY }
    enum SheetType { GRID, OBJECT, DATASOURCE }
  }
  namespace HTML {
    interface HtmlService { initTemplate(): R; }
  }
  namespace Script {
    interface AuthorizationInfo { getAuthorizedScopes(): R; }
    interface ScriptApp { getAuthorizationInfo(authMode: AuthMode, oAuthScopes: string[]): R; }
  }
  namespace Utilities {
    interface Utilities { jsonParse(json: string): R; jsonStringify(value: any): R; }
  }
  namespace Charts {
    interface ChartOptions { getOrDefault(option: string): R; }
  }
}
`;
