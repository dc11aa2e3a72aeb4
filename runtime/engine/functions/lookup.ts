// Lookup in ranges, parts of arrays, and ranges of other spreadsheets.
import {
  addFunction,
  addRangeFunction,
  alsoNamed,
  failed,
  flat,
  numberOf,
  textOf,
  type Value,
} from './function';

export function addLookup(): void {
  // The engine's compiler uses names of its own for array literals. Sheets' name has an underscore.
  alsoNamed('ARRAY.CONSTRAIN', 'ARRAY_CONSTRAIN');
  addFunction('IMPORTRANGE', ['spreadsheet_url (string)', 'range_string (string)'], function (key, range) {
    return this.engineClock?.importRange(textOf(key), textOf(range)) ?? failed('#REF!', 'No workbook.');
  });
  addRangeFunction(
    'XMATCH',
    [
      'search_key (any)',
      'lookup_range (any, range)',
      'match_mode (number, default=0)',
      'search_mode (number, default=1)',
    ],
    function (key, range, matchMode, searchMode) {
      const wanted = flat([key])[0]?.value ?? '';
      const mode = matchMode ? numberOf(this, flat([matchMode])[0]) : 0;
      const isBackwards = (searchMode ? numberOf(this, flat([searchMode])[0]) : 1) < 0;
      const values = flat([range]).map(({ value }) => value);
      const place = placeOf(values, wanted, mode, isBackwards);
      return place < 0
        ? failed('#N/A', `Did not find value '${String(wanted)}' in XMATCH evaluation.`)
        : place + 1;
    },
  );
}

function placeOf(
  values: readonly Value['value'][],
  wanted: NonNullable<Value['value']>,
  mode: number,
  isBackwards: boolean,
): number {
  const same =
    mode === 2 ? pattern(String(wanted)) : (value: Value['value']) => folded(value) === folded(wanted);
  const exact = isBackwards ? values.findLastIndex(same) : values.findIndex(same);
  if (exact >= 0 || mode === 0 || mode === 2) return exact;
  let best = -1;
  values.forEach((value, place) => {
    if (typeof value !== typeof wanted || value === null) return;
    const isOnSide = mode < 0 ? value < wanted : value > wanted;
    const current = values[best];
    const isNearer =
      best < 0 || current === null || current === undefined || (mode < 0 ? value > current : value < current);
    if (isOnSide && isNearer) best = place;
  });
  return best;
}

function folded(value: Value['value']): unknown {
  return typeof value === 'string' ? value.toLowerCase() : value;
}

function pattern(text: string): (value: Value['value']) => boolean {
  const source = text
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.');
  const expression = new RegExp(`^${source}$`, 'i');
  return (value) => typeof value === 'string' && expression.test(value);
}
