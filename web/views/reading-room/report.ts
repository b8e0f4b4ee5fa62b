import type { components } from '../../api/schema.generated.ts';

type Schemas = components['schemas'];
export type Report = Schemas['Report'];
export type Entry = Schemas['ShownEntry'];
export type Named = Schemas['Named'];
export type Words = Schemas['Words'];
export type EntryKind = Schemas['EntryKind'];

/** The words that an entry is known by, from the first to the last, by its kind. */
const KNOWN_BY: Readonly<Record<EntryKind, string>> = {
  statement: 'content',
  position: 'object',
  provision: 'action',
  concern: 'about',
  agreement: 'mentions',
  event: 'trigger',
  contact: 'evidence',
  role: 'evidence',
};

/** The words that say what an entry says; all of its words where it has none of these. */
function saidWords({ kind, words }: Pick<Entry, 'kind' | 'words'>): Entry['words'] {
  const own = words.filter(({ field }) => field === KNOWN_BY[kind]);
  return own.length > 0 ? own : words;
}

/** Where to land in the text. */
export function anchorOf(entry: Pick<Entry, 'kind' | 'words'>): number {
  return saidWords(entry)[0]?.start ?? 0;
}

/** Whether nobody has decided on it, or somebody should look again. */
export function isWaiting({ status, flag }: Pick<Entry, 'status' | 'flag'>): boolean {
  return status === 'proposed' || flag !== undefined;
}
