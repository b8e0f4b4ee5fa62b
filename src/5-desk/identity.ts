import type { Figure } from '#record/entries/entry.ts';
import { type Candidate, candidatesAmong, type Profile, pairKey } from '#record/identity/candidates.ts';
import { latest } from '#record/identity/clusters.ts';
import type { Logged, Verdict } from '#record/log/deed.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Mark } from './access/marks.ts';
import { mustSee } from './access/seen-deeds.ts';
import { seenFigures } from './access/seen-text.ts';
import { sightOf } from './access/sight.ts';

/** A candidate with the names of the two. */
export interface NamedCandidate extends Candidate {
  readonly names: readonly [string, string];
}

/** Pairs that may be one actor and on which nobody has said anything yet, the likeliest first. Who is named above the asker's clearance alone is not among them. */
export async function candidates(store: RecordStore, limit = 50, clearance?: Mark): Promise<readonly NamedCandidate[]> {
  const db = await sightOf(store.db, clearance);
  const [actors, figures, roles, judgements] = await Promise.all([
    db.selectFrom('actors').select(['id', 'name', 'kind', 'country', 'who']).where('kind', '!=', 'group').orderBy('id').execute(),
    db.selectFrom('figures').select(['actor', 'report', 'body']).where('until', 'is', null).orderBy('actor').execute(),
    db
      .selectFrom('entries')
      .select('value')
      .where('kind', '=', 'role')
      .where('until', 'is', null)
      .where('status', '!=', 'rejected')
      .execute(),
    db.selectFrom('judgements').select(['a', 'b', 'verdict']).where('until', 'is', null).orderBy('seq').execute(),
  ]);
  const titles = new Map<string, Set<string>>();
  for (const { value } of roles) {
    const { person, title } = JSON.parse(value) as { person: string; title: string };
    titles.set(person, (titles.get(person) ?? new Set()).add(title.toLowerCase()));
  }
  const seen = new Map<string, { aliases: Set<string>; reports: Set<string> }>();
  const forms = await seenFigures(db, figures);
  for (const [at, { actor, report }] of figures.entries()) {
    const one = seen.get(actor) ?? { aliases: new Set<string>(), reports: new Set<string>() };
    for (const alias of (forms[at] as Figure).aliases) one.aliases.add(alias);
    one.reports.add(report);
    seen.set(actor, one);
  }
  // Those judged to be one are one profile, under the actor that stands for them.
  const profiles = new Map<string, Profile>();
  for (const { id, name, kind, country, who } of actors) {
    const before = profiles.get(who);
    const land = country ?? before?.country;
    const own = {
      aliases: [name, ...(seen.get(id)?.aliases ?? [])],
      titles: [...(titles.get(id) ?? [])],
      reports: [...(seen.get(id)?.reports ?? [])],
    };
    profiles.set(who, {
      id: who,
      name: before === undefined || id === who ? name : before.name,
      kind: before?.kind ?? kind,
      ...(land !== undefined && { country: land }),
      aliases: [...(before?.aliases ?? []), ...own.aliases],
      titles: [...(before?.titles ?? []), ...own.titles],
      reports: [...(before?.reports ?? []), ...own.reports],
    });
  }
  const judged = new Set(latest(judgements).map(({ a, b }) => pairKey(a, b)));
  const found = candidatesAmong([...profiles.values()], judged).slice(0, limit);
  return found.map((one) => ({ ...one, names: [profiles.get(one.a)?.name ?? one.a, profiles.get(one.b)?.name ?? one.b] }));
}

/** A judgement as it is shown. */
export interface ListedJudgement {
  readonly deed: number;
  readonly a: string;
  readonly b: string;
  readonly verdict: string;
  readonly by: string;
  readonly why?: string;
  readonly known: string;
}

/** All judgements that hold, the latest first. */
export async function judgements(store: RecordStore, clearance?: Mark): Promise<readonly ListedJudgement[]> {
  const db = await sightOf(store.db, clearance);
  const rows = await db.selectFrom('judgements').selectAll().where('until', 'is', null).orderBy('seq', 'desc').execute();
  return rows.map(({ seq, a, b, verdict, by, why, known }) => ({ deed: seq, a, b, verdict, by, known, ...(why !== null && { why }) }));
}

/** Actors, and the reports of figures, that a judgement names. */
function partiesOf(...sides: readonly string[]): { readonly actors: readonly string[]; readonly reports: readonly string[] } {
  const isFigure = (one: string): boolean => one.includes('#') && !one.includes('@');
  return {
    actors: sides.filter((one) => !isFigure(one)),
    reports: sides.filter(isFigure).map((one) => one.slice(0, one.indexOf('#'))),
  };
}

/** Says whether two are the same. Throws IssueError where that contradicts what was judged before. */
export async function judge(store: RecordStore, a: string, b: string, verdict: Verdict, why?: string): Promise<Logged> {
  await mustSee(store, partiesOf(a, b));
  // A figure of one report is named first.
  const [one, other] = b.includes('#') && !a.includes('#') ? [b, a] : [a, b];
  return store.do('judged', { a: one, b: other, verdict }, why);
}
