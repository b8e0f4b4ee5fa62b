import { z } from 'zod';
import { MARKS } from '#desk/access/marks.ts';
import { briefSchema, citeSchema } from '#desk/brief/brief.ts';
import { BRIEF_FORMATS } from '#desk/brief/export/format-names.ts';
import { type Route, route } from './route.ts';
import { issueSchema } from './schemas/issue.ts';
import { reportRefSchema } from './schemas/item.ts';
import { list, whole } from './schemas/list.ts';
import { CLOCKS, dayParameter, deskParameter, given } from './schemas/view.ts';

/** What briefs are made with is loaded where one is asked for. */
const keeping = () => import('#desk/brief/keep.ts');

const brief = briefSchema.meta({ id: 'Brief', description: 'A paper for a meeting, each line of which rests on words of reports.' });

const kept = z
  .strictObject({ brief, version: z.int().min(1), by: z.string(), known: z.string() })
  .meta({ id: 'KeptBrief', description: 'A brief with the version that it is.' });

const listedBrief = z
  .strictObject({
    id: z.string(),
    occasion: z.string(),
    desk: z.string(),
    day: z.string(),
    mark: z.enum(MARKS).optional(),
    lines: z.int(),
    version: z.int(),
    by: z.string(),
    known: z.string(),
  })
  .meta({ id: 'ListedBrief' });

const params = z.object({ id: z.string().regex(/^[a-z0-9-]{1,64}$/, 'It is no id of a brief') });

const wanted = z
  .object({
    desk: deskParameter,
    day: dayParameter.describe('Day of the occasion.'),
    occasion: z.string().min(1).max(500).optional().describe('"Meeting of Japan and the United States" where not said.'),
    place: z.string().min(1).max(300).optional(),
    ...CLOCKS,
  })
  .meta({ id: 'BriefWanted' });

const edit = z
  .object({
    occasion: z.string().min(1).max(500).optional(),
    place: z.string().min(1).max(300).nullable().optional(),
    sections: z
      .array(
        z.strictObject({
          title: z.string(),
          lines: z
            .array(
              z.strictObject({
                id: z.string().min(1).max(100),
                text: z.string().min(1).max(4000),
                matter: z.string().max(500).optional(),
                cites: z.array(citeSchema).max(40),
              }),
            )
            .max(500),
        }),
      )
      .max(40)
      .optional(),
  })
  .meta({ id: 'BriefEdit', description: 'What a person may change. Lines that are left out are taken out.' });

const faults = z
  .strictObject({ faults: list(issueSchema) })
  .meta({ id: 'BriefFaults', description: 'Lines that do not hold, and why; none where all hold.' });

/** Briefs: composing, reading, editing, checking, and files of them. */
export const briefRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/briefs',
    operation: 'briefs',
    summary: 'The briefs that are kept, the latest day first',
    permission: 'read',
    answer: whole(listedBrief),
    handle: async ({ store, caller }) => {
      const { listBriefs } = await keeping();
      return { items: await listBriefs(store, caller.clearance) };
    },
  }),
  route({
    method: 'POST',
    path: '/briefs',
    operation: 'composeBrief',
    summary: 'Composes a brief from the accepted entries of a desk, and keeps it',
    permission: 'review',
    body: wanted,
    answer: kept,
    handle: async ({ store, caller, services, body: { desk, ...occasion } }) => {
      const [{ keepBrief }, { composed }] = await Promise.all([keeping(), import('#desk/brief/compose.ts')]);
      const scope = await services.deskFiles.scope(desk);
      return keepBrief(
        store,
        await composed(store, { ...given(occasion), day: occasion.day, scope, clearance: caller.clearance }),
      ) as never;
    },
  }),
  route({
    method: 'GET',
    path: '/briefs/{id}',
    operation: 'brief',
    summary: 'A brief as it stands',
    permission: 'read',
    params,
    answer: kept,
    handle: async ({ store, caller, params: { id } }) => (await keeping()).briefOf(store, id, caller.clearance) as never,
  }),
  route({
    method: 'PUT',
    path: '/briefs/{id}',
    operation: 'editBrief',
    summary: 'Changes a brief, if every line still rests on its evidence; 422 names those that do not',
    permission: 'review',
    params,
    body: edit,
    answer: kept,
    handle: async ({ store, caller, params: { id }, body }) =>
      (await keeping()).editBrief(store, id, given(body) as never, { by: caller.name, clearance: caller.clearance }) as never,
  }),
  route({
    method: 'DELETE',
    path: '/briefs/{id}',
    operation: 'removeBrief',
    summary: 'Takes a brief out; undoing brings it back',
    permission: 'review',
    params,
    answer: 'none',
    handle: async ({ store, caller, params: { id } }) => {
      await (await keeping()).removeBrief(store, id, caller.clearance);
      return undefined;
    },
  }),
  route({
    method: 'GET',
    path: '/briefs/{id}/reports',
    operation: 'briefReports',
    summary: 'The reports that a brief cites, as the record has them now',
    permission: 'read',
    params,
    answer: whole(reportRefSchema),
    handle: async ({ store, caller, params: { id } }) => {
      const [{ briefOf }, { citedReports }] = await Promise.all([keeping(), import('#desk/brief/cited-reports.ts')]);
      const { brief: own } = await briefOf(store, id, caller.clearance);
      return { items: await citedReports(store, own) };
    },
  }),
  route({
    method: 'POST',
    path: '/briefs/{id}/check',
    operation: 'checkBrief',
    summary: 'Checks a brief, or a change of it before it is kept, against the record as it is now',
    permission: 'read',
    params,
    body: edit,
    answer: faults,
    handle: async ({ store, caller, params: { id }, body }) => {
      const { briefOf, checkedBrief, editedBrief } = await keeping();
      const { brief: own } = await briefOf(store, id, caller.clearance);
      return { faults: await checkedBrief(store, editedBrief(own, given(body) as never, caller.name)) };
    },
  }),
  route({
    method: 'GET',
    path: '/briefs/{id}/export/{format}',
    operation: 'exportBrief',
    summary: 'A brief as a file; refused where a line no longer holds',
    permission: 'read',
    params: params.extend({ format: z.enum(BRIEF_FORMATS) }),
    answer: 'file',
    handle: async ({ store, caller, params: { id, format } }) => {
      const [{ briefOf }, { exportedBrief }] = await Promise.all([keeping(), import('#desk/brief/export/export.ts')]);
      const { brief: own } = await briefOf(store, id, caller.clearance);
      const file = await exportedBrief(store, own, format, caller.clearance);
      const lines = own.sections.reduce((sum, { lines: all }) => sum + all.length, 0);
      await store.do('exported', { format: `brief-${format}`, entries: lines, to: `brief ${id}` });
      return file;
    },
  }),
];
