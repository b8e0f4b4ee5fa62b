import { z } from 'zod';
import { instantSchema } from './item.ts';
import { whole } from './list.ts';

export const doctorSchema = whole(
  z
    .strictObject({ about: z.string(), state: z.enum(['well', 'warning', 'wrong']), found: z.string(), remedy: z.string().optional() })
    .meta({ id: 'Finding' }),
).meta({ id: 'Doctor' });

export const backupSchema = z
  .strictObject({ folder: z.string(), made: instantSchema, sha256: z.string(), bytes: z.int(), deeds: z.int(), head: z.string() })
  .meta({ id: 'Backup' });

export const aboutSchema = z
  .strictObject({
    program: z.strictObject({ name: z.string(), version: z.string(), node: z.string() }),
    model: z.strictObject({ version: z.string(), precision: z.string(), sha256: z.string() }),
    data: z
      .strictObject({ states: z.int(), organizations: z.int(), outlets: z.int(), agreements: z.int() })
      .describe('Lines of the lists that come with the program.'),
    record: z.strictObject({ database: z.enum(['sqlite', 'postgres']), schema: z.string(), reader: z.string() }),
  })
  .meta({ id: 'About' });
