// Dates of cells that no calendar has, and the serial numbers of days.

import { dayNumber } from '../../domain/dates/day';
import { Zone } from './zone';

/** A cell's number of 1970-01-01. */
export const DAYS_BEFORE_1970 = 25569;
const DAYS_IN_400_YEARS = 146097;
const CYCLE_MS = DAYS_IN_400_YEARS * 86400000;

const FIRST = Date.UTC(1899, 11, 29);
const END = Date.UTC(3000, 0, 1);

/** False if a number with a date format isn't a day: no zone knows the year 17098. */
export const isInCalendar = (date: Date): boolean => date.getTime() >= FIRST && date.getTime() < END;

/**
 * Dates count days since 1899-12-30, and the calendar repeats every 400 years, so the zone is asked about the same date
 * from 2000 on.
 */
export function numberBehind(date: Date, zone: Zone): string {
  const instant = date.getTime();
  if (Number.isNaN(instant)) return 'Invalid Date';
  const cycles = Math.floor((instant - Date.UTC(2000, 0, 1)) / CYCLE_MS);
  const { day } = zone.wallClock(instant - cycles * CYCLE_MS);
  return String(dayNumber(day) + cycles * DAYS_IN_400_YEARS + DAYS_BEFORE_1970);
}
