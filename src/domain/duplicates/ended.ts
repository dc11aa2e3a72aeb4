import { NOTES } from '../../words/notes';

export const isEnded = ({ stage }: { stage: string }): boolean => stage.trim().toLowerCase() === 'ended';

/** Whether a merge made it inactive. */
export const isMerged = (partner: { stage: string; story: string }): boolean =>
  isEnded(partner) && partner.story.trim().startsWith(`${NOTES.merged}“`);
