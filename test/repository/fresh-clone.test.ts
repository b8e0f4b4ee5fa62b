import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { repositoryFiles, root } from './files.ts';

const parent = mkdtempSync(join(tmpdir(), 'attache-clone-'));
const clone = join(parent, 'attache');

const OUTER = /^(npm_|INIT_CWD$|NODE_ENV$|NODE_OPTIONS$|VITEST|FORCE_COLOR$)/i;
const KEPT = /^npm_config_(cache|registry|userconfig|cafile)$/i;

interface Outcome {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** What `npm start` came to: what it said until the desk was open, and what the desk then answered. */
interface Started extends Omit<Outcome, 'code'> {
  readonly page: string;
  readonly reports: number;
}

// Installing, building, reading the samples and opening the desk, all by `npm start`, as a newcomer would.
let started: Started;
let cloned: string;
beforeAll(async () => {
  cloneTo(clone);
  cloned = changes();
  started = await npmStart();
}, 300_000);
afterAll(() => rmSync(parent, { recursive: true, force: true }));

describe('on a fresh clone with nothing installed', () => {
  test('npm start sets up by itself, reads the samples and opens the desk', () => {
    expect(started.page).toContain('<title>Attaché</title>');
    expect(started.reports).toBe(samples().length);
    expect(started.stderr).toContain('Installing the dependencies');
    for (const sample of samples()) expect(started.stdout).toContain(sample);
    expect(started.stdout).not.toContain('npm ');
  });

  test('the install script of onnxruntime-node has fetched nothing, and its bundled library loads', () => {
    expect(libraries(join(clone, 'node_modules/onnxruntime-node/bin')).filter((name) => /cuda|tensorrt/i.test(name))).toEqual([]);
    expect(
      runIn(clone, process.execPath, ['-e', "import('onnxruntime-node').then(({ InferenceSession }) => InferenceSession.create)"]),
    ).toMatchObject({
      code: 0,
      stderr: '',
    });
  });

  test('npx attache --version prints the version and nothing else on stdout', () => {
    expect(npx(['attache', '--version'])).toMatchObject({ code: 0, stdout: `${manifest.version}\n` });
  });

  test('npx attache reads standard input and prints JSON and nothing else on stdout', () => {
    const { code, stdout, stderr } = npx(['attache', 'read', '-', '--format', 'json'], '“We agree,” the minister said.\n');
    expect(code, stderr).toBe(0);
    expect(() => JSON.parse(stdout)).not.toThrow();
  });

  test('a second npm start installs and builds nothing', async () => {
    const again = await npmStart();
    expect(again.reports).toBe(samples().length);
    for (const sample of samples()) expect(again.stdout).toContain(sample);
    expect(again.stdout).toContain('there already');
    expect(again.stderr).not.toMatch(/Installing|Building/);
  });

  test('git sees nothing new: what was made is ignored', () => {
    expect(changes()).toBe(cloned);
  });

  test('without its build the program says how to get it', () => {
    rmSync(join(clone, 'dist'), { recursive: true });
    const { code, stdout, stderr } = runIn(clone, process.execPath, ['bin/attache.js', '--version']);
    expect({ code, stdout }).toEqual({ code: 3, stdout: '' });
    expect(stderr).toContain('npm install');
  });
}, 120_000);

/** What is committed, and over it the working tree: the test is of what would be committed next. */
function cloneTo(folder: string): void {
  const hasCommit = runIn(root, 'git', ['rev-parse', '--verify', '--quiet', 'HEAD']).code === 0;
  const made = hasCommit
    ? runIn(root, 'git', ['clone', '--quiet', '--local', root, folder])
    : runIn(root, 'git', ['init', '--quiet', folder]);
  if (made.code !== 0) throw new Error(made.stderr);
  const wanted = repositoryFiles();
  const committed = runIn(folder, 'git', ['ls-files', '-z']).stdout.split('\0').filter(Boolean);
  for (const path of committed.filter((one) => !wanted.includes(one))) rmSync(join(folder, path));
  for (const path of wanted) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    copyFileSync(join(root, path), join(folder, path));
  }
}

/** What git would commit. */
function changes(): string {
  return runIn(clone, 'git', ['status', '--porcelain', '--untracked-files=all']).stdout;
}

/** Runs `npm start` until its desk is open, asks that, and ends it. */
async function npmStart(): Promise<Started> {
  const child = spawn('npm', ['start', '--silent', '--', '--port', '0'], {
    cwd: clone,
    env: environment(),
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise((resolve) => child.once('close', resolve));
  let [stdout, stderr] = ['', ''];
  child.stderr.on('data', (piece) => {
    stderr += piece;
  });
  const address = await new Promise<string>((resolve, reject) => {
    child.stdout.on('data', (piece) => {
      stdout += piece;
      const found = /The desk is open at (\S+)/.exec(stdout)?.[1];
      if (found !== undefined) resolve(found);
    });
    void ended.then((code) => reject(new Error(`npm start ended with ${code}: ${stdout}${stderr}`)));
  });
  try {
    const page = await (await fetch(address)).text();
    const { reports } = (await (await fetch(`${address}/api/v1/status`)).json()) as { readonly reports: { readonly all: number } };
    return { page, reports: reports.all, stdout, stderr };
  } finally {
    process.kill(-(child.pid as number), 'SIGTERM');
    await ended;
  }
}

/** With a cache of its own, where npx keeps a link to the clone: the user's should not fill with links to folders that are gone. */
function npx(args: readonly string[], input = ''): Outcome {
  return runIn(clone, 'npx', args, input, { npm_config_cache: join(parent, 'npx-cache') });
}

function environment(): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => KEPT.test(name) || !OUTER.test(name));
  return { ...Object.fromEntries(kept), npm_config_prefer_offline: 'true', NO_COLOR: '1' };
}

/** Runs without what an outer npm has put into the environment, such as the folder that it works in. */
function runIn(folder: string, command: string, args: readonly string[], input = '', settings: NodeJS.ProcessEnv = {}): Outcome {
  const options = {
    cwd: folder,
    env: { ...environment(), ...settings },
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 26,
    timeout: 240_000,
  } as const;
  const { status, stdout, stderr, error } = spawnSync(command, args, options);
  if (error) throw error;
  return { code: status, stdout, stderr };
}

function samples(): readonly string[] {
  const names = readdirSync(join(root, 'samples')).map((name) => name.replace(/\.[a-z]+$/, ''));
  if (names.length === 0) throw new Error('samples/ is empty');
  return names.filter((name) => name !== 'README');
}

function libraries(folder: string): readonly string[] {
  if (!existsSync(folder)) throw new Error(`${folder} is missing`);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' });
}
