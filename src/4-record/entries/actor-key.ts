import type { Actor } from '#reading/reading.ts';
import { columnKey } from '../store/column-text.ts';

/** What is not part of how a name is known: accents, dots, case, an article. */
function folded(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/^the\s+/u, '')
    .replace(/['’.]/gu, '')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/gu, '');
}

/** Longest name in an id, in code units; what is longer is told apart by its hash. */
const LONGEST = 150;

const FOLDERS = {
  person: 'person',
  state: 'state',
  government: 'state',
  body: 'body',
  organization: 'organization',
  outlet: 'outlet',
  group: 'group',
} as const satisfies Record<Actor['kind'], string>;

/**
 * The id of the actor of the record that a reading's actor is, by rule alone: what the world knows by its code or Wikidata item, a person by a full name,
 * a body by its name and state. A bare surname, a description ("officials") or a name without capitals says who is meant in its report only, and
 * stays an actor of that report until somebody judges otherwise.
 */
export function actorKeyOf(actor: Pick<Actor, 'name' | 'kind' | 'country' | 'wikidata'>, report: string): string {
  const { name, kind, country, wikidata } = actor;
  const folder = FOLDERS[kind];
  if (folder === 'state' && country !== undefined) return `state/${country}`;
  if (wikidata !== undefined) return `${folder}/${wikidata}`;
  const slug = columnKey(folded(name), LONGEST) || 'unnamed';
  if (folder === 'state') return `state/${slug}`;
  const proper = /\p{Lu}/u.test(name) || !/\p{Ll}/u.test(name);
  const known = kind === 'person' ? proper && /\S\s+\S/u.test(name.trim()) : kind !== 'group' && proper;
  if (!known) return `${folder}/${slug}@${report}`;
  return kind === 'body' && country !== undefined ? `${folder}/${slug}@${country}` : `${folder}/${slug}`;
}

/** The id of an agreement of the record: that of the register, else its name and parties; two of one name in different years are two. */
export function agreementKeyOf(
  agreement: { readonly known?: string; readonly name: string; readonly year?: number },
  parties: readonly string[],
): string {
  if (agreement.known !== undefined) return `agreement/${agreement.known}`;
  const sides = parties.map((party) => party.split('/').at(-1)).toSorted();
  const key = [folded(agreement.name), ...sides, ...(agreement.year === undefined ? [] : [agreement.year])].join('+');
  return `agreement/${columnKey(key, 2 * LONGEST)}`;
}
