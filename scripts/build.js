// `npm run build`: compiles the sources into dist/, whether or not they have changed.
import { build } from './setup.js';

process.exitCode = build();
