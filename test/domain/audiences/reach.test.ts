import { alsoCalled, mayBeSame } from '../../../src/domain/audiences/audience-names';
import { audienceReader } from '../../../src/domain/audiences/named-audiences';
import { proposeNext } from '../../../src/domain/audiences/propose-next';
import { LibraryReach, ServingPartner, gapsFirst, reachOf } from '../../../src/domain/audiences/reach';
import { reachWords } from '../../../src/domain/audiences/reach-words';

const TODAY = '2026-11-30';
const AUDIENCES = ['New parents', 'Teens', 'Adults, 65 and over', 'Spanish speakers'];

const audience = (name: string, people = '') => ({ name, people, source: '', year: '' });
const partner = (name: string, more: Partial<ServingPartner> = {}): ServingPartner => ({
  ...{ id: `id of ${name}`, name, stage: '', orgType: '', serves: '', trustedBy: '', focus: '' },
  ...{ firstStep: '', ...more },
});
const event = (type: string, when: string, participants = '', more = {}) => ({
  ...{ type, when, participants, endsAt: '', cancelled: '' },
  ...more,
});
const library = (more: Partial<LibraryReach>): LibraryReach => ({
  ...{ audiences: AUDIENCES.map((name) => audience(name)), partners: [], events: [] },
  ...more,
});
const wordsFor = (name: string, more: Partial<LibraryReach>): string => {
  const found = reachOf(library(more), TODAY).find((one) => one.audience.name === name);
  return found ? reachWords(found, TODAY) : '';
};

describe('names of audiences in a cell', () => {
  const { namedIn, ofEvent } = audienceReader(AUDIENCES.map((name) => ({ name })));
  const named = (cell: string) => namedIn(cell).listed.map((at) => AUDIENCES[at]);

  test('are separated by commas, semicolons or lines; a name may have a comma itself', () => {
    expect(named('teens, Adults, 65 and over; NEW PARENTS')).toEqual([
      'Teens',
      'Adults, 65 and over',
      'New parents',
    ]);
    expect(named('Spanish speakers\nTeens')).toEqual(['Spanish speakers', 'Teens']);
    expect(named('')).toEqual([]);
  });

  test('count once, and only in full', () => {
    expect(named('Teens, teens')).toEqual(['Teens']);
    expect(named('parents')).toEqual([]);
  });

  test('are the same in singular and plural, but a name as it is listed goes first', () => {
    expect(named('teen, NEW PARENT')).toEqual(['Teens', 'New parents']);
    const reader = audienceReader(['Babies', 'Families', 'Child', 'Teens', 'Teen'].map((name) => ({ name })));
    expect(reader.namedIn('baby, family, children, teen').listed).toEqual([0, 1, 2, 4]);
    expect(reader.namedIn('Bab, Families with cats').listed).toEqual([]);
  });

  test('may be said with what else they are called', () => {
    const reader = audienceReader([{ name: 'Teens (also teenagers and youth)' }, { name: 'Youth' }]);
    expect(reader.namedIn('Teenager, teens').listed).toEqual([0]);
    expect(reader.namedIn('Youth').listed).toEqual([0]);
    expect(reader.ofEvent('Club – Teens (also teenagers and youth)')).toEqual([0]);
    // What is in other parentheses only narrows the name.
    expect(audienceReader([{ name: 'Families (homeschool)' }]).namedIn('Families').listed).toEqual([]);
  });

  test('that start alike may be the same people', () => {
    expect(mayBeSame('Teens', 'teenagers')).toBe(true);
    expect(mayBeSame('Teens (also youth)', 'young adults')).toBe(false);
    expect(alsoCalled('Teens', 'teenagers')).toBe('Teens (also teenagers)');
    expect(alsoCalled('Teens (also teenagers)', 'youth')).toBe('Teens (also teenagers and youth)');
  });

  test('that aren’t listed are told apart', () => {
    expect(namedIn('Tweens, Teens, , Adults')).toEqual({ listed: [1], others: ['Tweens', 'Adults'] });
  });

  test('are found in the type of an event, after the dash or after a comma', () => {
    expect(ofEvent('School visit – teens, New parents')).toEqual([1, 0]);
    expect(ofEvent('School visit, teens')).toEqual([1]);
    expect(ofEvent('– Teens')).toEqual([1]);
    expect(ofEvent('Teens – 8th grade')).toEqual([]);
  });

  test('a blank row of Audiences names nobody, and a repeated name means the first', () => {
    const reader = audienceReader([{ name: ' ' }, { name: 'Teens' }, { name: 'teens' }]);
    expect(reader.namedIn(', teens')).toEqual({ listed: [1], others: [] });
  });
});

