// Times as people write them: '2 pm', '14h30', '11:30-1:00 PM', 'noon to 2', 'um 14.30 Uhr'.

import { pad } from './day';
import { monthOf } from './parse-day';
import { localeInUse } from '../basics/locale';

/** Two times as 'hh:mm'. `to` is '' if only a start is given. */
export interface Times {
  from: string;
  to: string;
}

interface Clock {
  /** 0 to 23, or 0 to 12 if `half` is set. */
  hour: number;
  minute: string;
  half: '' | 'a' | 'p';
  /** Written by the 24-hour clock, so 2:45 is at night: '14:45', '02:45', '2:45:00', '2h45'. */
  is24Hour: boolean;
  /** '10:00', '10 am' and 'noon' can only be times; '10' could be anything. */
  isPlain: boolean;
}

const NAMED: Readonly<Record<string, number>> = { noon: 12, midday: 12, midnight: 0, midi: 12, mittag: 12 };
const CLOCK =
  /^(?:(noon|midday|midnight|midi|mittag)|(\d{1,2})(?:[:.h](\d\d)(:\d\d(?:\.\d+)?)?)?(?:\s?([ap])(?:\.?\s?m\b)?\.?|\s?(uhr|h))?)(?![\p{L}\d:/]|\.\d)/iu;
const LEAD = /^[\s,;@(]*(?:(at|from|um|von|ab|de|a las|à)\s+)?/i;
const TO = /^\s*(?:-|to|until|till?|bis|a|à|and)\s*/i;
/** '10-12' is a time, '2-3 people' isn't. */
const END = /^[\s.]*(?:[,;)]|$)/;

/** A bare hour is in the afternoon then: libraries are open from 8 to 7. */
const isAfternoon = (hour: number): boolean => hour >= 1 && hour <= (localeInUse().is12Hour ? 7 : 6);

function clockOf(text: string): { clock: Clock; length: number } | undefined {
  const found = CLOCK.exec(text);
  if (!found) return undefined;
  const [all, name = '', hour = '', minute = '', second = '', letter = '', suffix = ''] = found;
  const named = NAMED[name.toLowerCase()];
  const half = letter.toLowerCase() === 'p' ? 'p' : letter === '' ? '' : 'a';
  const clock: Clock = {
    hour: named ?? Number(hour),
    minute: minute || '00',
    half: named === undefined ? half : named === 0 ? 'a' : 'p',
    is24Hour: Number(hour) > 12 || /^0/.test(hour) || second + suffix !== '' || /^\d+h/i.test(all),
    isPlain: all !== hour && (minute !== '' || letter !== '' || suffix !== '' || named !== undefined),
  };
  const isTime =
    clock.hour < 24 && Number(clock.minute) < 60 && !(half !== '' && clock.hour > 12 && minute === '');
  return isTime ? { clock, length: all.length } : undefined;
}

const HALF_DAY = 12 * 60;
const minutes = ({ hour, minute, half }: Clock): number =>
  (half === '' || hour > 12 ? hour : (hour % 12) + (half === 'p' ? 12 : 0)) * 60 + Number(minute);
/** 2:45 is in the afternoon. */
const likelyMinutes = (clock: Clock): number =>
  minutes(clock) + (clock.half === '' && !clock.is24Hour && isAfternoon(clock.hour) ? HALF_DAY : 0);

const describeTime = (minute: number): string =>
  `${pad(Math.floor(minute / 60) % 24, 2)}:${pad(minute % 60, 2)}`;

/**
 * A single am or pm applies to both times, unless the start would come after the end. Without one, the end is the
 * next such time after the start: '11-1', '9-5'.
 */
function rangeOf(from: Clock, to: Clock): Times {
  const is24Hour = from.is24Hour || to.is24Hour;
  const start = is24Hour ? minutes(from) : likelyMinutes(from);
  const end = minutes(to);
  if (from.half === '' && to.half !== '' && from.hour <= 12) {
    const halves = ([to.half, to.half === 'p' ? 'a' : 'p'] as const).map((half) =>
      minutes({ ...from, half }),
    );
    return {
      from: describeTime(halves.find((one) => one < end) ?? Math.max(...halves)),
      to: describeTime(end),
    };
  }
  const isOpen = to.half === '' && to.hour <= 12 && !is24Hour;
  const ends = isOpen ? [end, end + HALF_DAY] : [end];
  return { from: describeTime(start), to: describeTime(ends.find((one) => one >= start) ?? end) };
}

/**
 * Reads times at the start of a text. A bare number is a time only alone after a day, or after 'at'. With `is24Hour`,
 * as after an exact date, 2:45 is at night.
 */
export function readClock(
  text: string,
  isBehindDay: boolean,
  is24Hour = false,
): (Times & { words: string; rest: string }) | undefined {
  const [lead = '', preposition] = LEAD.exec(text) ?? [];
  const start = lead.length;
  const clockAt = (at: number) => {
    const found = clockOf(text.slice(at));
    if (found) found.clock.is24Hour ||= is24Hour;
    return found;
  };
  const first = clockAt(start);
  if (!first) return undefined;
  const behind = start + first.length;
  const done = (times: Times, end: number) => ({
    ...times,
    words: text.slice(start, end).trim(),
    rest: text.slice(end).replace(/^[\s,;.)]+/, ''),
  });
  const between = TO.exec(text.slice(behind));
  const second = between ? clockAt(behind + between[0].length) : undefined;
  // '10:00 - 14 May' is a time and a day.
  const isDayNext = (after: string) => monthOf(/^\s?(\p{L}+)/u.exec(after)?.[1] ?? '') > 0;
  if (between && second && !isDayNext(text.slice(behind + between[0].length + second.length))) {
    const end = behind + between[0].length + second.length;
    const isSure = first.clock.isPlain || second.clock.isPlain;
    if (isSure || (isBehindDay && (preposition !== undefined || END.test(text.slice(end)))))
      return done(rangeOf(first.clock, second.clock), end);
  }
  const isAlone = isBehindDay && (preposition !== undefined || /^[\s.)]*$/.test(text.slice(behind)));
  if (!first.clock.isPlain && !isAlone) return undefined;
  const at = first.clock.is24Hour ? minutes(first.clock) : likelyMinutes(first.clock);
  return done({ from: describeTime(at), to: '' }, behind);
}

export function readTimes(text: string): Times | undefined {
  const read = readClock(text.replace(/[–—−]/g, '-').trim(), true);
  return read && read.rest === '' ? { from: read.from, to: read.to } : undefined;
}
