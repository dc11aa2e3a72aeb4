// Whom the library reaches, and the map of its community.

import { mainName } from '../../domain/audiences/audience-names';
import { communityMap } from '../../domain/audiences/community-map';
import { gapsFirst, reachOf } from '../../domain/audiences/reach';
import { reachWords, sizeWords } from '../../domain/audiences/reach-words';
import { unlistedAudiences } from '../../domain/audiences/unlisted';
import { excerpt } from '../../domain/basics/text';
import { ANSWER_BYTES, capItems } from '../../domain/basics/text-budget';
import { AudienceRow, libraryReach } from '../read/audiences';
import { NAME_LENGTH, openLibrary, refOf } from '../read/library';
import type { Answer } from '../run/answers';
import type { AudiencesRead } from '../run/audience-answers';
import { answer } from '../run/to-answer';
import { readUser } from '../run/user';

const MOST_AUDIENCES = 100;
const MOST_KINDS = 100;
const MOST_UNLISTED = 12;
const MOST_UNPLACED = 12;
const SHARE = ANSWER_BYTES / 3;

export const readAudiences = (): Answer<AudiencesRead> =>
  answer(({ zone, today }) => {
    const library = openLibrary(zone);
    const facts = libraryReach(library);
    const { audiences: table, settings } = library;
    const shown = facts.audiences.slice(0, MOST_AUDIENCES);
    const { rows, unplaced } = communityMap(shown, facts.partners, settings.lists.orgTypes);
    const refTo = ({ index, name }: AudienceRow) => (table ? [refOf(table, index, name)] : []);
    const reach = gapsFirst(reachOf(facts, today)).flatMap((one) =>
      refTo(one.audience).map((ref) => ({
        ref,
        size: excerpt(sizeWords(one.audience), NAME_LENGTH),
        words: reachWords(one, today),
        isGap: one.isGap,
      })),
    );
    return {
      ok: true,
      today,
      user: readUser(),
      audiences: capItems(reach, MOST_AUDIENCES, SHARE),
      unlisted: unlistedAudiences(facts)
        .slice(0, MOST_UNLISTED)
        .map((name) => excerpt(name)),
      map: {
        audiences: shown.map(({ name }) => excerpt(mainName(name))),
        rows: capItems(rows, MOST_KINDS, SHARE),
        unplaced: capItems(
          unplaced.map((name) => excerpt(name, NAME_LENGTH)),
          MOST_UNPLACED,
          SHARE / 4,
        ),
      },
    };
  });
