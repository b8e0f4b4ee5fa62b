import { IssueError, issueOf } from '#base/issue.ts';
import type { Entries } from '#reading/reading.ts';
import { bearersOf, wordsOf } from '#record/entries/bearers.ts';
import type { Result } from './result.ts';

/** Kinds of entry that `--kind` picks, in the order in which they are shown. `people` are actors who are persons, with their roles. */
export const KINDS = ['statements', 'people', 'actors', 'agreements', 'provisions', 'positions', 'contacts', 'concerns', 'events'] as const;

export type Kind = (typeof KINDS)[number];

/** The kinds of a list such as `contacts,positions`, together with those named before. Throws IssueError where one is none. */
export function kindsArgument(value: string, before: readonly Kind[] = []): readonly Kind[] {
  const named = value.split(',').map((part) => {
    const name = part.trim().toLowerCase();
    const kind = KINDS.find((one) => one === name);
    if (kind === undefined) {
      const message = name === '' ? '--kind names no kind of entry.' : `'${name}' is no kind of entry.`;
      throw new IssueError(
        issueOf('usage.wrong', message, `--kind ${value}`, `Name one or more of ${KINDS.join(', ')}, with commas between.`),
      );
    }
    return kind;
  });
  return KINDS.filter((kind) => before.includes(kind) || named.includes(kind));
}

type Listed = Exclude<keyof Entries, 'actors'>;
const LISTED: readonly Listed[] = ['statements', 'agreements', 'provisions', 'positions', 'contacts', 'concerns', 'events'];

/**
 * The entries of the wanted kinds, and what they rest on: the statements that their words (of people, those of their roles) stand in, the agreements and entries that they
 * refer to, the actors that all of these name. Other lists are empty.
 */
export function picked(result: Result, kinds: readonly Kind[] | undefined): Result {
  if (kinds === undefined) return result;
  const { reading } = result;
  const kept = new Set<string>();
  const actors = new Set(reading.actors.filter(({ kind }) => kinds.includes('actors') || (kind === 'person' && kinds.includes('people'))));
  const idsOfActors = new Map(reading.actors.map((actor) => [actor.id, actor]));
  const byId = new Map(LISTED.flatMap((list) => reading[list].map((entry) => [entry.id, entry] as const)));
  const keep = (id: string): void => {
    const entry = byId.get(id);
    if (entry === undefined || kept.has(id)) return;
    kept.add(id);
    for (const reference of referencesOf(entry)) keep(reference);
    for (const statement of bearersOf(reading.statements, wordsOf(entry))) keep(statement.id);
  };
  for (const list of LISTED) if (kinds.includes(list)) for (const { id } of reading[list]) keep(id);
  for (const { roles } of [...actors])
    for (const { evidence } of roles) for (const statement of bearersOf(reading.statements, evidence)) keep(statement.id);
  const name = (id: string): void => {
    const actor = idsOfActors.get(id);
    if (actor !== undefined) actors.add(actor);
  };
  for (const id of kept) for (const reference of referencesOf(byId.get(id) as object)) name(reference);
  for (const { roles } of [...actors]) for (const { of } of roles) if (of !== undefined) name(of);
  const lists = Object.fromEntries(LISTED.map((list) => [list, reading[list].filter(({ id }) => kept.has(id))]));
  return { ...result, reading: { ...reading, ...lists, actors: reading.actors.filter((actor) => actors.has(actor)) } };
}

/** Fields that hold the id of another entry or actor, or several. */
const REFERENCES = ['speaker', 'via', 'addressee', 'parties', 'bearer', 'counterpart', 'holder', 'participants', 'by'] as const;
const LINKS = ['source', 'target', 'agreement', 'statement', 'entry'] as const;

function referencesOf(entry: object): readonly string[] {
  const fields = entry as Readonly<Record<string, unknown>>;
  return [...REFERENCES, ...LINKS].flatMap((field) => fields[field] ?? []).filter((value) => typeof value === 'string');
}
