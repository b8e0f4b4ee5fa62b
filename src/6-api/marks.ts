import { z } from 'zod';
import { MARKS } from '#desk/access/marks.ts';
import { type Route, route } from './route.ts';
import { deedSchema } from './schemas/review.ts';
import { deedOf } from './undoing.ts';

const marking = z.strictObject({
  mark: z.enum(MARKS).nullable().describe('After the Traffic Light Protocol 2.0; null takes it off.'),
  why: z.string().min(1).max(2000).optional().describe('The reason, for the log.'),
});
const params = z.strictObject({ id: z.string().min(1).max(200) });

/** How reports and entries are to be handled. */
export const markRoutes: Route[] = [
  route({
    method: 'PUT',
    path: '/reports/{id}/mark',
    operation: 'markReport',
    summary: 'Says how a report is to be handled: its mark holds for all of it',
    permission: 'edit',
    params,
    body: marking,
    answer: deedSchema,
    handle: async ({ store, caller: { clearance }, params: { id: report }, body: { mark, why } }) => {
      const { setMark } = await import('#desk/marking.ts');
      return deedOf(await setMark(store, { report }, { mark, clearance, ...(why !== undefined && { why }) }));
    },
  }),
  route({
    method: 'PUT',
    path: '/entries/{id}/mark',
    operation: 'markEntry',
    summary: 'Says how an entry is to be handled: its mark holds for its words, and for what stands on them',
    permission: 'edit',
    params,
    body: marking,
    answer: deedSchema,
    handle: async ({ store, caller: { clearance }, params: { id: entry }, body: { mark, why } }) => {
      const { setMark } = await import('#desk/marking.ts');
      return deedOf(await setMark(store, { entry }, { mark, clearance, ...(why !== undefined && { why }) }));
    },
  }),
];
