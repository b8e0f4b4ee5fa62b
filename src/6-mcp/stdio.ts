import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import type { Serving } from './calls.ts';
import { mcpServer } from './server.ts';

/** Serves one client on standard input and output until it ends its side. */
export async function serveStdio(serving: Serving, signal?: AbortSignal): Promise<void> {
  const server = mcpServer(serving);
  const transport = new StdioServerTransport();
  const ended = new Promise<void>((resolve) => {
    process.stdin.once('end', resolve);
    process.stdin.once('close', resolve);
    signal?.addEventListener('abort', () => resolve(), { once: true });
  });
  await server.connect(transport);
  await ended;
  await server.close();
}
