// What run.mjs runs in Node.

export { asksForHelp } from '../options';
export { USAGE, commandResult } from './command';
export { exampleFiles, readmeWith } from './example';
