import { z } from 'zod';
import { IssueError, issueOf } from '#base/issue.ts';
import { hasCovered, seenText } from '#desk/access/seen-text.ts';
import type { ArrivedReport } from '#record/log/deed.ts';
import { contentOf } from '#record/store/contents.ts';
import { type Route, route } from '../route.ts';
import { arrivalsSchema, turnedSchema } from '../schemas/arrivals.ts';
import { entrySchema } from '../schemas/entry.ts';
import { originKindSchema } from '../schemas/origins.ts';
import { elsewhereSchema, reportSchema } from '../schemas/reports.ts';
import { BETWEEN, CLOCKS, given, limitParameter, PAGE, questionOf, textParameter, VIEW } from '../schemas/view.ts';

const id = z.strictObject({ id: textParameter });

/** Failures and filtered items that stand beside the first page of arrivals. */
const BESIDE = 20;

/** Reports and entries, one by one and as they arrived. */
export const REPORT_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/reports',
    operation: 'arrivals',
    summary: 'What arrived, the latest first: copies folded under their origin, and beside them what failed and what was filtered',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({
      ...CLOCKS,
      ...BETWEEN,
      ...PAGE,
      outlet: textParameter.optional(),
      origin: originKindSchema.optional(),
      unread: z.boolean().optional().describe('Only reports that are kept and not read.'),
    }),
    answer: arrivalsSchema,
    handle: async (call) => {
      const [{ arrivals }, { turnedItems }] = await Promise.all([import('#desk/questions/arrivals.ts'), import('#desk/filtered-items.ts')]);
      const found = await arrivals(call.store, await questionOf(call));
      const isFirst = call.query.cursor === undefined;
      const beside = (outcome: 'failed' | 'filtered') => (isFirst ? turnedItems(call.store, { outcome, limit: BESIDE }) : []);
      return { ...found, failures: await beside('failed'), filtered: await beside('filtered') };
    },
  }),
  route({
    method: 'GET',
    path: '/filtered',
    operation: 'turned',
    summary: 'Items that gave no report: filtered, failed or there already, the latest first',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({
      outcome: z.enum(['filtered', 'failed', 'duplicate']).optional(),
      source: z.string().min(1).max(2000).optional().describe('Address of a feed, name of a file.'),
      limit: limitParameter.optional(),
      cursor: z
        .string()
        .regex(/^\d{1,15}$/)
        .optional(),
    }),
    answer: turnedSchema,
    handle: async ({ store, query: { limit = 50, cursor, outcome, source } }) => {
      const { turnedItems } = await import('#desk/filtered-items.ts');
      const before = cursor === undefined ? undefined : Number(cursor);
      const found = await turnedItems(store, { ...given({ outcome, source, before }), limit: limit + 1 });
      const items = found.slice(0, limit);
      const last = items.at(-1);
      return { items, ...(found.length > limit && last !== undefined && { next: String(last.deed) }) };
    },
  }),
  route({
    method: 'GET',
    path: '/reports/{id}',
    operation: 'report',
    summary: 'One report whole: its text, particulars, entries, who is in it, reviews, copies and other texts of it',
    permission: 'read',
    rests: 'record',
    params: id,
    query: z.strictObject({ ...CLOCKS, withRejected: VIEW.withRejected }),
    answer: reportSchema,
    handle: async (call) => {
      const { readingRoom } = await import('#desk/questions/reading-room.ts');
      return readingRoom(call.store, call.params.id, await questionOf(call));
    },
  }),
  route({
    method: 'GET',
    path: '/reports/{id}/elsewhere',
    operation: 'elsewhere',
    summary: 'What other reports of the same days say of the same thing',
    permission: 'read',
    rests: 'record',
    params: id,
    query: z.strictObject({ ...CLOCKS, withRejected: VIEW.withRejected, limit: limitParameter.optional() }),
    answer: elsewhereSchema,
    handle: async (call) => {
      const { elsewhere } = await import('#desk/questions/elsewhere.ts');
      return { items: await elsewhere(call.store, { ...(await questionOf(call)), report: call.params.id }) };
    },
  }),
  route({
    method: 'GET',
    path: '/reports/{id}/original',
    operation: 'original',
    summary: 'The bytes that a report was made from; its text where none are kept or some words may not be seen',
    permission: 'read',
    params: id,
    answer: 'file',
    handle: async ({ store, params }) => {
      const row = await store.db.selectFrom('reports').select('body').where('id', '=', params.id).executeTakeFirst();
      if (row === undefined) throw new IssueError(issueOf('record.unknown', 'There is no report of this id.', params.id));
      const { original, text, from, name } = JSON.parse(row.body) as ArrivedReport;
      // Bytes cannot be covered where words of the text are.
      if (original === undefined || (await hasCovered(store.db, params.id)))
        return { name: `${name}.txt`, type: 'text/plain; charset=utf-8', body: await seenText(store.db, params.id, text) };
      const { bytes } = await contentOf(store.db, original);
      return { name: fileNameOf(from, name), type: 'application/octet-stream', body: bytes };
    },
  }),
  route({
    method: 'GET',
    path: '/entries/{id}',
    operation: 'entry',
    summary: 'One entry: its words, its versions and reviews, and what stands around it',
    permission: 'read',
    rests: 'record',
    params: id,
    query: z.strictObject(CLOCKS),
    answer: entrySchema,
    handle: async (call) => {
      const { show } = await import('#desk/questions/show.ts');
      const known = await call.store.db.selectFrom('entries').select('id').where('id', '=', call.params.id).limit(1).execute();
      const shown = known.length === 0 ? undefined : await show(call.store, call.params.id, await questionOf(call));
      if (shown?.type !== 'entry') throw new IssueError(issueOf('record.unknown', 'There is no entry of this id.', call.params.id));
      const { type: _, ...entry } = shown;
      return entry;
    },
  }),
];

/** What a file is called after where it was found: the last part of a path or an address. */
function fileNameOf(from: string, name: string): string {
  const path = URL.canParse(from) ? new URL(from).pathname : from;
  const last = path.split(/[/\\#]/).findLast((part) => part !== '') ?? name;
  return last.includes('.') ? last : `${last}.bin`;
}
