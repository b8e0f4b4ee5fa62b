import { z } from 'zod';

const start = z.int().describe('First code unit (UTF-16) of the text of the report.');
const end = z.int().describe('After the last code unit.');

export const spanSchema = z.strictObject({ start, end }).meta({ id: 'Span' });

export const wordsSchema = z
  .strictObject({ start, end, words: z.string() })
  .meta({ id: 'Words', description: 'The words of a report at a place of its text.' });

export const fieldWordsSchema = z
  .strictObject({ start, end, words: z.string(), field: z.string() })
  .meta({ id: 'FieldWords', description: 'Words with the field of the entry that holds them.' });
