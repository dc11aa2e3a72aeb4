import { NOTES } from '../../words/notes';
import { isEnded } from '../partners/stage';

/** Whether a merge made it inactive. */
export const isMerged = (partner: { stage: string; story: string }): boolean =>
  isEnded(partner) && partner.story.trim().startsWith(`${NOTES.merged}“`);
