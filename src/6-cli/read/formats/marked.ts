import type { Span } from '#base/span.ts';
import type { Fact, Marked } from '#desk/export/marked.ts';
import type { Actor, Role } from '#reading/reading.ts';
import type { Result } from '../result.ts';

/** Every entry of a reading, kind by kind; actors come as their mentions, their roles as entries of their own. */
export function markedEntries({ reading }: Result): readonly Marked[] {
  const names = new Map(reading.actors.map(({ id, name }) => [id, name]));
  const nameOf = (id: string): string => names.get(id) ?? id;
  const { statements, actors, agreements, provisions, positions, contacts, concerns, events } = reading;
  return [
    ...statements.map(({ id, source, cue, content, occasion, speech, polarity, speaker, via, addressee, said, confidence }) =>
      entry(id, 'statement', { source, cue, content, occasion }, { speech, polarity }, [
        ...named(nameOf, { speaker, via, addressee }),
        ...facts({ said, confidence }),
      ]),
    ),
    ...actors.flatMap((actor) => [actorEntry(actor), ...actor.roles.map((role, i) => roleEntry(actor, role, i, nameOf))]),
    ...agreements.map(({ id, name, parties, year, known, mentions, confidence }) =>
      entry(id, 'agreement', { agreement: mentions }, {}, [
        ...facts({ name }),
        ...named(nameOf, { party: parties }),
        ...facts({ year, known, confidence }),
      ]),
    ),
    ...provisions.map(({ id, bearer, modality, action, counterpart, agreement, evidence, confidence }) => {
      const said = [...named(nameOf, { bearer, counterpart }), ...facts({ confidence })];
      return entry(id, 'provision', { provision: action, evidence }, { modality }, said, { agreement });
    }),
    ...positions.map(({ id, holder, object, agreement, stance, statement, evidence, confidence }) => {
      const said = [...named(nameOf, { holder }), ...facts({ confidence })];
      return entry(id, 'position', { position: object, evidence }, { stance }, said, { agreement, statement });
    }),
    ...contacts.map(({ id, kind, participants, when, place, status, agenda, evidence, confidence }) => {
      const said = [...named(nameOf, { participant: participants }), ...facts({ when, place, confidence })];
      return entry(id, 'contact', { contact: evidence, agenda }, { 'contact-kind': kind, status }, said);
    }),
    ...concerns.map(({ id, holder, about, by, evidence, confidence }) => {
      const said = [...named(nameOf, { holder, by }), ...facts({ confidence })];
      return entry(id, 'concern', { concern: about, evidence }, {}, said);
    }),
    ...events.map(({ id, type, mode, context, source, target, date, trigger, entry: other, confidence }) => {
      const said = [...named(nameOf, { source, target }), ...facts({ date, confidence })];
      return entry(id, 'event', { event: trigger }, { type, mode, context }, said, { entry: other });
    }),
  ];
}

function actorEntry({ id, name, kind, wikidata, country, mentions }: Actor): Marked {
  return entry(id, 'actor', { actor: mentions }, { 'actor-kind': kind }, facts({ name, wikidata, country }));
}

function roleEntry(actor: Actor, { title, of, ofName, status, from, to, evidence }: Role, i: number, nameOf: NameOf): Marked {
  const where = of === undefined ? ofName : nameOf(of);
  const said = facts({ person: actor.name, title, of: where, from, to });
  return entry(`${actor.id}-role-${i + 1}`, 'role', { role: evidence }, { status }, said, { actor: actor.id });
}

type NameOf = (id: string) => string;
type Values = Readonly<Record<string, string | number | undefined>>;

function entry(
  id: string,
  kind: Marked['kind'],
  parts: Readonly<Record<string, Span | readonly Span[] | undefined>>,
  values: Values,
  said: readonly Fact[],
  links: Values = {},
): Marked {
  const spansOf = (spans: Span | readonly Span[] | undefined): readonly Span[] =>
    spans === undefined ? [] : 'start' in spans ? [spans] : spans;
  const marked = Object.entries(parts).map(([role, spans]) => ({ role, spans: spansOf(spans) }));
  return { id, kind, parts: marked.filter(({ spans }) => spans.length > 0), values: facts(values), facts: said, links: facts(links) };
}

function facts(values: Values): readonly Fact[] {
  return Object.entries(values).flatMap(([name, value]): Fact[] => (value === undefined ? [] : [[name, String(value)]]));
}

/** The names of the actors that fields refer to, one fact each. */
function named(nameOf: NameOf, fields: Readonly<Record<string, string | readonly string[] | undefined>>): readonly Fact[] {
  return Object.entries(fields).flatMap(([name, ids = []]) => [ids].flat().map((id): Fact => [name, nameOf(id)]));
}
