import { z } from 'zod';
import { issueSchema } from './issue.ts';
import { list, whole } from './list.ts';

export const desksSchema = whole(
  z
    .strictObject({
      name: z.string(),
      title: z.string().optional().describe('Absent where the file cannot be used.'),
      parties: list(z.string()).describe('ISO 3166-1 alpha-3.'),
      issues: list(z.string()),
      own: z.boolean().describe('It lies beside the record.'),
      faults: list(issueSchema),
    })
    .meta({ id: 'ListedDesk' }),
).meta({ id: 'Desks' });

export const deskTextSchema = z
  .strictObject({ name: z.string(), text: z.string(), sha256: z.string() })
  .meta({ id: 'DeskText', description: 'A desk file as it is edited.' });

export const deskCheckSchema = z.strictObject({ issues: list(issueSchema) }).meta({ id: 'DeskCheck' });
