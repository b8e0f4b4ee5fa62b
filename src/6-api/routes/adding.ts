import { z } from 'zod';
import { withoutCredentials } from '#base/without-credentials.ts';
import { fetchedItems, startAdding, startPolling, startReadingAgain, textItems } from '../reading-jobs.ts';
import { type Route, route } from '../route.ts';
import { startedSchema } from '../schemas/jobs.ts';
import { given } from '../schemas/view.ts';
import { receivedUpload } from '../uploads.ts';

const word = z.string().min(1).max(500);

/** What is said of reports that do not say it themselves. */
const DEFAULTS = {
  outlet: word.optional().describe('Where the report names none.'),
  published: word.optional().describe('Date or instant, ISO 8601, where the report gives none.'),
} as const;

/** What the record takes in. Reading takes longer than a request: a job is made, and told of by /jobs/{id}. */
export const ADDING_ROUTES: readonly Route[] = [
  route({
    method: 'POST',
    path: '/reports',
    operation: 'addReport',
    summary: 'Read a text into the record',
    permission: 'edit',
    status: 202,
    body: z.strictObject({
      text: z.string().min(1).max(2_000_000),
      name: word.optional().describe('What to call it.'),
      outlet: word.optional(),
      byline: word.optional(),
      title: word.optional(),
      published: word.optional().describe('Date or instant, ISO 8601.'),
      url: z
        .url({ protocol: /^https?$/ })
        .max(2000)
        .optional(),
    }),
    answer: startedSchema,
    handle: async ({ services, caller, body: { text, name, ...particulars } }) => {
      const about = name ?? particulars.title ?? particulars.url ?? 'pasted text';
      return startAdding(services, caller, { kind: 'add', about, items: () => textItems(about, text, given(particulars)) });
    },
  }),
  route({
    method: 'POST',
    path: '/reports/upload',
    operation: 'uploadReports',
    summary: 'Read a file into the record: a text, a page, a document, an archive, rows',
    permission: 'edit',
    status: 202,
    query: z.strictObject({ name: z.string().min(1).max(300).describe('Name of the file, with its ending.'), ...DEFAULTS }),
    body: 'bytes',
    answer: startedSchema,
    handle: async ({ services, caller, body, query: { name, ...defaults } }) => {
      const upload = await receivedUpload(body, name);
      try {
        return startAdding(services, caller, {
          kind: 'add',
          about: upload.name,
          items: () => upload.items(),
          defaults: given(defaults),
          after: () => upload.discard(),
        });
      } catch (error) {
        await upload.discard();
        throw error;
      }
    },
  }),
  route({
    method: 'POST',
    path: '/reports/fetch',
    operation: 'fetchReport',
    summary: 'Fetch a page and read it into the record',
    permission: 'edit',
    status: 202,
    body: z.strictObject({ url: z.url({ protocol: /^https?$/ }).max(2000), ...DEFAULTS }),
    answer: startedSchema,
    handle: async ({ services, caller, body: { url, ...defaults } }) =>
      startAdding(services, caller, {
        kind: 'fetch',
        about: withoutCredentials(url),
        items: () => fetchedItems(url, services.allowedNetwork),
        defaults: given(defaults),
      }),
  }),
  route({
    method: 'POST',
    path: '/reports/read-again',
    operation: 'readAgain',
    summary: 'Read again the reports that another model or version read',
    permission: 'edit',
    status: 202,
    answer: startedSchema,
    handle: async ({ services, caller }) => startReadingAgain(services, caller),
  }),
  route({
    method: 'POST',
    path: '/feeds/poll',
    operation: 'pollFeeds',
    summary: 'Ask the feeds that are due, and read what is new',
    permission: 'edit',
    status: 202,
    answer: startedSchema,
    handle: async ({ services, caller }) => startPolling(services, caller),
  }),
];
