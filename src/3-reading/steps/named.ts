import { contains, overlaps, type Span, slice } from '#base/span.ts';
import type { Entity } from '#reading/syntax.ts';
import { fold } from '../world/fold.ts';
import type { World } from '../world/world.ts';
import { type Cast, type Figure, figureFor, mention } from './cast.ts';
import { firstEndingAfter } from './coverage.ts';
import type { Ground } from './ground.ts';
import { organizationFigure, organizationSpan, organizationsOf, stateFigure } from './organizations.ts';
import type { OutletMention } from './outlets.ts';
import { peopleOf } from './people.ts';
import { isBeforeNames, wholeNames } from './whole-names.ts';

/** Puts every person, organization, outlet and state that the report names into the cast, joined over the report. `spoken` are spans where a weak outlet form counts. */
export function castNames(ground: Ground, cast: Cast, spoken: readonly Span[]): void {
  const { text, world, syntax } = ground;
  const inOrder = [...syntax.entities].sort((a, b) => a.span.start - b.span.start);
  const entities = wholeNames(text, syntax, inOrder, (word) => world.isTitleWord(word));
  const outlets = outletsThatCount(ground.outlets, entities, spoken);
  const outletSpans = outlets.map((outlet) => outlet.span);
  const free = entities.filter((entity) => {
    if (isDateline(text, entity.span)) return false;
    const other = outletSpans[firstEndingAfter(outletSpans, entity.span.start)];
    return !other || !overlaps(other, entity.span);
  });
  const named: { span: Span; figure: Figure }[] = [];
  const roles = outlets
    .filter((outlet) => !outlet.weak)
    .map(({ span, outlet }) => ({ span, figure: figureFor(cast, `outlet ${outlet}`, 'outlet', { outlet }) }));
  const tails = outletTails(world, text, roles);
  for (const { span, outlet, weak } of outlets) {
    const figure = (weak ? tails.get(fold(slice(text, span))) : undefined) ?? figureFor(cast, `outlet ${outlet}`, 'outlet', { outlet });
    mention(figure, span, true);
    named.push({ span, figure });
  }
  const people = peopleAmong(world, text, free);
  const persons = new Set(people);
  const chained = chainedNames(ground, people);
  named.push(
    ...peopleOf(
      cast,
      text,
      people.map((entity) => entity.span),
      chained,
    ).mentions,
  );
  const organizations = free
    .filter(
      (entity) =>
        entity.type === 'ORG' && !persons.has(entity) && !isPartOfDemonym(world, text, entity.span) && !isPartOfTitle(text, entity.span),
    )
    .map((entity) => withComplement(world, text, entity.span))
    .filter((span, i, all) => i === 0 || span.start >= (all[i - 1] as Span).end);
  const short = (span: Span): Figure | undefined => tails.get(fold(slice(text, organizationSpan(text, span))));
  for (const span of organizations) {
    const figure = short(span);
    if (!figure) continue;
    mention(figure, organizationSpan(text, span), true);
    named.push({ span: organizationSpan(text, span), figure });
  }
  named.push(
    ...organizationsOf(
      cast,
      text,
      organizations.filter((span) => !short(span)),
    ),
  );
  for (const entity of free) {
    if (entity.type === 'ORG' || persons.has(entity)) continue;
    const span = organizationSpan(text, entity.span);
    const state = world.stateForm(slice(text, span)) ?? halfOf(world, text, span);
    const organization = state ? undefined : world.organizationForm(slice(text, span));
    if (state ? state.how === 'people' || state.how === 'capital' : organization?.how !== 'name') continue;
    const figure = state
      ? stateFigure(cast, state.state, state.how === 'name' ? 'state' : 'government')
      : organizationFigure(cast, (organization as { organization: number }).organization);
    mention(figure, span, true);
    named.push({ span, figure });
  }
  named.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  for (const entry of named) {
    const last = cast.named.at(-1);
    if (!last || last.span.end <= entry.span.start) cast.named.push(entry);
  }
}

