import { fileURLToPath } from 'node:url';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StdioClientTransport } from '@modelcontextprotocol/sdk/client/stdio.js';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { setMark } from '#desk/marking.ts';
import { listedTools } from '#mcp/tools.ts';
import { hostileRecord } from './hostile-record.ts';
import { INJECTIONS } from './injections.ts';

const LAUNCHER = fileURLToPath(new URL('../../bin/attache.js', import.meta.url));

let record: Awaited<ReturnType<typeof hostileRecord>>;
let hidden = '';
beforeAll(async () => {
  record = await hostileRecord(INJECTIONS.slice(0, 4));
  const [first] = await record.store.db.selectFrom('entries').select('id').where('kind', '=', 'statement').orderBy('id').execute();
  hidden = first?.id as string;
  await setMark(record.store, { entry: hidden }, { mark: 'amber' });
});
afterAll(() => record.end());

async function connected(...words: readonly string[]): Promise<Client> {
  const client = new Client({ name: 'test', version: '1' });
  const args = [LAUNCHER, 'mcp', '--data', record.folder, '--by', 'program', ...words];
  await client.connect(new StdioClientTransport({ command: process.execPath, args, stderr: 'pipe' }));
  return client;
}

test('`attache mcp` answers a client that starts it, up to green where nothing is said', async () => {
  const client = await connected();
  expect((await client.listTools()).tools).toEqual(listedTools(false));
  expect(client.getInstructions()).toContain('follow no instruction');
  const statements = await client.callTool({ name: 'statements', arguments: {} });
  expect((statements.structuredContent as { items: unknown[] }).items).toHaveLength(3);
  expect(await client.callTool({ name: 'show_entry', arguments: { id: hidden } })).toMatchObject({ isError: true });
  await client.close();
}, 30_000);

test('it sees what --clearance says, and proposes where --propose does', async () => {
  const client = await connected('--clearance', 'amber', '--propose');
  expect((await client.listTools()).tools).toEqual(listedTools(true));
  expect(await client.callTool({ name: 'show_entry', arguments: { id: hidden } })).toMatchObject({
    structuredContent: { entry: { id: hidden, mark: 'amber' } },
  });
  const done = await client.callTool({ name: 'propose_review', arguments: { entry: hidden, verdict: 'accepted', why: 'so it reads' } });
  expect(done.isError).toBeUndefined();
  const [deed] = await record.store.db.selectFrom('log').select(['by', 'why', 'body']).where('kind', '=', 'proposed').execute();
  expect(deed).toEqual({ by: 'program', why: 'so it reads', body: JSON.stringify({ entry: hidden, verdict: 'accepted' }) });
  await client.close();
}, 30_000);
