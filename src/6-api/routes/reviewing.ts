import { z } from 'zod';
import { may } from '#desk/access/caller.ts';
import { ENTRY_KINDS } from '#record/entries/entry.ts';
import { type Route, route } from '../route.ts';
import { candidatesSchema, judgementsSchema } from '../schemas/identity.ts';
import { deedSchema, deedsSchema, logSchema, proposalsSchema, reviewersSchema, waitingSchema } from '../schemas/review.ts';
import { given, limitParameter, textParameter } from '../schemas/view.ts';
import { deedOf, undo } from '../undoing.ts';

const why = z.string().min(1).max(2000).optional().describe('The reason, for the log.');
/** What is done to accounts and by signing in. */
const ACCOUNT_DEEDS: ReadonlySet<string> = new Set(['account', 'signed-in', 'signed-out', 'sign-in-failed']);
const id = z.string().min(1).max(500);

/** What persons say of entries and of who is whom, and how it is taken back. */
export const REVIEW_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/review/waiting',
    operation: 'waiting',
    summary: 'Entries that wait for a person: those to be looked at again first, then the least sure',
    permission: 'read',
    rests: 'record',
    personal: true,
    query: z.strictObject({
      kinds: z.array(z.enum(ENTRY_KINDS)).max(ENTRY_KINDS.length).optional(),
      report: textParameter.optional(),
      flagged: z.boolean().optional().describe('Only those that somebody should look at again.'),
      all: z.boolean().optional().describe('Also those that you have reviewed.'),
      limit: limitParameter.optional(),
    }),
    answer: waitingSchema,
    handle: async ({ store, caller, query: { all, ...question } }) => {
      const { waiting } = await import('#desk/review.ts');
      const asked = { ...given(question), clearance: caller.clearance, ...(!all && { by: caller.name }) };
      return { items: await waiting(store, asked) };
    },
  }),
  route({
    method: 'GET',
    path: '/review/agreement',
    operation: 'reviewAgreement',
    summary: 'How far reviewers agree beyond chance, kind by kind',
    permission: 'read',
    rests: 'record',
    answer: reviewersSchema,
    handle: async ({ store }) => {
      const { agreementByKind } = await import('#desk/review.ts');
      return { items: await agreementByKind(store) };
    },
  }),
  route({
    method: 'POST',
    path: '/reviews',
    operation: 'review',
    summary: 'Say of entries whether they are right; all of them or none',
    permission: 'review',
    status: 201,
    body: z.strictObject({
      entries: z.array(id).min(1).max(500),
      verdict: z.enum(['accepted', 'edited', 'rejected', 'proposed']).describe('`proposed` takes your word back.'),
      value: z.record(z.string().max(50), z.unknown()).optional().describe("With `edited`: the fields that replace the machine's."),
      why,
    }),
    answer: deedsSchema,
    handle: async ({ store, body: { entries, ...judgement } }) => {
      const { review } = await import('#desk/review.ts');
      return { deeds: (await review(store, entries, given(judgement))).map(deedOf) };
    },
  }),
  route({
    method: 'POST',
    path: '/undo',
    operation: 'undo',
    summary: 'Take back a deed; without a number the last one that you did yourself',
    permission: 'review',
    status: 201,
    body: z.strictObject({ deed: z.int().min(1).optional(), why }),
    answer: deedSchema,
    handle: async ({ store, caller, body: { deed, why: reason } }) => deedOf(await undo(store, caller, deed, reason)),
  }),
  route({
    method: 'GET',
    path: '/log',
    operation: 'log',
    summary: 'Everything that was done, the last first',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({ before: z.int().min(1).optional().describe('Only deeds before this one.'), limit: limitParameter.optional() }),
    answer: logSchema,
    handle: async ({ store, caller, query: { before, limit = 50 } }) => {
      const [{ latestDeeds }, { UNDOABLE }] = await Promise.all([import('#desk/log.ts'), import('#record/log/deed.ts')]);
      const found = await latestDeeds(store, limit + 1, before);
      const shown = found.slice(0, limit);
      const last = shown.at(-1);
      // Who signs in and out is for those who keep the accounts.
      const items = shown
        .filter(({ kind }) => may(caller, 'admin') || !ACCOUNT_DEEDS.has(kind))
        .map((deed) => ({ ...deed, undoable: UNDOABLE.has(deed.kind) && !deed.undone }));
      return { items, ...(found.length > limit && last !== undefined && { next: last.seq }) };
    },
  }),
  route({
    method: 'GET',
    path: '/identity/candidates',
    operation: 'candidates',
    summary: 'Pairs that may be one actor and that nobody has judged, the likeliest first',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({ limit: limitParameter.optional() }),
    answer: candidatesSchema,
    handle: async ({ store, query: { limit = 50 } }) => {
      const { candidates } = await import('#desk/identity.ts');
      return { items: await candidates(store, limit) };
    },
  }),
  route({
    method: 'GET',
    path: '/identity/judgements',
    operation: 'judgements',
    summary: 'What was said on who is whom, and holds; the latest first',
    permission: 'read',
    rests: 'record',
    answer: judgementsSchema,
    handle: async ({ store }) => {
      const { judgements } = await import('#desk/identity.ts');
      return { items: await judgements(store) };
    },
  }),
  route({
    method: 'GET',
    path: '/proposals',
    operation: 'proposals',
    summary: 'What programs would have a person say, and nobody has answered; the latest first',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({ limit: limitParameter.optional(), cursor: textParameter.optional() }),
    answer: proposalsSchema,
    handle: async ({ store, query }) => {
      const { proposals } = await import('#desk/proposals.ts');
      return proposals(store, given(query));
    },
  }),
  route({
    method: 'POST',
    path: '/identity/judgements',
    operation: 'judge',
    summary: 'Say whether two are the same: ids of actors, or of one figure of a report as REPORT#LOCAL',
    permission: 'review',
    status: 201,
    body: z.strictObject({ a: id, b: id, verdict: z.enum(['same', 'different', 'unsure']), why }),
    answer: deedSchema,
    handle: async ({ store, body: { a, b, verdict, why: reason } }) => {
      const { judge } = await import('#desk/identity.ts');
      return deedOf(await judge(store, a, b, verdict, reason));
    },
  }),
];
