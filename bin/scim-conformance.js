#!/usr/bin/env node
'use strict';
const { existsSync } = require('node:fs');
const path = require('node:path');

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
const main = path.join(__dirname, '..', 'dist', 'cli', 'main.js');
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`scim-conformance needs Node 20.19 or later; this is ${process.version}\n`);
  process.exitCode = 2;
} else if (!existsSync(main)) {
  process.stderr.write(`${main} is not there: run "npm ci" (or "npm run build") in ${path.join(__dirname, '..')}\n`);
  process.exitCode = 2;
} else {
  require(main).main(process.argv);
}
