import type { Span } from '#base/span.ts';
import type { ActorKind } from '#reading/reading.ts';
import type { Gender } from './lists.ts';

/** An actor while the reading is made; `actors.ts` turns it into one of the record. */
export interface Role {
  readonly index: number;
  kind: ActorKind;
  gender: Gender | undefined;
  /** Name where it is none of the mentions ("Bill Clinton" in "Bill and Hillary Clinton"). */
  composed?: string;
  /** Mentions by start offset; `named` where the words are a name of the actor. */
  readonly mentions: Map<number, { readonly span: Span; readonly named: boolean }>;
  /** Index into the lists of states or outlets, where it is one of those. */
  readonly state?: number;
  readonly outlet?: number;
}

/** The actors of one report, in the making. Local to one reading. */
export interface Cast {
  readonly roles: Role[];
  readonly byKey: Map<string, Role>;
  /** Named mentions in order of the text, disjoint. */
  readonly named: { readonly span: Span; readonly role: Role }[];
  /** Role of a pronoun or description, by the start of its head word. */
  readonly byHead: Map<number, Role>;
}

export function newCast(): Cast {
  return { roles: [], byKey: new Map(), named: [], byHead: new Map() };
}

/** The role under a key, made where it does not exist yet. */
export function roleFor(
  cast: Cast,
  key: string,
  kind: ActorKind,
  extra: { readonly state?: number; readonly outlet?: number; readonly gender?: Gender } = {},
): Role {
  const known = cast.byKey.get(key);
  if (known) return known;
  const { gender, ...rest } = extra;
  const role: Role = { index: cast.roles.length, kind, gender, mentions: new Map(), ...rest };
  cast.roles.push(role);
  cast.byKey.set(key, role);
  return role;
}

export function mention(role: Role, span: Span, named: boolean): void {
  const known = role.mentions.get(span.start);
  if (span.end > span.start && (!known || (known.span.end < span.end && named >= known.named)))
    role.mentions.set(span.start, { span, named });
}
