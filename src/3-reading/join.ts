import type { Span } from '#base/span.ts';
import type { Actor, Statement } from './reading.ts';

/** What one section of a text says, with spans in the section. */
export interface Said {
  readonly actors: readonly Actor[];
  readonly statements: readonly Statement[];
}

/** Joins what the sections of one text say: spans move to their place in the text; actors of one kind and name become one. */
export function joinSections(parts: readonly { readonly start: number; readonly said: Said }[]): Said {
  const [only] = parts;
  if (parts.length === 1 && only?.start === 0) return only.said;
  const actors = new Map<string, Actor>();
  const statements: Statement[] = [];
  for (const { start, said } of parts) {
    const moved = (spans: readonly Span[]): Span[] => spans.map((s) => ({ start: s.start + start, end: s.end + start }));
    const ids = new Map<string, string>();
    for (const actor of said.actors) {
      const key = `${actor.kind}\n${actor.name}`;
      const known = actors.get(key);
      const id = known?.id ?? `a${actors.size + 1}`;
      ids.set(actor.id, id);
      actors.set(key, {
        ...actor,
        id,
        aliases: [...new Set([...(known?.aliases ?? []), ...actor.aliases])],
        mentions: [...(known?.mentions ?? []), ...moved(actor.mentions)],
      });
    }
    for (const s of said.statements) {
      statements.push({
        ...s,
        id: `s${statements.length + 1}`,
        source: moved(s.source),
        cue: moved(s.cue),
        content: moved(s.content),
        ...(s.speaker === undefined ? {} : { speaker: ids.get(s.speaker) as string }),
        ...(s.via === undefined ? {} : { via: s.via.map((v) => ids.get(v) as string) }),
      });
    }
  }
  return { actors: [...actors.values()], statements };
}
