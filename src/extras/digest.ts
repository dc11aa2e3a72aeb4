// What Google may call in Digest.js, and nothing else.

import { startDigest } from './start';
import { digestWeekly } from './weekly';

declare const global: Record<string, unknown>;

global.startDigest = startDigest;
global.digestWeekly = digestWeekly;
