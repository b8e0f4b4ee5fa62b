import { z } from 'zod';
import { type Route, route } from './route.ts';

/** The Model Context Protocol over HTTP: its own protocol, answered by its own server for whoever has a token. */
export const mcpRoutes: Route[] = [
  route({
    method: 'POST',
    path: '/mcp',
    operation: 'mcp',
    summary: 'The tools of the desk for programs (Model Context Protocol, Streamable HTTP without sessions); needs a token',
    permission: 'read',
    body: z.unknown(),
    answer: 'raw',
    handle: async ({ store, caller, body, services: { deskFiles }, exchange: { raw } }) => {
      const { answerMcp } = await import('#mcp/http.ts');
      await answerMcp({ store, caller, body, desk: (name) => deskFiles.scope(name), request: raw.request, response: raw.response });
      return undefined;
    },
  }),
];
