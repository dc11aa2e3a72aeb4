import tseslint from 'typescript-eslint';

const timeIsPassedIn = [
  { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'The clock is passed in.' },
  {
    selector: "MemberExpression[object.name='Date'][property.name='now']",
    message: 'The clock is passed in.',
  },
  {
    selector: "MemberExpression[object.name='Math'][property.name='random']",
    message: 'Chance is passed in.',
  },
];

/** Words that only this code used; docs/words.md has the ones to use. */
const PRIVATE_WORDS = [
  ...['told', 'Told', 'said', 'Said', 'whoever', 'dress', 'Dress', 'dressAdded', 'reunited', 'pullIn'],
  ...[
    'Standing',
    'standingOf',
    'standingIn',
    'Standpoint',
    'standpointsOf',
    'Circle',
    'readCircle',
    'Linked',
  ],
  ...['Happening', 'OddCell', 'oddityOf', 'halfDone', 'takeBack', 'carryOut', 'putBack', 'comesAgain'],
  ...['noteOperation', 'forgetOperation', 'noteSave', 'forgetName', 'calledAs', 'mendJournal', 'tidyJournal'],
  ...[
    'keepApart',
    'notApart',
    'refill',
    'wordClock',
    'wordConflict',
    'wordConflicts',
    'wordDay',
    'wordMismatch',
    'wordMoment',
    'wordResult',
    'wordRows',
    'wordShortDay',
    'wordTime',
    'wordTimes',
    'wordValue',
    'wordVersions',
    'wordWeek',
    'wordWhen',
    'wordWhichWeek',
  ],
  ...['lookAgain', 'notedWithPlan', 'strangersOfEvent', 'troubleOf', 'keptTexts', 'normaliseName'],
  ...[
    'dressTitle',
    'dressOrdered',
    'dressHeading',
    'stands',
    'happeningOfCell',
    'happeningOfEvent',
    'happeningsOfContact',
    'wordCell',
    'putBackSettings',
  ],
];

export default tseslint.config(
  { ignores: ['dist', 'out', 'release', 'test-results', '**/*.mjs', '**/*.mts', '**/*.cjs', '**/*.js'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      // `Day | ''` says that a day may be missing, even though both are text.
      '@typescript-eslint/no-redundant-type-constituents': 'off',
      'no-restricted-syntax': [
        'error',
        { selector: 'ExportDefaultDeclaration', message: 'Exports have names.' },
        { selector: 'TSEnumDeclaration', message: 'Use a union of texts.' },
      ],
    },
  },
  {
    // What the product says. It computes nothing: it gets days and numbers as text.
    files: ['src/words/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date'],
      'no-restricted-imports': ['error', { patterns: ['../*'] }],
    },
  },
  {
    files: ['src/domain/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date'],
      'no-restricted-syntax': ['error', ...timeIsPassedIn],
      'no-restricted-imports': [
        'error',
        { patterns: ['**/sheets/**', '**/server/**', '**/sidebar/**', 'apps-script-runtime*'] },
      ],
    },
  },
  {
    // Arithmetic in UTC only, which no clock and no time zone can affect; the rules above still ban the clock.
    files: ['src/domain/dates/day.ts'],
    rules: { 'no-restricted-globals': 'off' },
  },
  {
    files: ['src/sheets/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...timeIsPassedIn],
      'no-restricted-imports': [
        'error',
        { patterns: ['**/server/**', '**/sidebar/**', 'apps-script-runtime*'] },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'sidebar/**/*.{ts,tsx}'],
    rules: {
      'id-denylist': ['error', ...PRIVATE_WORDS],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: false, skipComments: false }],
    },
  },
  {
    files: ['sidebar/**/*.{ts,tsx}'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: ['**/src/server/**'],
              allowTypeImports: true,
              message: 'Only types cross to the pages.',
            },
            { group: ['**/src/sheets/**', '**/src/extras/**', 'apps-script-runtime*'] },
          ],
        },
      ],
    },
  },
  {
    files: ['src/**/*.ts', 'sidebar/**/*.{ts,tsx}'],
    // A table of sentences has no parts to split.
    ignores: ['src/words/**', 'sidebar/**/*words.ts'],
    rules: { 'max-lines': ['error', 250] },
  },
  {
    // SQL as text: the statements are pure, and what they mean is defined in src/domain/rollup.
    files: ['rollup/sql/**/*.ts'],
    rules: {
      'no-restricted-globals': ['error', 'Date'],
      'no-restricted-syntax': ['error', ...timeIsPassedIn],
      'no-restricted-imports': [
        'error',
        { patterns: ['**/sheets/**', '**/server/**', '**/sidebar/**', 'node:*'] },
      ],
    },
  },
  {
    files: ['rollup/**/*.ts'],
    rules: {
      'id-denylist': ['error', ...PRIVATE_WORDS],
      'max-lines-per-function': ['error', { max: 80, skipBlankLines: false, skipComments: false }],
      'max-lines': ['error', 250],
    },
  },
  {
    files: ['runtime/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: ['**/src/**', '**/sidebar/**'] }] },
  },
);
