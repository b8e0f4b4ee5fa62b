import { bySpan, type Span, slice } from '#base/span.ts';
import type { Actor, Role } from '#reading/reading.ts';
import type { World } from '../world/world.ts';
import type { Cast, Figure } from './cast.ts';
import { personName } from './person-names.ts';

/** The actors of the record with ids in order of their first mention, and the id of each figure. A figure without a mention is none. */
export function actorsOf(
  text: string,
  cast: Cast,
  rolesOf: (figure: Figure) => readonly Role<Figure>[] = () => [],
  isKept: (figure: Figure) => boolean = () => true,
): { readonly actors: Actor[]; readonly idOf: (figure: Figure) => string | undefined } {
  const ordered = cast.figures
    .filter(isKept)
    .map((figure) => ({ figure, mentions: [...figure.mentions.values()].sort((a, b) => bySpan(a.span, b.span)) }))
    .filter(({ mentions }) => mentions.length > 0)
    .sort(
      (a, b) => bySpan((a.mentions[0] as { span: Span }).span, (b.mentions[0] as { span: Span }).span) || a.figure.index - b.figure.index,
    );
  const ids = new Map(ordered.map(({ figure }, i) => [figure, `a${i + 1}`]));
  const actors = ordered.map(({ figure, mentions }, i): Actor => {
    const roles = rolesOf(figure);
    const forms = [...new Set(mentions.filter((mention) => mention.named).map((mention) => slice(text, mention.span)))];
    const name =
      (figure.state === undefined ? fullest(cast.world, figure, forms) : cast.world.stateName(figure.state)) ??
      slice(text, (mentions[0] as { span: Span }).span);
    return {
      id: `a${i + 1}`,
      name,
      kind: figure.kind,
      aliases: forms.filter((form) => form !== name),
      ...codesOf(cast, figure, name),
      ...countryOf(cast, roles),
      mentions: mentions.map((mention) => mention.span),
      roles: roles.map((role) => withId(role, (of) => ids.get(of))),
    };
  });
  return { actors, idOf: (figure) => ids.get(figure) };
}

/** Under what an actor is known elsewhere: a state or the government that stands for it, an organization, an outlet by its country, a body whose name tells its state. */
function codesOf({ world }: Cast, figure: Figure, name: string): Pick<Actor, 'country' | 'wikidata'> {
  const state = figure.state ?? homeOf(world, figure, name);
  const country = state === undefined ? undefined : world.stateAt(state)?.iso3;
  const wikidata =
    figure.state === undefined ? world.organizationAt(figure.organization ?? -1)?.wikidata : world.stateAt(figure.state)?.wikidata;
  return { ...(wikidata === undefined ? {} : { wikidata }), ...(country === undefined ? {} : { country }) };
}

/** The state that an outlet is at home in, or that the name of a body begins or ends with ("Russian Defense Ministry", "Supreme Court of Israel"). */
function homeOf(world: World, figure: Figure, name: string): number | undefined {
  if (figure.outlet !== undefined) return world.stateOfCode(world.lists.outlets[figure.outlet]?.[0] ?? '');
  if (figure.kind !== 'body') return undefined;
  const words = name.replace(/^(?:Office|Department|Ministry) of the /, '').split(/\s+/);
  const tail = name.match(/ of (?:the )?(\p{Lu}[\p{L}. -]*)$/u)?.[1];
  const forms = [tail ?? '', ...[3, 2, 1].map((length) => words.slice(0, length).join(' '))].map((form) => world.stateForm(form));
  return forms.find((form) => form && !form.weak && (form.how === 'name' || form.how === 'people'))?.state;
}

/** The state that a person has an office of: one held now before one of the past. */
function countryOf({ world }: Cast, roles: readonly Role<Figure>[]): Pick<Actor, 'country'> {
  const codes = [...roles]
    .sort((a, b) => Number(b.status === 'current') - Number(a.status === 'current'))
    .flatMap(({ of, ofName }) => {
      const named = ofName === undefined ? undefined : world.stateForm(ofName);
      const state = of?.state ?? (named?.how === 'name' ? named.state : undefined);
      return state === undefined ? [] : (world.stateAt(state)?.iso3 ?? []);
    });
  return codes[0] === undefined ? {} : { country: codes[0] };
}

function withId({ of, ...role }: Role<Figure>, idOf: (figure: Figure) => string | undefined): Role {
  const id = of && idOf(of);
  return id === undefined ? role : { ...role, of: id };
}

/** The form with most words, of a person without counting titles, then the longest, then the first; of an organization told by its seat alone the name it has in the world. */
function fullest(world: World, figure: Figure, forms: readonly string[]): string | undefined {
  const size = (form: string): number =>
    figure.kind === 'person' ? (personName(world, form, { start: 0, end: form.length })?.words.length ?? 0) : form.split(/\s+/).length;
  // "Brussels" is no name of the Union.
  const names = figure.organization === undefined ? forms : forms.filter((form) => world.organizationForm(form)?.how !== 'seat');
  if (names.length === 0 && figure.organization !== undefined) return world.organizationAt(figure.organization)?.name;
  const best = names.reduce<string | undefined>((known, form) => {
    if (known === undefined) return form;
    return size(form) > size(known) || (size(form) === size(known) && form.length > known.length) ? form : known;
  }, undefined);
  return figure.composed && (best === undefined || size(best) < 2) ? figure.composed : best;
}
