import type { EntryKind } from './entry.ts';
import type { Words } from './worded.ts';

/** The field with the words that an entry is about. */
export const MAIN_PART: Readonly<Record<EntryKind, string>> = {
  role: 'evidence',
  statement: 'content',
  agreement: 'mentions',
  provision: 'action',
  position: 'object',
  contact: 'evidence',
  concern: 'about',
  event: 'trigger',
};

/** The words that an entry is about: what it says. */
export function mainSpans(kind: EntryKind, value: object): readonly Words[] {
  return [(value as Readonly<Record<string, Words | readonly Words[] | undefined>>)[MAIN_PART[kind]] ?? []].flat() as readonly Words[];
}
