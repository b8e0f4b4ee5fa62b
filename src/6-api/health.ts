import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { type Issue, issueFrom } from '#base/issue.ts';
import type { Services } from './services.ts';

/** Milliseconds within which the database has to answer. */
const PATIENCE = 2000;

/** `/livez` tells that the program answers, and looks at nothing else; `/readyz` that its record does too. For those who watch the server: they take no account and tell nothing of the record. */
export function serveHealth(server: FastifyInstance, { store }: Services): void {
  server.get('/livez', async (_request, reply) => reply.header('cache-control', 'no-store').send({ alive: true }));
  server.get('/readyz', async (_request, reply) => {
    const issue = await ready(store.db);
    reply.header('cache-control', 'no-store');
    return issue === undefined ? reply.send({ ready: true }) : reply.code(503).send({ ready: false, code: issue.code });
  });
}

async function ready(db: Services['store']['db']): Promise<Issue | undefined> {
  let timer: NodeJS.Timeout | undefined;
  try {
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(new Error('it does not answer')), PATIENCE);
    });
    await Promise.race([sql`select 1`.execute(db), late]);
    return undefined;
  } catch (error) {
    return issueFrom(error, 'record.not-usable');
  } finally {
    clearTimeout(timer);
  }
}