describe('what an audience was offered', () => {
  const events = [
    event('School visit – teens', '2025-11-30', '90'),
    event('School visit – teens', '2025-12-01', '30'),
    event('Workshop – Teens, new parents', '2026-03-10 10:00', '12'),
    event('Workshop – teens', '2026-11-30', ''),
    event('Workshop – teens', '2026-11-02', '50', { cancelled: 'Yes' }),
    event('Workshop – teens', '2027-01-14', ''),
    event('Workshop – teens', '2026-12-14', ''),
    event('Workshop – teens', 'some day', '7'),
  ];
  const reach = reachOf(library({ events }), TODAY);

  test('is the events and people of twelve months, without those that were cancelled', () => {
    const [, teens] = reach;
    expect(teens).toMatchObject({ events: 3, attendance: { known: 42, unknown: 1 } });
    expect(teens).toMatchObject({ last: '2026-11-30', next: '2026-12-14', isGap: false });
  });

  test('is a gap after half a year without an event, unless one is planned', () => {
    expect(reach.map(({ isGap }) => isGap)).toEqual([true, false, true, true]);
    const just = reachOf(library({ events: [event('– Teens', '2026-05-31', '')] }), TODAY);
    expect(just[1]?.isGap).toBe(false);
    const over = reachOf(library({ events: [event('– Teens', '2026-05-30', '')] }), TODAY);
    expect(over[1]?.isGap).toBe(true);
  });

  test('comes after the gaps; those never reached and the large ones go first', () => {
    const audiences = [audience('Teens', '10'), audience('New parents', '400'), audience('Elders', '900')];
    const sorted = gapsFirst(reachOf({ audiences, partners: [], events }, TODAY));
    expect(sorted.map(({ audience: { name } }) => name)).toEqual(['Elders', 'New parents', 'Teens']);
  });

  test('is said in a sentence', () => {
    const partners = [partner('WIC office', { stage: 'potential', serves: 'New parents' })];
    expect(wordsFor('New parents', { events, partners })).toBe(
      'No events for New parents since March; WIC office serves them and is a potential partner.',
    );
    expect(wordsFor('Teens', { events })).toBe(
      '3 events for Teens in the past twelve months, 42 people (1 without a number); the next one is on Dec 14; no partner is listed as serving them.',
    );
    expect(wordsFor('Teens', { events: [event('– Teens', '2027-01-14')] })).toBe(
      'No events for Teens in the past twelve months; one is planned for Jan 14; no partner is listed as serving them.',
    );
    expect(wordsFor('Spanish speakers', {})).toBe(
      'No event says it’s for Spanish speakers; no partner is listed as serving them.',
    );
  });

  test('names the year of a month that was there twice', () => {
    const on = (when: string) => wordsFor('Teens', { events: [event('– Teens', when)] });
    expect(on('2025-12-01')).toMatch(/^No events for Teens since December;/);
    expect(on('2025-11-30')).toMatch(/^No events for Teens since November 2025;/);
  });
});

describe('who serves an audience', () => {
  test('is told from who has its trust, and from partners that ended', () => {
    const partners = [
      partner('Cedar School', { serves: 'Teens' }),
      partner('Old Mill', { serves: 'Teens', stage: 'Ended' }),
      partner('YMCA', { serves: 'Teens', trustedBy: 'Teens' }),
      partner('Skate Shop', { trustedBy: 'Teens', stage: 'Potential' }),
    ];
    expect(wordsFor('Teens', { partners })).toBe(
      'No event says it’s for Teens; Cedar School and YMCA serve them; they trust Skate Shop, a potential partner.',
    );
  });

  test('stays one sentence, however many they are', () => {
    const partners = ['A', 'B', 'C', 'D', 'E'].map((name) => partner(name, { serves: 'Teens' }));
    expect(wordsFor('Teens', { partners })).toContain('A, B, C, and 2 more serve them');
  });
});

describe('who could be next', () => {
  const partners = [
    partner('Cedar School', { serves: 'Teens' }),
    partner('Chess club', { stage: 'Potential' }),
    partner('WIC office', { stage: 'Potential', serves: 'New parents', trustedBy: 'Spanish speakers' }),
    partner('Bakery', { stage: 'Potential', firstStep: 'Ask Kim' }),
    partner('Museum', { stage: 'Potential', focus: 'Yes' }),
  ];

  test('is a potential partner: Focus first, then who reaches a gap, then who has a first step', () => {
    const reach = reachOf(library({ partners }), TODAY);
    expect(proposeNext(partners, reach, TODAY)).toEqual([
      expect.objectContaining({ partner: 'Museum', why: 'A potential partner.' }),
      {
        ...{ partner: 'WIC office', partnerId: 'id of WIC office' },
        audiences: ['New parents', 'Spanish speakers'],
        why: 'Could help you reach New parents and Spanish speakers.',
      },
      expect.objectContaining({ partner: 'Bakery', why: 'First step: Ask Kim.' }),
      expect.objectContaining({ partner: 'Chess club' }),
      expect.objectContaining({ partner: 'Cedar School', audiences: ['Teens'] }),
      {
        ...{ partner: '', partnerId: '', audiences: ['Adults, 65 and over'] },
        why: 'No event says it’s for Adults, 65 and over.',
      },
    ]);
  });

  test('is known without audiences, too', () => {
    expect(proposeNext(partners, [], TODAY).map(({ partner: name }) => name)).toEqual([
      'Museum',
      'Bakery',
      'Chess club',
      'WIC office',
    ]);
  });
});
