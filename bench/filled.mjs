// A library of any size, as the benchmarks fill it.

/** Every field, as the sidebar sends a new row. */
export const PARTNER_KEYS =
  'name mainContact contactName contactEmail contactPhone staff interest method lastContact previous notes cadence stage pausedUntil reviewOn focus'.split(
    ' ',
  );

export const contact = (id, partner) => {
  const given = {
    when: '2026-03-01',
    staff: 'Ana',
    how: 'Phone',
    partner,
    heard: 'All well',
    promised: 'flyers',
  };
  const keys = ['promisedBy', 'next', 'nextBy', 'nextWho'];
  const values = { ...Object.fromEntries(keys.map((key) => [key, ''])), ...given };
  return { table: 'log', id, isNew: true, values, loaded: {} };
};

/** After set-up: the first contact creates the Contact Log. */
export function logFirstContact(runtime) {
  const values = Object.fromEntries(PARTNER_KEYS.map((key) => [key, key === 'name' ? 'First' : '']));
  const partner = { table: 'partners', id: 'first', isNew: true, values, loaded: {} };
  runtime.run('saveRow', [partner], { as: 'sidebar' });
  runtime.run('saveContact', [contact('first-contact', 'First')], { as: 'sidebar' });
}

/** The tabs of Plan partnerships, each made by its first row. */
export function planFirstPartnership(runtime) {
  const firsts = {
    partnerships: { partner: 'First', project: 'A garden' },
    actions: { what: 'Ask for seeds', partner: 'First' },
    goals: { goal: 'Reach new parents', year: '2026' },
    audiences: { name: 'Audience 0' },
  };
  for (const [table, values] of Object.entries(firsts))
    runtime.run('saveRow', [{ table, id: `first-${table}`, isNew: true, values, loaded: {} }], {
      as: 'sidebar',
    });
}

const GOALS = 100;
const AUDIENCES = 40;

/**
 * Fills the tabs: partners last contacted over two years, events over three, ten for each partner; a partnership with
 * two milestones for one partner in ten, if those tabs are there.
 */
export function fill(runtime, { partners, events, contacts }) {
  const day = (back) => 46083 - back;
  const fillTab = (tab, headerRows, count, row) => {
    const head = runtime.values(tab).slice(0, headerRows);
    const labels = head[0];
    const rows = Array.from({ length: count }, (_, index) => {
      const values = row(index);
      return labels.map((label) => values[label] ?? '');
    });
    runtime.loadValues(tab, [
      ...head.map((line) => line.map((cell) => (cell instanceof Date ? '' : cell))),
      ...rows,
    ]);
  };
  fillTab('Partners', 2, partners, (index) => ({
    'Partner/Company': `Partner number ${index}`,
    'Outreach id': `p-${index}`,
    'Contact Name': 'Kim Lee',
    'Library Staff Contact': 'Ana',
    'Partner’s Preferred Method of Contact': 'Phone',
    'Last Contact Date': index % 10 === 0 ? '' : day((index * 7) % 730),
    'Keep in touch every (days)': index % 3 === 0 ? 30 : '',
    Serves: `Audience ${index % AUDIENCES}`,
  }));
  fillTab('Events', 2, events, (index) => ({
    'Event/Program Name': `Event ${index}`,
    'Outreach id': `e-${index}`,
    'Date and Time': day((index * 11) % 1095) + 0.375,
    Location: `Room ${index % 40}`,
    'Type of Outreach and Target Audience': `School visit – Audience ${(index * 7) % AUDIENCES}`,
    'Partner Organization': `Partner number ${index % partners} (host); Partner number ${(index * 3) % partners}`,
  }));
  fillTab('Contact Log', 1, contacts, (index) => ({
    'Day of contact': day((index * 13) % 1095),
    'Outreach id': `c-${index}`,
    'Library staff': 'Ana',
    How: 'Phone',
    Partner: `Partner number ${(index * 7) % partners}`,
    'What we heard': 'All well',
    'What we promised': index % 50 === 0 ? 'flyers' : '',
  }));
  const tabs = runtime.globals.SpreadsheetApp.getActiveSpreadsheet();
  if (!tabs.getSheetByName('Partnerships')) return;
  const partnerships = Math.ceil(partners / 10);
  fillTab('Partnerships', 2, partnerships, (index) => ({
    Project: `Project ${index}`,
    Partner: `Partner number ${index}`,
    'Outreach id': `s-${index}`,
    'Where we meet': 'More children read',
    Endpoint: day(index % 365) + 200,
  }));
  fillTab('Action Plan', 2, partnerships * 2, (index) => ({
    What: `Step ${index}`,
    When: day((index * 3) % 365) + 100,
    Who: 'Ana',
    Partner: `Partner number ${index % partnerships}`,
    'Done on': index % 20 === 0 ? '' : day((index * 3) % 365),
    'Outreach id': `a-${index}`,
    'Outreach for id': index % 50 === 0 ? `g-${index % GOALS}` : `s-${index % partnerships}`,
  }));
  fillTab('Goals', 2, GOALS, (index) => ({
    Goal: `Goal ${index}`,
    Year: '2026',
    'Outreach id': `g-${index}`,
  }));
  fillTab('Audiences', 2, AUDIENCES, (index) => ({
    Audience: `Audience ${index}`,
    'Outreach id': `u-${index}`,
  }));
}
