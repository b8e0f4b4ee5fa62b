import { z } from 'zod';
import { MARKS } from '#desk/access/marks.ts';
import { EXPORTED_STATUSES } from '#desk/export/exported.ts';
import { EXPORT_FORMATS } from '#desk/export/format-names.ts';
import { ENTRY_KINDS } from '#record/entries/entry.ts';
import { exportedFile } from '../exported-file.ts';
import { type Route, route } from '../route.ts';
import { BETWEEN, CLOCKS, given, textParameter } from '../schemas/view.ts';

/** Files of the record, or of a part of it. */
export const EXPORT_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/exports/{format}',
    operation: 'exportRecord',
    summary:
      'The record or a part of it in a standard format; every entry is checked again against the stored text, and what does not hold is left out',
    permission: 'read',
    params: z.strictObject({ format: z.enum(EXPORT_FORMATS) }),
    query: z.strictObject({
      ...CLOCKS,
      ...BETWEEN,
      kind: z.array(z.enum(ENTRY_KINDS)).max(ENTRY_KINDS.length).optional(),
      status: z.array(z.enum(EXPORTED_STATUSES)).max(EXPORTED_STATUSES.length).optional(),
      actor: z.array(textParameter).max(50).optional(),
      report: z.array(textParameter).max(500).optional(),
      handling: z.enum(MARKS).optional().describe('The highest handling mark that goes out; red only where it is named.'),
    }),
    answer: 'file',
    handle: async (call) => {
      const { kind, status, actor, report, ...rest } = call.query;
      const question = given({ ...rest, kinds: kind, statuses: status, actors: actor, reports: report });
      return exportedFile(call, call.params.format, question);
    },
  }),
];
