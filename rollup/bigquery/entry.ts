// What run.mjs runs in Node.

export { commandResult } from './command';
export { exampleFiles, readmeWith } from './example';
