import type { Kysely } from 'kysely';
import { connected, latest, standingFor } from '#record/identity/clusters.ts';
import { folded } from '#record/search/tokens.ts';
import type { Tables } from '#record/store/tables.ts';
import { isNarrowed } from '../access/sight.ts';
import { inBatches } from './batches.ts';
import type { Moment } from './moment.ts';

/** An actor as answers show it: the one that stands for all judged the same. */
export interface Named {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** ISO 3166-1 alpha-3. */
  readonly country?: string;
}

/** Who is whom at a moment. */
export interface Who {
  /** Loads the actors of these ids, so that `of` knows them. */
  load(ids: Iterable<string>): Promise<void>;
  /** The actor that stands for this one; an id that the record does not have stands for itself. */
  of(id: string): Named;
  /** All actors for whom the same one stands as for any of these. */
  members(ids: Iterable<string>): Promise<ReadonlySet<string>>;
}

interface Row {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly country: string | null;
  readonly wikidata: string | null;
  readonly who: string;
  readonly known: string;
}

/** Who is whom: as it stands now, or by the judgements that held at `knownAt`; by those that can be seen, where some cannot. */
export async function whoAt(db: Kysely<Tables>, { knownAt }: Moment): Promise<Who> {
  const then = knownAt === undefined && !isNarrowed(db) ? undefined : await clustersAt(db, knownAt);
  const rows = new Map<string, Row>();
  const names = new Map<string, Named>();
  const fetch = async (ids: Iterable<string>): Promise<void> => {
    for (const row of await rowsOf(
      db,
      [...ids].filter((id) => !rows.has(id)),
    ))
      rows.set(row.id, row);
  };
  const standIn = (id: string): string => (then === undefined ? (rows.get(id)?.who ?? id) : (then.whoOf.get(id) ?? id));
  return {
    async load(ids) {
      const all = [...ids];
      await fetch(all);
      await fetch(all.map(standIn));
    },
    of(id) {
      const known = names.get(id);
      if (known !== undefined) return known;
      const named = namedOf(rows.get(standIn(id)) ?? rows.get(id), id);
      names.set(id, named);
      return named;
    },
    async members(ids) {
      const all = new Set(ids);
      if (then !== undefined) return new Set([...all].flatMap((id) => [...(then.membersOf.get(id) ?? [id])]));
      await fetch(all);
      const whos = [...all].map(standIn);
      const found = await inBatches(whos, (some) => db.selectFrom('actors').select('id').where('who', 'in', some).execute());
      return new Set([...all, ...found.map(({ id }) => id)]);
    },
  };
}

function rowsOf(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly Row[]> {
  return inBatches(ids, (some) =>
    db.selectFrom('actors').select(['id', 'name', 'kind', 'country', 'wikidata', 'who', 'known']).where('id', 'in', some).execute(),
  );
}

function namedOf(row: Row | undefined, id: string): Named {
  if (row === undefined) return { id, name: id, kind: id.split('/')[0] as string };
  return { id: row.id, name: row.name, kind: row.kind, ...(row.country !== null && { country: row.country }) };
}

interface Clusters {
  readonly whoOf: ReadonlyMap<string, string>;
  readonly membersOf: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Computes who stood for whom from the judgements that held then, or hold now. */
async function clustersAt(db: Kysely<Tables>, at: string | undefined): Promise<Clusters> {
  const held = await db
    .selectFrom('judgements')
    .select(['a', 'b', 'verdict'])
    .$if(at === undefined, (query) => query.where('until', 'is', null))
    .$if(at !== undefined, (query) =>
      query.where('known', '<=', at as string).where((is) => is.or([is('until', 'is', null), is('until', '>', at as string)])),
    )
    .orderBy('seq')
    .execute();
  const same = latest(held).filter(({ a, verdict }) => verdict === 'same' && !a.includes('#'));
  const rows = new Map(
    (
      await rowsOf(
        db,
        same.flatMap(({ a, b }) => [a, b]),
      )
    ).map((row) => [row.id, row]),
  );
  const [whoOf, membersOf] = [new Map<string, string>(), new Map<string, ReadonlySet<string>>()];
  for (const start of rows.keys()) {
    if (membersOf.has(start)) continue;
    const members = connected(start, same);
    const who = standingFor([...members].flatMap((id) => rows.get(id) ?? []));
    for (const id of members) {
      membersOf.set(id, members);
      whoOf.set(id, who ?? id);
    }
  }
  return { whoOf, membersOf };
}

/** Most actors that one name may stand for. */
const NAMESAKES = 200;

/** Ids of the actors that are meant by an id or by a name (whole, or its last words), with all that are judged the same at the moment. Empty where there is nobody. */
export async function actorsMeant(db: Kysely<Tables>, who: Who, meant: string): Promise<ReadonlySet<string>> {
  const plain = folded(meant)
    .trim()
    .replace(/[%_\\]/g, '');
  const rows = await db
    .selectFrom('actors')
    .select('id')
    .where((is) => is.or([is('id', '=', meant), ...(plain === '' ? [] : [is('folded', '=', plain), is('folded', 'like', `% ${plain}`)])]))
    .orderBy('id')
    .limit(NAMESAKES)
    .execute();
  return who.members(rows.map(({ id }) => id));
}
