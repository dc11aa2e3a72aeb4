// Done lines to choose as stories for the first page of the report.

import type { JSX } from 'preact';
import { MOST_STORIES } from '../../src/domain/counting/stories';
import { REPORT } from '../../src/words/report';
import { Tick } from '../kit/tick';
import { WorkButton } from '../kit/work-button';
import { AndMore, useParts } from '../today/collapsible';
import type { StoryChoice } from '../../src/server/run/report-answers';
import type { ReportSession } from './report-session';

const FIRST = 10;
const idOf = ({ id }: StoryChoice): string => `report-story-${id}`;

export function Stories({ session }: { session: ReportSession }): JSX.Element {
  const { stories, chosen } = session.state;
  const { shown, left, showMore } = useParts(stories?.items ?? [], FIRST, idOf);
  if (!stories)
    return (
      <div class="row">
        <WorkButton
          {...{ session, work: 'reading stories', label: REPORT.chooseStories, busy: REPORT.readingStories }}
          onClick={session.readStories}
        />
      </div>
    );
  if (stories.items.length === 0) return <p>{REPORT.noStories}</p>;
  return (
    <fieldset class="field">
      <legend>{REPORT.stories}</legend>
      <p class="help">{REPORT.storiesHelp(MOST_STORIES)}</p>
      {shown.map((one) => (
        <Tick
          key={one.id}
          id={idOf(one)}
          label={REPORT.story(one.item, one.outcome)}
          isTicked={chosen.includes(one.id)}
          onChange={(isTicked) => session.tickStory(one.id, isTicked)}
        />
      ))}
      {left > 0 ? (
        <AndMore count={left + stories.more} onMore={showMore} />
      ) : (
        <AndMore count={stories.more} />
      )}
    </fieldset>
  );
}
