// Says how to get the programs for npm run test:office if one is missing, and fails then.
import { spawnSync } from 'node:child_process';

const PROGRAMS = [
  {
    command: 'soffice',
    name: 'LibreOffice',
    debian: 'libreoffice-calc-nogui',
    elsewhere: 'https://www.libreoffice.org',
  },
  {
    command: 'pdftoppm',
    name: 'poppler',
    debian: 'poppler-utils',
    elsewhere: 'https://poppler.freedesktop.org',
  },
];

const missing = PROGRAMS.filter(({ command }) => spawnSync(command, ['-h'], { stdio: 'ignore' }).error);
for (const { command, name, debian, elsewhere } of missing)
  console.error(
    `npm run test:office needs ${name}, and there is no ${command} here. On Debian or Ubuntu: apt-get install ${debian}. Elsewhere: ${elsewhere}, with ${command} in your PATH.`,
  );
process.exitCode = missing.length > 0 ? 1 : 0;
