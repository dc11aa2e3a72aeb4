// How locales write dates and times, and their paper size. These are tables, checked against CLDR by the tests, because
// a script can't rely on Intl.

export interface Locale {
  /** As the spreadsheet returns it: 'en_US'. */
  code: string;
  /** A short date as a number format: 'm/d/yyyy', 'dd.mm.yyyy'. */
  dateFormat: string;
  /** Which number is the day: 3/4 is March 4 or 3 April. If the year comes first, the month is before the day. */
  order: 'dmy' | 'mdy';
  /** 2:45 PM instead of 14:45. */
  is12Hour: boolean;
  /** The first day of the week: 0 for Monday … 6 for Sunday. */
  weekStart: number;
  /** Also a page size in CSS. */
  paper: 'Letter' | 'A4';
}

/** 'en' covers every region without its own line. */
type Table<Value> = readonly (readonly [Value, string])[];

const DATE_FORMATS: Table<string> = [
  ['m/d/yyyy', 'en fil en_PH en_US'],
  ['mm/dd/yyyy', 'es_PR'],
  ['dd/mm/yyyy', 'en_GB en_AU en_SG en_NZ fr it pt ga'],
  ['d/m/yyyy', 'en_IE en_IN es el ar hi bn th vi id ms ca cy my ta te pa gu mr ml kn ur nl_BE zh_HK'],
  ['dd.mm.yyyy', 'fr_CH it_CH ro uk ru tr az hy'],
  ['d.m.yyyy', 'de nb no da fi pl cs sk bg hr sl sr he lv et ka kk is'],
  ['dd-mm-yyyy', 'es_CL'],
  ['d-m-yyyy', 'nl'],
  ['yyyy-mm-dd', 'en_CA fr_CA sv lt'],
  ['yyyy/mm/dd', 'en_ZA'],
  ['yyyy/m/d', 'ja zh fa'],
  ['yyyy.mm.dd', 'hu mn'],
  ['yyyy. m. d', 'ko'],
];
const FALLBACK_DATE = 'd/m/yyyy';

const CLOCKS: Table<boolean> = [
  [true, 'en_US en en_CA en_AU en_NZ en_IN en_PH en_SG'],
  [true, 'es_MX es_AR es_CO es_CL es_PE es_PR es_VE es_US'],
  [true, 'ko zh_TW zh_HK el ar hi bn ms fil ta te pa gu mr ml kn ur'],
  [false, 'en_GB en_IE en_ZA'],
];

/** From CLDR; all other weeks start on Monday. */
const SUNDAY =
  'AG AS BD BR BS BT BW BZ CA CO DM DO ET GT GU HK HN ID IL IN IS JM JP KE KH KR LA MH MM MO MT MX MZ NI NP PA PE PH PK PR PT PY SA SG SV TH TT TW UM US VE VI WS YE ZA ZW';
const SATURDAY = 'AF BH DJ DZ EG IQ IR JO KW LY OM QA SD SY';
const LETTER = 'BZ CA CL CO CR GT MX NI PA PH PR SV US VE';
/** Regions of locales that don't name one, unless their week starts on Monday. */
const REGIONS = 'en_US ja_JP ko_KR pt_BR hi_IN he_IL th_TH ar_EG id_ID is_IS fil_PH fa_IR';

const has = (list: string, one: string): boolean => list.split(' ').includes(one);

/** First the whole code, then the language. */
function lookUp<Value>(table: Table<Value>, code: string, otherwise: Value): Value {
  const language = code.split('_')[0] ?? '';
  const find = (name: string) => table.find(([, codes]) => has(codes, name));
  return (find(code) ?? find(language) ?? [otherwise])[0];
}

const regionOf = (code: string): string =>
  (code.includes('_') ? code : (REGIONS.split(' ').find((one) => one.startsWith(`${code}_`)) ?? ''))
    .split('_')
    .pop() ?? '';

export function localeOf(given: string): Locale {
  // Hebrew and Norwegian also have an older code.
  const code = given
    .replace('-', '_')
    .replace(/^iw(?=_|$)/, 'he')
    .replace(/^nn(?=_|$)/, 'no');
  const region = regionOf(code);
  const dateFormat = lookUp(DATE_FORMATS, code, FALLBACK_DATE);
  return {
    code: given,
    dateFormat,
    order: dateFormat.startsWith('d') ? 'dmy' : 'mdy',
    is12Hour: lookUp(CLOCKS, code, false),
    weekStart: has(SUNDAY, region) ? 6 : has(SATURDAY, region) ? 5 : 0,
    paper: has(LETTER, region) ? 'Letter' : 'A4',
  };
}

export const DEFAULT_LOCALE = 'en_US';

let current = localeOf(DEFAULT_LOCALE);

export const localeInUse = (): Locale => current;

export function setLocale(code: string): void {
  if (code !== current.code) current = localeOf(code);
}
