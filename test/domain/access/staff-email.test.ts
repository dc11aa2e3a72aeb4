// Whose address one is, when names and addresses are listed apart.
import { emailOf } from '../../../src/domain/access/staff-email';

const AT = '@library.example';

test.each([
  ['Ana', ['ana', 'ben'], 'ana'],
  ['Ana', ['ana.ruiz', 'ben'], 'ana.ruiz'],
  ['Ana Ruiz', ['aruiz', 'ben'], 'aruiz'],
  ['Ana Ruiz', ['ruiz_ana', 'ben'], 'ruiz_ana'],
  ['Ana Ruiz', ['ana', 'ben'], 'ana'],
  ['Ana María Ruiz', ['anaruiz2', 'ben'], 'anaruiz2'],
  ['Zoë O’Brien', ['zoe.obrien', 'ben'], 'zoe.obrien'],
])('%s has one of %s: %s', (name, locals, found) => {
  const cells = locals.map((local) => `${local.toUpperCase()}${AT}`);
  expect(emailOf(name, [name, 'Ben'], cells)).toBe(`${found}${AT}`);
});

test.each([
  ['no address says the name', 'Ana', ['Ana', 'Ben'], ['ben', 'anabel']],
  ['two addresses do', 'Ana', ['Ana', 'Ben'], ['ana', 'ana.ruiz']],
  ['it fits another name, too', 'Ana', ['Ana', 'Ana Ruiz'], ['ana.ruiz']],
  ['the name is blank', ' ', ['Ana'], ['ana']],
  ['there are none', 'Ana', ['Ana'], []],
])('nobody can tell if %s', (_, name, staff, locals) => {
  expect(emailOf(name, staff, [AT, ...locals.map((local) => `${local}${AT}`)])).toBe('');
});
