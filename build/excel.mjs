// ExcelJS comes from its source, not from its file for browsers: that one holds forty packages more, whose licenses it
// leaves out, and is twice as large. What the page never does (CSV, files on a disk, passwords for sheets) is left out.
import { fileURLToPath } from 'node:url';

const NOT_NEEDED = /^(?:fs|crypto|util|fast-csv)$/;

const leaveOut = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({ filter: NOT_NEEDED }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** Options of esbuild that let ExcelJS run in a browser. */
export const excelInBrowser = {
  inject: [fileURLToPath(new URL('node-globals.mjs', import.meta.url))],
  alias: {
    exceljs: 'exceljs/lib/exceljs.bare.js',
    // jszip's own file for browsers holds packages without their licenses, too.
    jszip: 'jszip/lib/index.js',
    stream: 'readable-stream',
    'util-deprecate': 'util-deprecate/browser.js',
  },
  plugins: [leaveOut],
};
