import { z } from 'zod';

/** A list in an answer: what is given is never changed. */
export function list<T extends z.ZodType>(of: T) {
  return z.array(of).readonly();
}

/** A part of a list, and where to go on. */
export function listed<T extends z.ZodType>(of: T) {
  return z.strictObject({ items: list(of), next: z.string().optional().describe('Give it as `cursor` to go on; absent at the end.') });
}

/** A list that is given whole. */
export function whole<T extends z.ZodType>(of: T) {
  return z.strictObject({ items: list(of) });
}
