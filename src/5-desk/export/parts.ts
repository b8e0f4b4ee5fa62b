import type { EntryKind } from '#record/entries/entry.ts';
import { FIELDS } from '#record/entries/fields.ts';
import type { Words } from '#record/entries/worded.ts';
import type { ExportedEntry, WordedPart } from './exported.ts';

/** The words that an entry is about. */
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

/** The words of an entry by the field that holds them, without fields that have none. */
export function partsOf({ kind, value }: Pick<ExportedEntry, 'kind' | 'value'>): readonly WordedPart[] {
  const fields = value as unknown as Readonly<Record<string, Words | readonly Words[] | undefined>>;
  return FIELDS[kind].flatMap(({ field, type }) => {
    const given = fields[field];
    if (given === undefined || (type !== 'words' && type !== 'many-words')) return [];
    const spans = [given].flat() as readonly Words[];
    return spans.length === 0 ? [] : [{ part: field, spans }];
  });
}

/** What an entry is about, as worded; pieces are told apart by " … ". */
export function mainWords(entry: Pick<ExportedEntry, 'kind' | 'value'>): string {
  const main = partsOf(entry).find(({ part }) => part === MAIN_PART[entry.kind]);
  return (main?.spans ?? []).map(({ words }) => words).join(' … ');
}
