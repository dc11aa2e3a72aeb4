// jest's transform: esbuild strips the types and makes CommonJS. Type errors are tsc's business.
const crypto = require('node:crypto');
const esbuild = require('esbuild');

const options = {
  format: 'cjs',
  target: 'node20',
  sourcemap: 'inline',
  jsx: 'automatic',
  jsxImportSource: 'preact',
};

module.exports = {
  getCacheKey: (source, file) =>
    crypto
      .createHash('sha1')
      .update(JSON.stringify([esbuild.version, options, file, source]))
      .digest('hex'),
  process: (source, file) =>
    esbuild.transformSync(source, {
      ...options,
      loader: file.endsWith('x') ? 'tsx' : 'ts',
      sourcefile: file,
    }),
};
