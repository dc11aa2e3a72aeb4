import { communityMap } from '../../../src/domain/audiences/community-map';
import { unlistedAudiences } from '../../../src/domain/audiences/unlisted';
import { sizeWords } from '../../../src/domain/audiences/reach-words';
import type { ServingPartner } from '../../../src/domain/audiences/reach';

const AUDIENCES = [{ name: 'Teens' }, { name: 'New parents' }];
const partner = (name: string, more: Partial<ServingPartner> = {}): ServingPartner => ({
  ...{ id: '', name, stage: '', orgType: '', serves: '', trustedBy: '', focus: '', firstStep: '' },
  ...more,
});

describe('the community map', () => {
  const map = communityMap(
    AUDIENCES,
    [
      partner('Chess club', { serves: 'Teens' }),
      partner('Cedar School', { orgType: 'school', serves: 'teens, New parents', trustedBy: 'Teens' }),
      partner('WIC office', { orgType: 'Health', stage: 'Potential', trustedBy: 'New parents' }),
      partner('Old Mill', { orgType: 'Health', stage: 'Ended', serves: 'Teens' }),
      partner('Zoo', { orgType: 'Animals' }),
      partner('Skate Shop', { orgType: 'Shops', serves: 'Teens, Skaters' }),
    ],
    ['School', 'Health', 'Faith-based'],
  );

  test('has a row for each kind in Settings, then other kinds that partners have, then those without one', () => {
    expect(map.rows.map(({ kind }) => kind)).toEqual(['School', 'Health', 'Faith-based', 'Shops', '']);
  });

  test('has the names in its cells, once each, and says who is only potential', () => {
    const named = map.rows.map(({ cells }) =>
      cells.map((cell) => cell.map(({ name, isPotential }) => (isPotential ? `${name}?` : name)).join()),
    );
    expect(named).toEqual([
      ['Cedar School', 'Cedar School'],
      ['', 'WIC office?'],
      ['', ''],
      ['Skate Shop', ''],
      ['Chess club', ''],
    ]);
  });

  test('names the partners that it leaves out, but for those that ended', () => {
    expect(map.unplaced).toEqual(['Zoo']);
  });
});

test('names that Audiences lacks are collected from partners and events, the most used first', () => {
  const event = (type: string) => ({ type, when: '', endsAt: '', cancelled: '', participants: '' });
  const audiences = [{ name: 'Teens', people: '', source: '', year: '' }];
  const partners = [
    partner('A', { serves: 'Seniors, Teens' }),
    partner('B', { trustedBy: 'seniors; Tweens' }),
  ];
  const events = [event('Visit – 8th grade'), event('Visit – 8th Grade, Seniors'), event('Workshop, Kids')];
  expect(unlistedAudiences({ audiences, partners, events })).toEqual(['Seniors', '8th grade', 'Tweens']);
});

test('the size of an audience says as much as is known', () => {
  const audience = { name: 'Teens', people: '', source: '', year: '' };
  expect(sizeWords(audience)).toBe('');
  expect(sizeWords({ ...audience, people: '900' })).toBe('Roughly 900 people');
  expect(sizeWords({ ...audience, people: '900', year: '2024' })).toBe('Roughly 900 people (2024)');
  expect(sizeWords({ ...audience, source: 'Census', year: '2024' })).toBe('Census, 2024');
});
