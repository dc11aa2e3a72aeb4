// Refuses calls that don't fit their description, before anything is read.

import { Shape } from '../../domain/basics/shape';
import type { Answer } from '../run/answers';
import { SAVING } from '../../words/saving';

type Shapes<Given extends unknown[]> = { [Key in keyof Given]: Shape<Given[Key]> };

export const checked =
  <Given extends unknown[], Data extends object>(
    shapes: Shapes<Given>,
    work: (...given: Given) => Answer<Data>,
  ) =>
  (...given: Given): Answer<Data> =>
    given.length === shapes.length && shapes.every((shape: Shape<unknown>, at) => shape(given[at]))
      ? work(...given)
      : { ok: false, problem: SAVING.notUnderstood };

/** For up to `most` arguments of one shape. */
export const checkEach =
  <Item, Data extends object>(shape: Shape<Item>, most: number, work: (...given: Item[]) => Answer<Data>) =>
  (...given: Item[]): Answer<Data> =>
    given.length <= most && given.every((one) => shape(one))
      ? work(...given)
      : { ok: false, problem: SAVING.notUnderstood };
