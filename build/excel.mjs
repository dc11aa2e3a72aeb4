// ExcelJS is bundled from its source, not from its file for browsers: that one has forty more packages, whose licenses
// it leaves out, and is twice as large. Left out is what the page never does (CSV, files on a disk, sheet passwords).
import { fileURLToPath } from 'node:url';

const NOT_NEEDED = /^(?:fs|crypto|util|fast-csv)$/;

const leaveOut = {
  name: 'leave-out',
  setup(build) {
    build.onResolve({ filter: NOT_NEEDED }, ({ path }) => ({ path, namespace: 'left-out' }));
    build.onLoad({ filter: /./, namespace: 'left-out' }, () => ({ contents: 'module.exports = {};' }));
  },
};

/** esbuild options that let ExcelJS run in a browser. */
export const excelInBrowser = {
  inject: [fileURLToPath(new URL('node-globals.mjs', import.meta.url))],
  alias: {
    exceljs: 'exceljs/lib/exceljs.bare.js',
    // jszip's own file for browsers contains packages without their licenses, too.
    jszip: 'jszip/lib/index.js',
    stream: 'readable-stream',
    'util-deprecate': 'util-deprecate/browser.js',
  },
  plugins: [leaveOut],
};
