// What a library and a partner do together: one row for each partner and project. The hints are the worksheets'
// questions; domain/partnerships/steps.ts puts them in the order in which the page asks them.

import { FIELD_HELP } from '../../words/field-help';
import { PARTNERSHIP_QUESTIONS as ASKED } from '../../words/partnership-questions';
import { ROWS } from '../../words/rows';
import { describeTable, field } from './description';

const HELP = FIELD_HELP.partnership;
const QUIET = { quiet: 'until used' } as const;

/** From least to most say for the public. The names are those of the International Association for Public Participation. */
export const SPECTRUM = ['Inform', 'Consult', 'Involve', 'Collaborate', 'Empower'] as const;
export type SpectrumLevel = (typeof SPECTRUM)[number];

export const PARTNERSHIPS = describeTable({
  tab: 'Partnerships',
  words: ROWS.partnership,
  hasHints: true,
  template: [
    field('project', 'Project', '', 'line', { help: HELP.project, width: 200 }),
    field('partner', 'Partner', ASKED.partner, 'line', { required: true, width: 180 }),

    field('broadGoals', 'Broad goals', ASKED.broadGoals, 'text', QUIET),
    field('teamStrengths', 'Team strengths', ASKED.teamStrengths, 'text', QUIET),
    field('libraryStrengths', 'Library strengths', ASKED.libraryStrengths, 'text', QUIET),
    field('gaps', 'Gaps', ASKED.gaps, 'text', QUIET),
    field('connections', 'Connections', ASKED.connections, 'text', QUIET),
    field('starterList', 'Starter list', ASKED.starterList, 'text', QUIET),
    field('communication', 'Communication plan', ASKED.communication, 'text', QUIET),
    field('assets', 'Resources and assets', ASKED.assets, 'text', QUIET),
    field('notHere', 'Who is not here', ASKED.notHere, 'text', QUIET),
    field('whereTheyAre', 'Where they are', ASKED.whereTheyAre, 'text', QUIET),
    field('approach', 'How to approach', ASKED.approach, 'text', QUIET),
    field('whoToApproach', 'Why them', ASKED.whoToApproach, 'text', QUIET),
    field('notShared', 'Identities we don’t share', ASKED.notShared, 'text', {
      ...QUIET,
      help: HELP.notShared,
    }),

    field('toAsk', 'Questions to ask', ASKED.discuss, 'text', { ...QUIET, help: HELP.toAsk }),
    field('heard', 'What we heard', '', 'text', { ...QUIET, help: HELP.heard }),

    field('theirGoals', 'Their goals and values', ASKED.theirGoals, 'text', QUIET),
    field('aligned', 'Where we meet', ASKED.aligned, 'text', QUIET),
    field('accomplish', 'What we’ll accomplish', ASKED.accomplish, 'text', QUIET),
    field('specific', 'Specific', '', 'tick', { ...QUIET, help: HELP.specific }),
    field('measurable', 'Measurable', '', 'tick', { ...QUIET, help: HELP.measurable }),
    field('achievable', 'Achievable', '', 'tick', { ...QUIET, help: HELP.achievable }),
    field('relevant', 'Relevant', '', 'tick', { ...QUIET, help: HELP.relevant }),
    field('timeBound', 'Time-Bound', '', 'tick', { ...QUIET, help: HELP.timeBound }),
    field('measure', 'Measure we agreed on', '', 'text', { ...QUIET, help: HELP.measure }),
    field('endsOn', 'Endpoint', '', 'day', { ...QUIET, help: HELP.endsOn }),
    field('roles', 'Roles', ASKED.roles, 'text', QUIET),
    field('decisions', 'Decisions', ASKED.decisions, 'text', QUIET),
    field('power', 'Power', '', 'text', { ...QUIET, help: HELP.power }),
    field('challenges', 'Likely challenges', ASKED.challenges, 'text', QUIET),
    field('communicate', 'How we communicate', ASKED.communicate, 'text', QUIET),
    field('ideal', 'Ideal relationship', ASKED.ideal, 'text', QUIET),

    field('workNow', 'How we work now', ASKED.workNow, 'text', { ...QUIET, help: HELP.workNow }),
    field('spectrumNow', 'Spectrum now', ASKED.spectrum, 'choice', { ...QUIET, choices: SPECTRUM }),
    field('spectrumWanted', 'Spectrum wanted', '', 'choice', { ...QUIET, choices: SPECTRUM }),
    field('nextLevel', 'Ways to move up', ASKED.nextLevel, 'text', { ...QUIET, help: HELP.nextLevel }),
    field('getToKnow', 'Ways to build trust', ASKED.getToKnow, 'text', { ...QUIET, help: HELP.getToKnow }),

    field('refresh', 'Refreshing it', ASKED.refresh, 'text', { ...QUIET, help: HELP.refresh }),

    field('went', 'How it went', ASKED.went, 'text', { ...QUIET, help: HELP.went }),
    field('learned', 'What we learned', ASKED.learned, 'text', { ...QUIET, help: HELP.learned }),
    field('differently', 'Differently next time', ASKED.differently, 'text', QUIET),
    field('again', 'Again', ASKED.again, 'text', QUIET),
    field('overcame', 'Challenges', ASKED.overcame, 'text', { ...QUIET, help: HELP.overcame }),

    field('toldWhom', 'Told whom', '', 'line', { ...QUIET, help: HELP.toldWhom }),
    field('toldOn', 'Told on', '', 'day', QUIET),
    field('toldHow', 'Told how', '', 'line', QUIET),
    field('changed', 'What changed', '', 'text', { ...QUIET, help: HELP.changed }),
    field('stayInvolved', 'Ways to stay involved', '', 'text', { ...QUIET, help: HELP.stayInvolved }),

    field('nextPartner', 'Who is next', ASKED.next, 'line', QUIET),
    field('notes', 'Notes', '', 'text', { ...QUIET, help: HELP.notes }),
  ],
  own: [],
  managed: [
    { key: 'partnerId', label: 'Outreach partner id', kind: 'line', width: 90 },
    // Each change of Spectrum now with its day, one a line: see domain/partnerships/spectrum.ts.
    { key: 'spectrumDays', label: 'Spectrum so far', kind: 'text', width: 140, isShown: true },
  ],
  knownBy: ['partner', 'project'],
  detail: 'project',
  colors: [],
  isMadeLater: true,
  isOfPartnerships: true,
});
