// The stretches of days that the report has side by side. None of them looks beyond today.

import { Day, addDays, pad } from '../dates/day';

export interface Period {
  key: 'lastMonth' | 'month' | 'quarter' | 'year' | 'yearBefore';
  from: Day;
  to: Day;
}

/** The first day of a month; the month after December is the next January. */
export function monthStart(year: number, month: number): Day {
  const months = year * 12 + month - 1;
  return `${pad(Math.floor(months / 12), 4)}-${pad((months % 12) + 1, 2)}-01`;
}

/** The first day of the fiscal year that has this day. */
export function fiscalYearStart(day: Day, firstMonth: number): Day {
  const [year, month] = [Number(day.slice(0, 4)), Number(day.slice(5, 7))];
  return monthStart(month < firstMonth ? year - 1 : year, firstMonth);
}

/** '2026–27'; '2026' where it is the calendar's. */
export function fiscalYearName(start: Day): string {
  const year = Number(start.slice(0, 4));
  return start.slice(5, 7) === '01' ? String(year) : `${year}–${pad((year + 1) % 100, 2)}`;
}

/** Last month, then this month, quarter and fiscal year up to today, then the last fiscal year up to the same day. */
export function periodsAt(today: Day, firstMonth: number): Record<Period['key'], Period> {
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))];
  const thisMonth = monthStart(year, month);
  const lastMonthEnd = addDays(thisMonth, -1);
  const yearStart = fiscalYearStart(today, firstMonth);
  const monthsIn = (year - Number(yearStart.slice(0, 4))) * 12 + month - Number(yearStart.slice(5, 7));
  const quarterStart = monthStart(year, month - (monthsIn % 3));
  const before = monthStart(Number(yearStart.slice(0, 4)) - 1, firstMonth);
  return {
    lastMonth: { key: 'lastMonth', from: `${lastMonthEnd.slice(0, 8)}01`, to: lastMonthEnd },
    month: { key: 'month', from: thisMonth, to: today },
    quarter: { key: 'quarter', from: quarterStart, to: today },
    year: { key: 'year', from: yearStart, to: today },
    yearBefore: { key: 'yearBefore', from: before, to: sameDayOf(year - 1, today) },
  };
}

/** Of February 29, the 28th. */
const sameDayOf = (year: number, day: Day): Day =>
  day.slice(5) === '02-29' ? `${pad(year, 4)}-02-28` : `${pad(year, 4)}${day.slice(4)}`;

export const isIn = ({ from, to }: Pick<Period, 'from' | 'to'>, day: Day | ''): boolean =>
  day !== '' && from <= day && day <= to;
