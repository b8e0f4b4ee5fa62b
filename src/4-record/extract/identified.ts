import { contains } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Entries } from '#reading/reading.ts';
import { actorsOf } from '#reading/steps/actors.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from './found.ts';

/** The entries with ids of actors in place of figures. A figure without a mention has no id: what needs it is left out. */
export function identified(passage: Passage, found: Found): Entries {
  const named = new Set(passage.scene.cast.named.map((entry) => entry.figure));
  const told = figuresIn(found);
  const { actors, idOf } = actorsOf(
    passage.report.text,
    passage.scene.cast,
    (figure) => found.roles.get(figure) ?? [],
    // A description that was looked at and plays no part in any entry ("reservoirs") is nobody, and a treaty's name is no organization.
    (figure) => told.has(figure) || (named.has(figure) && !isAgreement(figure, found)),
  );
  const idsOf = (figures: readonly Figure[]): string[] => [...new Set(figures.flatMap((figure) => idOf(figure) ?? []))];
  /** The entry with the ids of its single actors; a key without one is left out. */
  const withIds = <T extends object, K extends keyof T & string>(
    entry: T,
    ...keys: readonly K[]
  ): Omit<T, K> & Partial<Record<K, string>> => {
    const ids = keys.flatMap((key) => {
      const figure = entry[key] as Figure | undefined;
      const id = figure && idOf(figure);
      return id === undefined ? [] : [[key, id]];
    });
    const rest = Object.fromEntries(Object.entries(entry).filter(([key]) => !keys.includes(key as K)));
    return { ...rest, ...Object.fromEntries(ids) } as Omit<T, K> & Partial<Record<K, string>>;
  };
  const having =
    <K extends string>(key: K) =>
    <T extends Partial<Record<K, string>>>(entry: T): entry is T & Record<K, string> =>
      entry[key] !== undefined;
  const positions = found.positions.map((position) => withIds(position, 'holder')).filter(having('holder'));
  const known = new Set([...positions, ...found.contacts].map(({ id }) => id));
  return {
    actors,
    statements: found.statements.map(({ via, ...statement }) => {
      const relays = via ? idsOf(via) : [];
      return { ...withIds(statement, 'speaker', 'addressee'), ...(relays.length > 0 && { via: relays }) };
    }),
    agreements: found.agreements.map((agreement) => ({ ...agreement, parties: idsOf(agreement.parties) })),
    provisions: found.provisions.map((provision) => withIds(provision, 'bearer', 'counterpart')).filter(having('bearer')),
    positions,
    contacts: found.contacts.map((contact) => ({ ...contact, participants: idsOf(contact.participants) })),
    concerns: found.concerns.map((concern) => withIds(concern, 'holder', 'by')),
    events: found.events.map(({ entry, ...event }) => ({
      ...event,
      source: idsOf(event.source),
      target: idsOf(event.target),
      ...(entry !== undefined && known.has(entry) && { entry }),
    })),
  };
}

/** An organization by the model's lights whose every mention is one of an agreement. */
function isAgreement(figure: Figure, { agreements }: Found): boolean {
  const mentions = agreements.flatMap((agreement) => agreement.mentions);
  return (
    figure.kind === 'organization' &&
    [...figure.mentions.values()].filter(({ named }) => named).every(({ span }) => mentions.some((mention) => contains(mention, span)))
  );
}

/** Everyone who plays a part in an entry. */
function figuresIn(found: Found): ReadonlySet<Figure> {
  return new Set(
    [
      ...[...found.roles].flatMap(([figure, roles]) => [figure, ...roles.map((role) => role.of)]),
      ...found.statements.flatMap(({ speaker, via, addressee }) => [speaker, addressee, ...(via ?? [])]),
      ...found.agreements.flatMap(({ parties }) => parties),
      ...found.provisions.flatMap(({ bearer, counterpart }) => [bearer, counterpart]),
      ...found.positions.map(({ holder }) => holder),
      ...found.contacts.flatMap(({ participants }) => participants),
      ...found.concerns.flatMap(({ holder, by }) => [holder, by]),
      ...found.events.flatMap(({ source, target }) => [...source, ...target]),
    ].filter((figure) => figure !== undefined),
  );
}
