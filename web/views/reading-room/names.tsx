import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { useQuestion } from '../../api/question.ts';
import { ActorLink } from '../../parts/actor-link.tsx';
import type { Named, Report } from './report.ts';

/** Who is named in a report, by the ids that its entries have. */
export type Names = ReadonlyMap<string, Named>;

const Context = createContext<Names>(new Map());
export const NamesProvider = Context.Provider;

export function useNames({ figures, entries }: Pick<Report, 'figures' | 'entries'>): Names {
  return useMemo(() => {
    const names = new Map<string, Named>();
    for (const { actor } of figures) names.set(actor.id, actor);
    for (const { actors } of entries) for (const actor of actors) names.set(actor.id, actor);
    return names;
  }, [figures, entries]);
}

/** The name of an actor; asked for where another stands for it since it was judged the same. */
export function Name({ id }: { readonly id: string }): ReactNode {
  const known = useContext(Context).get(id);
  const { data } = useQuestion('/actors/{id}', { params: { path: { id } } }, { enabled: known === undefined });
  const actor = known ?? data;
  return actor === undefined ? <span className="text-soft">{plainName(id)}</span> : <ActorLink id={actor.id} name={actor.name} />;
}

/** What an id says by itself. */
export function plainName(id: string): string {
  return id
    .replace(/^[a-z]+\//, '')
    .replace(/@.*$/, '')
    .replaceAll('-', ' ');
}

export function NameList({ ids, and }: { readonly ids: readonly string[]; readonly and: string }): ReactNode {
  return ids.map((id, at) => (
    <span key={id}>
      {at > 0 && (at === ids.length - 1 ? and : ', ')}
      <Name id={id} />
    </span>
  ));
}

/** The name to show where there is no room for a link. */
export function useNameOf(): (id: string) => string {
  const names = useContext(Context);
  return (id) => names.get(id)?.name ?? plainName(id);
}

/** Everybody in the report, by name. */
export function useReportActors(): readonly Named[] {
  const names = useContext(Context);
  return useMemo(() => [...names.values()].sort((a, b) => a.name.localeCompare(b.name)), [names]);
}
