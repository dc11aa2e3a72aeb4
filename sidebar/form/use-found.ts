// The rows whose names contain what is being typed. Known names need no call.

import { useEffect, useState } from 'preact/hooks';
import { positionsFound } from '../../src/domain/basics/names';
import { namesWithWordsLike } from '../../src/domain/partners/likely-pairs';
import type { TableName } from '../../src/domain/tables';
import type { Answer, Capped, Found, RowRef } from '../../src/server/run/answers';
import { callServer } from '../server/call-server';
import { refOfName } from './ref-of-name';

/** `items` is null while the sheet is asked. */
interface FoundRows {
  items: Capped<{ ref: RowRef; detail: string }> | null;
  /** No name contains what is typed; these may be meant. */
  isMeant: boolean;
  problem: string;
}

/** All names of a table; undefined if only the sheet knows them. */
export type AllNames = readonly string[] | undefined;

/** A pause in typing. */
const PAUSE_MS = 300;
const MOST_MATCHES = 20;

/** Finds nothing for a blank text. */
export function useFound(table: TableName, text: string, names: AllNames): FoundRows {
  const [answer, setAnswer] = useState<Answer<Found> | null>(null);
  const asked = useSettled(names === undefined ? text.trim() : '');
  const isAsking = names === undefined && asked !== text.trim();
  useEffect(() => {
    setAnswer(null);
    if (asked === '') return undefined;
    let isLate = false;
    void callServer('findRows', { table, text: asked }).then((found) => {
      if (!isLate) setAnswer(found);
    });
    return () => {
      isLate = true;
    };
  }, [asked, table]);
  if (names === undefined)
    return {
      items: answer?.ok && !isAsking ? answer.matches : null,
      isMeant: false,
      problem: answer?.ok === false ? answer.problem : '',
    };
  const parts = positionsFound(names, text).map((at) => names[at] ?? '');
  const found = parts.length > 0 ? parts : namesWithWordsLike(text, names);
  const items = found.slice(0, MOST_MATCHES).map((name) => ({ ref: refOfName(table, name), detail: '' }));
  const isMeant = parts.length === 0 && items.length > 0;
  return { items: { items, more: found.length - items.length }, isMeant, problem: '' };
}

/** The text after a pause in typing; a blank one at once. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState('');
  useEffect(() => {
    if (text === '') return setSettled('');
    const timer = setTimeout(() => setSettled(text), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [text]);
  return text === '' ? '' : settled;
}
