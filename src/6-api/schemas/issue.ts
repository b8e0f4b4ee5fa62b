import { z } from 'zod';
import { ISSUE_CODES } from '#base/issue.ts';

export const issueSchema = z
  .strictObject({
    code: z.enum(ISSUE_CODES),
    severity: z.enum(['error', 'warning']),
    message: z.string(),
    given: z.string().optional().describe('The thing given that the issue is about.'),
    remedy: z.string(),
  })
  .meta({ id: 'Issue', description: 'A problem: what happened, with what, and what to do about it.' });

export const failureSchema = z
  .strictObject({
    issue: issueSchema,
    issues: z.array(issueSchema).readonly().optional().describe('All that is wrong, where it is more than one thing.'),
    request: z.string().describe('Id of the request, as the log of requests has it.'),
  })
  .meta({ id: 'Failure', description: 'What is answered where something cannot be done.' });
