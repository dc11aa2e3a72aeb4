// dist/Code.js, dist/extras/Digest.js and dist/RollUp.gs: webpack joins src/ into readable files. Comments stay (the library's IT
// person reads them), and gas-webpack-plugin puts an empty function for each name that Google may call at the top.
import { createRequire } from 'node:module';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'prettier';
import webpack from 'webpack';
import { root, dist, version } from './paths.mjs';

const GasPlugin = createRequire(import.meta.url)('gas-webpack-plugin');

/** Without a manifest, Google reads scopes from comments: this one limits them to the open document. */
const OPENING = `/**
 * Outreach: keeps a library's community relationships alive, in its own Google Sheet.
 * Works on this spreadsheet only: @OnlyCurrentDoc
 *
 * What it writes
 *   Tabs         Partners, Events, Weekly Plan and Settings; Contact Log and Plan Archive with their first row. It leaves other
 *                tabs alone. If one has the name of one of ours, it is renamed, and only after a question. Check this
 *                installation makes a tab of its own, "Outreach check ...", and deletes it again.
 *   On request   Partnerships, Action Plan, Goals and Audiences with their first row. With the state report: columns at the end
 *                of Events, the tab Report, and, each with a checkbox of its own, the hidden tabs Report data (one row an event,
 *                no names) and Partner directory (who of the staff is in touch with which partner). Pages for partners, a tab
 *                each, named after the partner. The daily check rewrites Report, Report data and Partner directory as a whole.
 *   Undo Journal A hidden tab: what the cells said before the last five things Outreach did. Entries older than 14 days go with
 *                the next opening or check, all of them with Clear undo history, and all in a copy when it is first opened.
 *                Anyone who can see the spreadsheet can unhide the tab.
 *   Settings     Also the email address of the account that runs the daily check, and when the check last ran.
 *   Properties   Of the document: "dailyCheck", whose trigger it is; "import ...", which column of a list goes where;
 *                "installationCheck", what Check this installation learned; "zoneOffsets", when the clocks of the sheet's time
 *                zone change. Of each user: "staffName", the name the sidebar knows them by.
 *   Triggers     dailyCheck runs once a day, as the account that chose Set up this sheet. installationTick runs once, a minute
 *                after Check this installation.
 * What leaves the spreadsheet: nothing. The script calls no service for mail, for the web or for other files. Errors may quote
 * a cell. appsscript.json keeps them out of Google's log; without that file, Google keeps them in the log of this project,
 * under Executions, for a few days.
 * Permissions, as in appsscript.json; without that file, Google reads the same four off the code
 *   spreadsheets.currentonly   to read and write this spreadsheet and no other
 *   script.container.ui        to show the menu and the sidebar
 *   script.scriptapp           to start the daily check
 *   userinfo.email             to show whose account runs it
 */
`;

const OPENING_OF_DIGEST = `/**
 * Outreach, an extra: My week by email, once a week, for the staff who asked for it in Settings.
 * It goes beside Code.js and needs one more permission: to send email as you. docs/install.md says how to add it.
 * src/extras/mail.ts below decides what an email contains: names of partners and days, nothing else.
 */
`;

const OPENING_OF_ROLL_UP = `/**
 * Outreach, the roll-up: one report of many branches, in a Google Sheet of the system's office.
 * It is the only file of its script. Works on this spreadsheet only: @OnlyCurrentDoc
 *
 * What it reads     The tabs that begin with =IMPORTRANGE(...). Google fills them from the tab Report data of each branch's sheet,
 *                   and from its Partner directory where somebody asked for it, once a person has pressed Allow access. The
 *                   script itself opens no other spreadsheet.
 * What it writes    Branches (two of its columns), a tab for each branch with that one formula, Report, By branch, Check, Shared
 *                   events, and Who knows whom. It leaves other tabs alone.
 * Properties        Of the document: "rollUpDaily", when the daily update last began; "zoneOffsets", when the clocks of the
 *                   sheet's time zone change.
 * Trigger           rollUpDaily runs once a day, as the account that chose Set up this sheet.
 * What leaves the spreadsheet: nothing. The script calls no service for mail, for the web or for other files.
 * Permissions, as Google reads them off the code
 *   spreadsheets.currentonly   to read and write this spreadsheet and no other
 *   script.container.ui        to show the menu
 *   script.scriptapp           to start the daily update
 */
`;

/** `loader` changes the sources before they are compiled. */
export const buildCode = ({ outDir = dist, loader } = {}) =>
  buildScript('src/server/main.ts', path.join(outDir, 'Code.js'), OPENING, loader);
