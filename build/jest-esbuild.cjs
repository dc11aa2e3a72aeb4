// jest's transform: esbuild strips the types and produces CommonJS. Checking types is tsc's job.
const crypto = require('node:crypto');
const path = require('node:path');
const esbuild = require('esbuild');

const options = {
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};
const ENGINE = `${path.sep}@odoo${path.sep}`;
const isTest = (file) => /\.test\.tsx?$/.test(file);

/**
 * Everything but the test files themselves is loaded once for all files of a process (see jest-environment.cjs): a
 * second file gets what the first one loaded. Their state (a library that is set up, for example) stays.
 */
const shared = (code) =>
  `const loaded = globalThis[Symbol.for('outreach shared modules')]; if (loaded?.has(__filename)) module.exports = loaded.get(__filename); else { (() => { ${code}
})(); loaded?.set(__filename, module.exports); }`;

function transformed(source, file) {
  // Needs no transform; reading it through esbuild would take seconds.
  if (file.includes(ENGINE)) return { code: source };
  const loader = file.endsWith('x') ? 'tsx' : 'ts';
  return esbuild.transformSync(source, { ...options, loader, sourcefile: file });
}

module.exports = {
  getCacheKey: (source, file) =>
    crypto
      .createHash('sha1')
      .update(JSON.stringify([esbuild.version, options, shared.toString(), file, source]))
      .digest('hex'),
  process: (source, file) => {
    const { code, map } = transformed(source, file);
    return isTest(file) ? { code, map } : { code: shared(code), map };
  },
};