/** "ISTANBUL" in "ISTANBUL — " or "ISTANBUL (Reuters) " at the start of a line. */
function isDateline(text: string, span: Span): boolean {
  const name = slice(text, span);
  const starts = span.start === 0 || /[\n\r]\s*$/.test(text.slice(Math.max(0, span.start - 3), span.start));
  return starts && name === name.toUpperCase() && /^[^\n\r.]{0,40}?(?:\s[—–-]{1,2}\s|\s\()/.test(text.slice(span.end, span.end + 50));
}

const COMPLEMENT = /^(?: (?:of|for))?(?: the)?(?: \p{Lu}[\p{L}\p{M}’'-]*)+(?:(?:,| and) \p{Lu}[\p{L}\p{M}’'-]*)*/u;

/** "Agency for Polar Traffic", where the model stops at "Agency" or at "for". */
function withComplement(world: World, text: string, span: Span): Span {
  const name = fold(slice(text, span)).split(' ');
  const last = name.at(-1) as string;
  const open = last === 'of' || last === 'for';
  const head = open ? (name.at(-2) ?? '') : last;
  const more = world.bodyHeads.has(head) || open ? text.slice(span.end, span.end + 80).match(COMPLEMENT)?.[0] : undefined;
  return more && (open || /^ (?:of|for)/.test(more)) ? { start: span.start, end: span.end + more.length } : span;
}

/** "North" before "Korean". */
function isPartOfDemonym(world: World, text: string, span: Span): boolean {
  const next = text.slice(span.end, span.end + 20).match(/^ (\p{Lu}\p{L}+)/u)?.[1];
  return next !== undefined && world.stateForm(`${slice(text, span)} ${next}`) !== undefined;
}

/** "The Post" after "The New York Post": the last word of an outlet's name stands for the first such outlet of the report. */
function outletTails(
  world: World,
  text: string,
  outlets: readonly { readonly span: Span; readonly figure: Figure }[],
): Map<string, Figure> {
  const tails = new Map<string, Figure>();
  for (const { span, figure } of outlets) {
    const words = fold(slice(text, span)).split(' ');
    const last = words.at(-1) as string;
    if (words.length > 1 && world.pressHeads.has(last) && !tails.has(last)) tails.set(last, figure);
  }
  return tails;
}

/** Persons but for names of states and capitals, and organizations or places in the eyes of the model whose one word is the last name of a person named in full. */
function peopleAmong(world: World, text: string, entities: readonly Entity[]): Entity[] {
  const surnames = new Set<string>();
  const parts = new Set<string>();
  for (const entity of entities) {
    const words = entity.type === 'PER' ? slice(text, entity.span).trim().split(/\s+/) : [];
    if (words.length > 1) for (const word of words) parts.add(fold(word.replace(/['’]s$/, '')));
    if (words.length > 1) surnames.add(fold((words.at(-1) as string).replace(/['’]s$/, '')));
  }
  return entities.filter((entity) => {
    if (entity.type === 'PER') return !isStateName(world, text, entity.span, parts);
    const name = slice(text, entity.span);
    if (entity.type === 'LOC' && isPersonsName(world, text, entity.span)) return true;
    return (
      (entity.type === 'ORG' || entity.type === 'LOC') &&
      !/\s/.test(name.trim()) &&
      surnames.has(fold(name.replace(/['’]s$/, ''))) &&
      !world.stateForm(name)
    );
  });
}

/** The word with a capital right before a span, which may be a title. */
function capitalBefore(text: string, span: Span): string | undefined {
  return text.slice(Math.max(0, span.start - 20), span.start).match(/(\p{Lu}[\p{L}.]{0,19})[ \u00a0]{1,20}$/u)?.[1];
}

/** "Kinshasa", "Planalto" where the model sees a person: no title stands before, and no person of the report is called so. */
function isStateName(world: World, text: string, span: Span, names: ReadonlySet<string>): boolean {
  const name = slice(text, span).replace(/['’]s$/, '');
  const form = world.stateForm(name);
  if (!form || form.weak || form.how === 'people' || names.has(fold(name))) return false;
  const before = capitalBefore(text, span);
  return before === undefined || !world.isTitleWord(before);
}

/** "Defense" before "Minister". */
function isPartOfTitle(text: string, span: Span): boolean {
  return /^\p{Lu}\p{Ll}+$/u.test(slice(text, span)) && /^ (?:Minister|Secretary)(?![\p{L}])/u.test(text.slice(span.end, span.end + 12));
}

/** "the North" in a report on North Korea. */
export function halfOf(world: World, text: string, span: Span): ReturnType<World['stateForm']> {
  const half = slice(text, span);
  if (!/^(?:North|South)$/.test(half) || !/\b[Tt]he $/.test(text.slice(Math.max(0, span.start - 4), span.start))) return undefined;
  const whole = text.match(new RegExp(`\\b${half} (?:Korea|Sudan|Yemen|Vietnam|Africa)\\b`))?.[0];
  return whole === undefined ? undefined : world.stateForm(whole);
}

/** A place in the eyes of the model that stands behind a title or begins with a first name: "President Holm Da Eun". */
function isPersonsName(world: World, text: string, span: Span): boolean {
  const words = slice(text, span).split(/[ \u00a0]+/);
  if (words.length > 4 || world.stateForm(slice(text, span))) return false;
  if (
    /^(?:Island|Islands|City|Falls|County|Valley|Sea|Bay|Province|State|River|Beach|Park|Strip|Street|Avenue|Airport|Square)$/.test(
      words.at(-1) as string,
    )
  )
    return false;
  const title = capitalBefore(text, span);
  if (title !== undefined && words.length === 1) return isBeforeNames(title);
  return (
    (title !== undefined && world.isTitleWord(title)) || (words.length > 1 && world.genderOf('first', words[0] as string) !== undefined)
  );
}

/** Listed outlets, but those inside a longer name ("CNN Center") and ambiguous words that neither the model nor a cue makes an outlet. */
function outletsThatCount(mentions: readonly OutletMention[], entities: readonly Entity[], spoken: readonly Span[]): OutletMention[] {
  const spans = entities.map((entity) => entity.span);
  return mentions.filter((outlet) => {
    const entity = entities[firstEndingAfter(spans, outlet.span.start)];
    const over = entity && overlaps(entity.span, outlet.span) ? entity : undefined;
    if (over?.type === 'PER') return false;
    const longer = over && over.type === 'ORG' && contains(over.span, outlet.span) && over.span.end - outlet.span.end > 3 && !outlet.glued;
    if (longer && !mentions.some((other) => other.span.start >= outlet.span.end && other.span.start < over.span.end)) return false;
    const at = spoken[firstEndingAfter(spoken, outlet.span.start)];
    return !outlet.weak || over?.type === 'ORG' || (at !== undefined && overlaps(at, outlet.span));
  });
}

/** For each name the indices of the names that the model puts into the same chain. */
function chainedNames(ground: Ground, people: readonly Entity[]): (index: number) => readonly number[] {
  const spans = people.map((entity) => entity.span);
  const groups = new Map<number, readonly number[]>();
  for (const chain of ground.syntax.chains) {
    const members: number[] = [];
    for (const head of chain) {
      const span = ground.wordSpans[head];
      const at = span ? firstEndingAfter(spans, span.start) : -1;
      if (span && spans[at] && overlaps(spans[at] as Span, span)) members.push(at);
    }
    const unique = [...new Set(members)];
    if (unique.length > 1) for (const at of unique) groups.set(at, unique);
  }
  return (index) => groups.get(index) ?? [];
}

/** Roles by their folded names, persons by their last names too; of namesakes the one named most. */
export function namesOf(text: string, cast: Cast): Map<string, Figure> {
  const byName = new Map<string, Figure>();
  const add = (key: string, figure: Figure): void => {
    const known = byName.get(key);
    if (!known || known.mentions.size < figure.mentions.size) byName.set(key, figure);
  };
  for (const { span, figure } of cast.named) {
    const name = fold(slice(text, span));
    add(name, figure);
    if (figure.kind === 'person') add(name.split(' ').at(-1) as string, figure);
  }
  return byName;
}