/** In its own folder: clasp pushes only the files directly in dist/. */
export const buildDigest = () =>
  buildScript('src/extras/digest.ts', path.join(dist, 'extras/Digest.js'), OPENING_OF_DIGEST);
export const buildRollUp = () =>
  buildScript('src/rollup-sheet/rollup.ts', path.join(dist, 'RollUp.gs'), OPENING_OF_ROLL_UP);

async function buildScript(entry, file, opening, loader) {
  const stats = await new Promise((resolve, reject) => {
    webpack(
      {
        mode: 'production',
        context: root,
        entry: path.join(root, entry),
        devtool: false,
        target: ['web', 'es2020'],
        output: { path: path.dirname(file), filename: path.basename(file), iife: false },
        node: { global: false },
        resolve: { extensions: ['.ts'] },
        module: {
          rules: [
            // Runs before ts-loader.
            { test: /main\.ts$/, enforce: 'pre', loader: path.join(root, 'build/page-calls-loader.cjs') },
            ...(loader ? [{ test: /\.ts$/, enforce: 'pre', loader }] : []),
            {
              test: /\.ts$/,
              loader: 'ts-loader',
              options: {
                configFile: path.join(root, 'build/tsconfig.code.json'),
                transpileOnly: true,
              },
            },
          ],
        },
        optimization: { minimize: false, usedExports: false },
        plugins: [
          new webpack.DefinePlugin({ OUTREACH_VERSION: JSON.stringify(version) }),
          new GasPlugin({ comment: true }),
        ],
        performance: false,
      },
      (error, result) => (error ? reject(error) : resolve(result)),
    );
  });
  if (stats.hasErrors()) throw new Error(stats.toString({ all: false, errors: true }));
  // The entry sets its functions on `global`, and the plugin puts empty functions with those names in front. What
  // webpack writes between them and the first source file isn't needed: one closure keeps every other name private.
  const [front, ...files] = readFileSync(file, 'utf8').split(/^;\/\/ \.\/(?=src\/)/m);
  const stubs = front.slice(0, front.indexOf('/******/'));
  // Words, rules, cells, steps: a folder imports only from those before it, so this order can run.
  const rank = (text) => FOLDERS.findIndex(([folder]) => folder === text.split('/')[1]);
  files.sort((one, other) => rank(one) - rank(other));
  // Two slashes are enough for a one-sentence comment here; editors that show /** … */ read src/.
  const source = files
    .map((text) => text.replace(/^(.*)$/m, '// ---- $1'))
    .join('\n')
    .replace(/^(\s*)\/\*\* (.*) \*\/$/gm, '$1// $2');
  if (/__webpack_/.test(source) || !stubs.includes('function '))
    throw new Error('webpack frames the file in a new way: see build/code.mjs');
  // Tabs, long lines and an unindented body keep the file small and just as readable.
  const options = {
    parser: 'babel',
    useTabs: true,
    singleQuote: true,
    printWidth: 160,
    objectWrap: 'collapse',
    arrowParens: 'avoid',
    trailingComma: 'none',
  };
  const [head, rest] = await Promise.all([format(opening + stubs, options), format(source, options)]);
  const frame = (list) => `${head}\n${list}\n(global => {\n'use strict';\n\n${rest}})(globalThis);\n`;
  // The list has the same number of lines whatever it says, so the second pass gets the line numbers right.
  writeFileSync(file, frame(contents(frame(contents(rest)))));
}

const FOLDERS = [
  ['words', 'Words'],
  ['domain', 'Rules'],
  ['sheets', 'Cells'],
  ['server', 'Steps'],
  ['extras', 'The mail'],
  ['rollup-sheet', 'The sheet of the system'],
];

/** The source files, and the line where each begins. */
function contents(text) {
  const lines = text.split('\n');
  const rooms = new Map();
  lines.forEach((line, at) => {
    const [, room, name] = /^\/\/ ---- src\/(.*)\/(.*)\.ts$/.exec(line) ?? [];
    if (room) rooms.set(room, [...(rooms.get(room) ?? []), `${name} ${at + 1}`]);
  });
  const list = FOLDERS.flatMap(([folder, title]) => {
    const inside = [...rooms].filter(([room]) => room.split('/')[0] === folder);
    const line = ([room, files]) => `// - src/${room}: ${files.join(', ')}`;
    return inside.length > 0 ? [`// ${title}`, ...inside.map(line)] : [];
  });
  return ['// Where to find what, by line', ...list, ''].join('\n');
}
