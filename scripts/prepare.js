// npm runs this after `npm install` and `npm ci`, and once when `npx attache` first meets the checkout.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build, built, root, say } from './setup.js';

if (!built()) {
  if (existsSync(join(root, 'node_modules', 'typescript'))) process.exitCode = build();
  else say('attache was not built: its compiler is a development dependency, and those are not installed. Run `npm install` for them.');
}
