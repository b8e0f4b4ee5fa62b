import { type Span, slice } from '#base/span.ts';
import type { ActorKind } from '#reading/reading.ts';
import { fold } from '../world/fold.ts';
import type { World } from '../world/world.ts';
import { type Cast, type Figure, figureFor, mention } from './cast.ts';

/** The kind of an organization by its name: by its last word, or by the word before "of". */
export function organizationKind(world: World, name: string): ActorKind {
  const { governmentHeads, bodyHeads, pressHeads } = world;
  const folded = fold(name).replace(/^the /, '');
  if (governmentHeads.has(folded)) return 'government';
  if (bodyHeads.has(folded)) return 'body';
  const head = folded.replace(/ (?:of|for|on|in|to) .*$/, '').split(' ');
  const last = head.at(-1) as string;
  const two = head.slice(-2).join(' ');
  if (governmentHeads.has(last)) return 'government';
  if (bodyHeads.has(last) || bodyHeads.has(two)) return 'body';
  return head.length > 1 && (pressHeads.has(last) || pressHeads.has(two)) ? 'outlet' : 'organization';
}

/** A name without article, possessive and marks at its ends. */
export function organizationSpan(text: string, span: Span): Span {
  const raw = slice(text, span);
  const head = raw.match(/^[\s"“‘']*(?:[Tt]he\s+)?/)?.[0].length ?? 0;
  const tail = raw.slice(head).match(/(?<![\s,;:"”])(?:['’]s|(?<=s)['’]|[\s,;:"”])+$/)?.[0].length ?? 0;
  return raw.length - head - tail > 0 ? { start: span.start + head, end: span.end - tail } : span;
}

function initials(name: string): string {
  return (name.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('').toLowerCase();
}

/** "Islamic State" where the model sees "State" alone: a name of the world that begins up to two words before. */
function widened(world: World, text: string, span: Span): Span {
  if (world.organizationForm(slice(text, span))) return span;
  const before = text.slice(Math.max(0, span.start - 40), span.start).match(/(?:\p{Lu}[\p{L}.]*[ \u00a0]){1,2}$/u)?.[0] ?? '';
  const starts = [...before.matchAll(/\p{Lu}[\p{L}.]*[ \u00a0]/gu)].map((found) => span.start - before.length + found.index);
  const start = starts.find((from) => world.organizationForm(text.slice(from, span.end))?.how === 'name');
  return start === undefined ? span : { start, end: span.end };
}

/** Joins the names of organizations over a report: the same words, an acronym and its words, and a name that is the end of one longer one. */
export function organizationsOf(cast: Cast, text: string, entities: readonly Span[]): { span: Span; figure: Figure }[] {
  const spans = entities.map((span) => widened(cast.world, text, organizationSpan(text, span)));
  const forms = new Map<string, string>();
  for (const span of spans) {
    const name = slice(text, span);
    if (!forms.has(fold(name))) forms.set(fold(name), name);
  }
  const canonical = canonicalNames(forms);
  return spans.map((span) => {
    const name = slice(text, span);
    const folded = fold(name);
    const key = canonical.get(folded) ?? folded;
    const outlet = cast.world.outlets.named(forms.get(key) ?? name) ?? cast.world.outlets.named(name);
    const state = cast.world.stateForm(name);
    const known = cast.world.organizationForm(forms.get(key) ?? name);
    const figure =
      outlet !== undefined
        ? figureFor(cast, `outlet ${outlet}`, 'outlet', { outlet })
        : known && state?.how !== 'name'
          ? organizationFigure(cast, known.organization)
          : state && state.how !== 'people'
            ? stateFigure(cast, state.state, state.how === 'name' ? 'state' : 'government')
            : figureFor(cast, `org ${key}`, organizationKind(cast.world, forms.get(key) ?? name));
    mention(figure, span, true);
    return { span, figure };
  });
}

/** A state and its government are one actor: a state where the report names it so anywhere, else ("Tokyo", "the White House") a government. */
export function stateFigure(cast: Cast, state: number, kind: 'state' | 'government'): Figure {
  const figure = figureFor(cast, `state ${state}`, kind, { state });
  if (kind === 'state') figure.kind = 'state';
  return figure;
}

/** The figure of an organization of the world, by its index. */
export function organizationFigure(cast: Cast, organization: number): Figure {
  const kind = cast.world.organizationAt(organization)?.kind ?? 'organization';
  return figureFor(cast, `organization ${organization}`, kind, { organization });
}

/** The folded form that each folded name stands for. */
function canonicalNames(forms: ReadonlyMap<string, string>): Map<string, string> {
  const byInitials = new Map<string, string>();
  const byTail = new Map<string, string[]>();
  for (const [folded, name] of forms) {
    const words = folded.split(' ');
    const letters = initials(name);
    if (words.length > 1 && letters.length > 1 && !byInitials.has(letters)) byInitials.set(letters, folded);
    for (let i = 1; i < Math.min(words.length - 1, 6); i++) {
      const tail = words.slice(i).join(' ');
      byTail.set(tail, [...(byTail.get(tail) ?? []), folded]);
    }
  }
  const canonical = new Map<string, string>();
  for (const [folded, name] of forms) {
    const acronym = /^[\p{Lu}.]{2,8}$/u.test(name) ? byInitials.get(folded) : undefined;
    const longer = byTail.get(folded);
    if (acronym && acronym !== folded) canonical.set(folded, acronym);
    else if (longer?.length === 1) canonical.set(folded, longer[0] as string);
  }
  return canonical;
}
