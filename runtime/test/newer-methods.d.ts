// Methods that are in Google's reference but not yet in @types/google-apps-script, as these tests call them.
declare namespace GoogleAppsScript {
  namespace Spreadsheet {
    interface ConditionalFormatRuleBuilder {
      setBackgroundObject(color: Color | null): ConditionalFormatRuleBuilder;
      setFontColorObject(color: Color | null): ConditionalFormatRuleBuilder;
      setGradientMidpointObjectWithValue(
        color: Color | null,
        type: InterpolationType | null,
        value: string | null,
      ): ConditionalFormatRuleBuilder;
    }
    interface BooleanCondition {
      getBackgroundObject(): Color | null;
      getFontColorObject(): Color | null;
    }
    interface GradientCondition {
      getMaxColorObject(): Color | null;
    }
    interface FilterCriteria {
      getVisibleForegroundColor(): Color | null;
    }
    interface FilterCriteriaBuilder {
      setVisibleBackgroundColor(color: Color): FilterCriteriaBuilder;
      setVisibleForegroundColor(color: Color): FilterCriteriaBuilder;
      whenDateNotEqualTo(date: Base.Date): FilterCriteriaBuilder;
      whenTextNotEqualTo(text: string): FilterCriteriaBuilder;
    }
    interface Sheet {
      getTabColorObject(): Color | null;
      setTabColorObject(color: Color | null): Sheet;
    }
  }
}
