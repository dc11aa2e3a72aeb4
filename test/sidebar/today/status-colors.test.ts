// The colors beside the cards in Today match those in the tab.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { STATUS_COLORS } from '../../../src/domain/tables/status-colors';

test('a relationship has the same hue in Partners and in Today', () => {
  const style = readFileSync(path.resolve(__dirname, '../../../sidebar/sidebar.css'), 'utf8');
  // The first :root has the light colors.
  const light = /:root\s*\{([^}]*)\}/.exec(style)?.[1] ?? '';
  const names = { lapsed: '--lapsed', dueSoon: '--due-soon', rebuilding: '--rebuilding' } as const;
  for (const [kind, name] of Object.entries(names))
    expect(light).toContain(`${name}: ${STATUS_COLORS[kind as keyof typeof names].accent};`);
});
