import { Of, object, where } from '../../domain/basics/shape';
import { TICKED } from '../../domain/sharing/page-memory';
import { ROW_REF } from './call-shapes';

export const PARTNER_REF = where(ROW_REF, ({ table }) => table === 'partners');
/** `ticked` has the keys of the texts that the librarian read and checked. */
export const PAGE_ASK = object({ ref: PARTNER_REF, ticked: TICKED });
export type PageAsk = Of<typeof PAGE_ASK>;
