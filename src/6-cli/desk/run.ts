import { spawn } from 'node:child_process';
import { createWriteStream, existsSync } from 'node:fs';
import path from 'node:path';
import type { FastifyInstance } from 'fastify';
import { authenticatorOf } from '#api/accounts/authenticator.ts';
import { localCaller } from '#api/caller.ts';
import { isLoopback, LOOPBACK_NAMES } from '#api/guards.ts';
import { builtPages } from '#api/pages.ts';
import { buildServer } from '#api/server.ts';
import { closeServices, type Services, servicesFor } from '#api/services.ts';
import { IssueError, issueOf } from '#base/issue.ts';
import { openIdSettings } from '#desk/accounts/openid/settings.ts';
import { isServer } from '#record/store/open.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { ExitCode } from '../exit-codes.ts';
import { interruption } from '../interruption.ts';
import { type Call, inRecord } from '../record/record-command.ts';

/** What the user asked of `attache desk`, each value checked. */
export interface DeskOptions {
  readonly port: number;
  readonly host: string;
  /** Names by which a proxy before the desk is reached. */
  readonly name?: readonly string[];
  /** Folder of the desk files. */
  readonly desks?: string;
  readonly open?: true;
  readonly login?: true;
  /** File of the request log; "-" is standard error. */
  readonly log?: string;
  readonly model?: string;
  readonly allowNetwork?: readonly string[];
}

/** Milliseconds for those who are being answered when the desk is closed. */
const PATIENCE = 9000;

/** Carries out `attache desk`. Throws IssueError where it cannot be opened. */
export function performDesk(call: Call<DeskOptions>): Promise<ExitCode> {
  return inRecord(call.options, (store) => opened(store, call), { create: true });
}

async function opened(store: RecordStore, { options, screen }: Call<DeskOptions>): Promise<ExitCode | undefined> {
  const { data, host, port, desks, login = false, model, allowNetwork, by } = options;
  const openid = await openIdSettings(data, process.env);
  const services = servicesFor({
    store,
    place: data,
    desks: desks ?? usualDesks(data),
    accounts: { login, ...(openid !== undefined && { openid }) },
    allowedNetwork: allowNetwork ?? [],
    ...(model !== undefined && { model }),
  });
  const names = [...(options.name ?? []), ...(openid === undefined ? [] : [new URL(openid.desk).hostname])];
  await mustBeGuarded(services, host, options.name ?? []);
  const release = await claimed(store, data);
  const log = logTo(options.log);
  const interrupted = interruption();
  const server = buildServer(services, {
    authenticate: authenticatorOf(store, services.accounts, localCaller(by)),
    pages: builtPages(),
    log: log.line,
    ...(isLoopback(host) && { hosts: [...LOOPBACK_NAMES, ...names] }),
    behindProxy: names.length > 0,
  });
  try {
    await listen(server, host, port);
    const address = addressOf(server, host);
    const code = await services.accounts.setUpCode();
    if (screen.json) await screen.piece(`${JSON.stringify({ address, ...(code !== undefined && { setUpCode: code }) })}\n`);
    else {
      await screen.line(`The desk is open at ${address} (Ctrl-C closes it).`);
      if (code !== undefined) await screen.line(`Nobody has an account yet. The code for the first administrator: ${code}`);
    }
    if (options.open) openBrowser(address);
    void madeReady(services);
    await aborted(interrupted.signal);
  } finally {
    await closed(server, services);
    interrupted.end();
    await log.end();
    await release();
  }
  return interrupted.code();
}

/** Loads what the first views ask for before anybody waits for it. What is wrong with it is told to who asks. */
async function madeReady({ deskFiles }: Services): Promise<void> {
  await Promise.allSettled([deskFiles.list(), import('#desk/questions/arrivals.ts'), import('#desk/questions/status.ts')]);
}

/** Where others can reach the desk, nobody is taken for the user of this machine. */
async function mustBeGuarded({ accounts }: Services, host: string, names: readonly string[]): Promise<void> {
  if ((isLoopback(host) && names.length === 0) || (await accounts.wantsLogin())) return;
  throw new IssueError(
    issueOf(
      'usage.wrong',
      'Other machines could reach the desk there, and nobody would have to sign in.',
      names.length > 0 ? `--name ${names.join(' ')}` : `--host ${host}`,
      'Add --login, or leave --host and --name out.',
    ),
  );
}

async function claimed(store: RecordStore, data: string): Promise<() => Promise<void>> {
  try {
    return await store.database.claim('desk');
  } catch (error) {
    if (!(error instanceof IssueError) || error.issue.code !== 'record.busy') throw error;
    throw new IssueError(
      issueOf('record.busy', 'Another desk is open on this record.', data, 'Use that one, or close it first (Ctrl-C where it runs).'),
      { cause: error },
    );
  }
}

async function listen(server: FastifyInstance, host: string, port: number): Promise<void> {
  try {
    await server.listen({ host, port });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const taken = code === 'EADDRINUSE';
    const why = taken ? 'Another program has this port.' : `The desk cannot listen there (${code ?? error}).`;
    throw new IssueError(issueOf('server.not-possible', why, `${host}:${port}`, taken ? undefined : 'Check --host and --port.'), {
      cause: error,
    });
  }
}

function addressOf(server: FastifyInstance, host: string): string {
  const [listening] = server.addresses();
  const port = typeof listening === 'object' ? listening.port : 0;
  const name = host === '0.0.0.0' || host === '::' ? 'localhost' : host.includes(':') ? `[${host}]` : host;
  return `http://${name}:${port}`;
}

/** Ends in order: jobs end first, and with them the streams that tell of them; whoever is being answered is answered, for a while. What takes longer is left: nothing that was told as done is lost by that. */
async function closed(server: FastifyInstance, services: Services): Promise<void> {
  let late: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    late = setTimeout(() => {
      server.server.closeAllConnections();
      resolve();
    }, PATIENCE);
  });
  try {
    await Promise.race([Promise.all([server.close(), closeServices(services)]), patience]);
  } finally {
    clearTimeout(late);
  }
}

function usualDesks(data: string): string {
  return existsSync('desks') || isServer(data) ? 'desks' : path.join(data, 'desks');
}

function logTo(file: string | undefined): { readonly line: (text: string) => void; readonly end: () => Promise<void> } {
  if (file === undefined) return { line: () => {}, end: async () => {} };
  if (file === '-') return { line: (text) => process.stderr.write(`${text}\n`), end: async () => {} };
  const stream = createWriteStream(file, { flags: 'a', mode: 0o600 });
  // The desk goes on where its log cannot be written, and says so once.
  stream.once('error', (error) => process.stderr.write(`The log cannot be written: ${error.message}\n`));
  return { line: (text) => stream.write(`${text}\n`), end: () => new Promise((resolve) => stream.end(() => resolve())) };
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}

/** Where there is no browser to open, the address stands on the screen. */
function openBrowser(address: string): void {
  const [command, ...args] =
    process.platform === 'darwin'
      ? ['open', address]
      : process.platform === 'win32'
        ? ['cmd', '/c', 'start', '', address]
        : ['xdg-open', address];
  spawn(command as string, args, { stdio: 'ignore', detached: true })
    .on('error', () => {})
    .unref();
}
