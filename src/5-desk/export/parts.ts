import { FIELDS } from '#record/entries/fields.ts';
import { mainSpans } from '#record/entries/main-part.ts';
import type { Words } from '#record/entries/worded.ts';
import type { ExportedEntry, WordedPart } from './exported.ts';

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
  return mainSpans(entry.kind, entry.value)
    .map(({ words }) => words)
    .join(' … ');
}
