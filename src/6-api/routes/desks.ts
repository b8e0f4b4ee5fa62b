import { z } from 'zod';
import { DESK_NAME } from '../desk-files.ts';
import { type Route, route } from '../route.ts';
import { deskCheckSchema, desksSchema, deskTextSchema } from '../schemas/desks.ts';

const name = z.string().regex(DESK_NAME, 'It is no name of a desk: small letters, digits and hyphens');
const text = z.string().max(2_000_000).describe('YAML, as docs/desks.md has it.');

/** The desk files that views are limited by. */
export const DESK_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/desks',
    operation: 'desks',
    summary: 'The desks there are, with what is wrong with their files',
    permission: 'read',
    answer: desksSchema,
    handle: async ({ services: { deskFiles } }) => ({ items: await deskFiles.list() }),
  }),
  route({
    method: 'GET',
    path: '/desks/{name}',
    operation: 'desk',
    summary: 'The file of a desk',
    permission: 'read',
    params: z.strictObject({ name }),
    answer: deskTextSchema,
    handle: async ({ services: { deskFiles }, params }) => deskFiles.text(params.name),
  }),
  route({
    method: 'POST',
    path: '/desks/check',
    operation: 'checkDesk',
    summary: 'What is wrong with the text of a desk file; nothing is written',
    permission: 'read',
    body: z.strictObject({ name: name.optional(), text }),
    answer: deskCheckSchema,
    handle: async ({ services: { deskFiles }, body }) => ({ issues: await deskFiles.check(body.name ?? 'desk', body.text) }),
  }),
  route({
    method: 'PUT',
    path: '/desks/{name}',
    operation: 'writeDesk',
    summary: 'Write the file of a desk, whole or not at all',
    permission: 'edit',
    params: z.strictObject({ name }),
    body: z.strictObject({
      text,
      was: z.string().max(64).optional().describe('`sha256` of the text that this one was made from; absent for a new desk.'),
    }),
    answer: deskTextSchema,
    handle: async ({ services: { deskFiles }, params, body }) => deskFiles.write(params.name, body.text, body.was),
  }),
];
