// What `npm start`, `npm test` and the other commands of a checkout need before they can run: dependencies and a build.
// Plain Node without dependencies, because on a fresh clone nothing is installed yet. Everything it says goes to stderr.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders whose TypeScript is compiled into dist/. */
const COMPILED = ['src', 'eval', 'bench'];
/** The folder of the pages, and where they are built into. */
const [PAGES, BUILT_PAGES] = ['web', join(root, 'dist', 'web')];
const CONFIGURATION = ['package.json', 'tsconfig.json', 'tsconfig.build.json', 'vite.config.ts'];
const STAMP = join(root, 'dist', '.sources');

export function say(line) {
  process.stderr.write(`${line}\n`);
}

/** Runs a command in the checkout, its output on ours, and gives its exit code. */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, { cwd: root, stdio: 'inherit', ...options });
  if (result.error) throw result.error;
  return result.status ?? 1;
}

/** Runs the command of a development dependency, as `npx` would but without its cost and its warnings. */
export function runTool(packageName, bin, args, options) {
  const folder = join(root, 'node_modules', packageName);
  const declared = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')).bin;
  const file = join(folder, typeof declared === 'string' ? declared : declared[bin]);
  return run(process.execPath, [file, ...args], options);
}

/** Installs and builds whatever is missing or out of date. Ends the process where that fails. */
export function setUp() {
  refuseOldNode();
  if (!installed() && install() !== 0) {
    end('Installing the dependencies failed (see above). It needs the npm registry, or a cache of it; then run the same command again.');
  }
  if (!built() && build() !== 0) end('The build failed (see above).');
}

export function installed() {
  const hidden = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(hidden)) return false;
  const present = JSON.parse(readFileSync(hidden, 'utf8')).packages;
  const wanted = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')).packages;
  // Optional packages are left out: those for other platforms are never installed.
  return Object.entries(wanted).every(
    ([path, { version, optional, devOptional }]) => path === '' || optional || devOptional || present[path]?.version === version,
  );
}

function install() {
  say('Installing the dependencies (npm ci) ...');
  // npm's own output goes to stderr, so that stdout holds nothing but what was asked for.
  return npm(['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error'], { stdio: ['ignore', 2, 2] });
}

function npm(args, options) {
  const npmCli = process.env.npm_execpath;
  if (npmCli && basename(npmCli) === 'npm-cli.js') return run(process.execPath, [npmCli, ...args], options);
  return run('npm', args, { shell: process.platform === 'win32', ...options });
}

export function built() {
  return existsSync(STAMP) && readFileSync(STAMP, 'utf8') === sourcesDigest();
}

/** Compiles into dist/, removes from there what has lost its source, and builds the pages. Gives the exit code of what failed. */
export function build() {
  say('Building (tsc) ...');
  const digest = sourcesDigest();
  rmSync(STAMP, { force: true });
  const code = runTool('typescript-7', 'tsc', ['-p', 'tsconfig.build.json'], { stdio: ['ignore', 2, 2] });
  if (code !== 0) return code;
  removeOrphans();
  const pages = buildPages();
  if (pages !== 0) return pages;
  writeFileSync(STAMP, digest);
  return 0;
}

function buildPages() {
  say('Building the pages (vite build) ...');
  return runTool('vite', 'vite', ['build', '--logLevel=warn'], { stdio: ['ignore', 2, 2] });
}

/** Changes with the path or content of any source: unlike times of change this holds across checkouts and deletions. */
function sourcesDigest() {
  const hash = createHash('sha256');
  const sources = [...COMPILED, PAGES].flatMap((folder) => filesUnder(join(root, folder)));
  for (const file of [...CONFIGURATION.map((name) => join(root, name)), ...sources]) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0');
  }
  return hash.digest('hex');
}

function removeOrphans() {
  for (const file of filesUnder(join(root, 'dist'))) {
    const source = join(root, relative(join(root, 'dist'), file).replace(/\.js$/, '.ts'));
    if (file.endsWith('.js') && !file.startsWith(BUILT_PAGES) && !existsSync(source)) rmSync(file);
  }
}

/** All files below a folder, sorted; none where it does not exist. */
function filesUnder(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort();
}

function refuseOldNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) end(`Node ${process.versions.node} is too old: 20.19 or newer is needed.`);
}

function end(message) {
  say(message);
  process.exit(1);
}
