#!/usr/bin/env node
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const main = new URL('../dist/src/6-cli/main.js', import.meta.url);

if (existsSync(fileURLToPath(main))) {
  await import(main.href);
} else {
  process.stderr.write('attache is not built yet. In its folder, run `npm install` (or `npm start`), then try again.\n');
  process.exitCode = 3;
}
