import type { Span } from '#base/span.ts';
import { reportVerbs } from '../world/lists.ts';
import type { OutletForm } from '../world/outlet-forms.ts';
import type { World } from '../world/world.ts';

/** A press outlet of data/outlets.yaml named in the text. */
export interface OutletMention {
  /** The name without its article. */
  readonly span: Span;
  /** The name with a "the" before it. */
  readonly full: Span;
  /** Index of the outlet in the list; below zero for one that only its name tells ("the Springfield Courier"), the same number for the same name. */
  readonly outlet: number;
  /** Set where the form is also an ordinary word or name: it is an outlet only beside a cue, or where the model sees an organization. */
  readonly weak: boolean;
  /** Set where a verb of reporting is glued to the name ("Japanreported"): the span of the verb. */
  readonly glued?: Span;
}

const TOKEN = /[\p{L}\p{N}]+/gu;
const GLUED = /^(reported|reports|said|says|wrote|writes|told|noted|quoted)(?![\p{L}\p{N}])/u;

const BEFORE = /(?:\p{Lu}[\p{L}\p{M}'’-]*[ \u00a0]){1,3}$/u;

/** An unlisted outlet whose last word is at `start`, or the last word alone after "the", which counts where the whole name comes too. */
function ownName(text: string, start: number, last: string): { readonly start: number; readonly name: string } | undefined {
  const before = text.slice(Math.max(0, start - 60), start);
  const name = before.match(BEFORE)?.[0].replace(/^(?:The|A|An|In|On|At|But|And|As|When)[ \u00a0]/, '') ?? '';
  if (name !== '') return { start: start - name.length, name: name + last };
  return /\b[Tt]he[ \u00a0]$/.test(before) ? { start, name: last } : undefined;
}

/** Unlisted outlets by their names; `listed` are the mentions of the list, in order. */
function ownNamed(
  text: string,
  found: readonly { readonly start: number; readonly end: number; readonly name: string }[],
  listed: readonly OutletMention[],
): OutletMention[] {
  const tails = new Map<string, number>();
  for (const { span, outlet } of listed) {
    const words = text.slice(span.start, span.end).split(/\s+/);
    if (words.length > 1 && !tails.has(words.at(-1) as string)) tails.set(words.at(-1) as string, outlet);
  }
  const numbers = new Map<string, number>();
  for (const { name } of found) {
    const words = name.split(/\s+/);
    if (words.length < 2) continue;
    if (!numbers.has(name)) numbers.set(name, -1 - numbers.size);
    if (!tails.has(words.at(-1) as string)) tails.set(words.at(-1) as string, numbers.get(name) as number);
  }
  return found.flatMap(({ start, end, name }) => {
    const outlet = numbers.get(name) ?? tails.get(name);
    const article = text.slice(Math.max(0, start - 5), start).match(/(?:^|[^\p{L}])(the\s)$/iu)?.[1]?.length ?? 0;
    return outlet === undefined ? [] : [{ span: { start, end }, full: { start: start - article, end }, outlet, weak: article === 0 }];
  });
}

/** The named outlets of a text in order, longest name first where several begin at one word. Linear time. */
export function outletMentions(world: World, text: string): OutletMention[] {
  const mentions: OutletMention[] = [];
  const own: { start: number; end: number; name: string }[] = [];
  let done = 0;
  for (const token of text.matchAll(TOKEN)) {
    if (token.index < done) continue;
    const glue = /^\p{Lu}/u.test(token[0])
      ? token[0].match(/^(\p{Lu}.+?)(?:reported|reports|said|says|wrote|writes|told|noted|quoted)$/u)
      : null;
    const forms = world.outlets.startingWith(token[0]) ?? (glue ? world.outlets.startingWith(glue[1] as string) : undefined);
    const mention = forms && mentionAt(text, token.index, forms);
    if (!mention) {
      const name = world.outletNames.has(token[0]) ? ownName(text, token.index, token[0]) : undefined;
      if (name && name.start >= done) own.push({ ...name, end: token.index + token[0].length });
      continue;
    }
    mentions.push(mention);
    done = mention.span.end;
  }
  return own.length === 0
    ? mentions
    : withoutOverlaps([...mentions, ...ownNamed(text, own, mentions)].sort((a, b) => a.span.start - b.span.start));
}

function withoutOverlaps(mentions: readonly OutletMention[]): OutletMention[] {
  const kept: OutletMention[] = [];
  for (const mention of mentions) if (mention.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(mention);
  return kept;
}

/** "Hill" in "Capitol Hill", "Time" in "Time Warner". */
function isPartOfName(text: string, start: number, rest: string): boolean {
  return (
    /^[ \u00a0]\p{Lu}\p{Ll}/u.test(rest) ||
    /\p{Lu}[\p{L}.]*[ \u00a0]$/u.test(text.slice(Math.max(0, start - 20), start).replace(/\bThe $/, ''))
  );
}

function mentionAt(text: string, start: number, forms: readonly OutletForm[]): OutletMention | undefined {
  for (const form of forms) {
    if (!text.startsWith(form.text, start)) continue;
    const end = start + form.text.length;
    const rest = text.slice(end, end + 12);
    const verb = rest.match(GLUED)?.[0];
    if (/^[\p{L}\p{N}]/u.test(rest) && !(verb && reportVerbs.has(verb))) continue;
    if (form.weak && isPartOfName(text, start, rest)) continue;
    const article = text.slice(Math.max(0, start - 5), start).match(/(?:^|[^\p{L}])(the\s)$/iu)?.[1]?.length ?? 0;
    const glued = verb ? { glued: { start: end, end: end + verb.length } } : {};
    return { span: { start, end }, full: { start: start - article, end }, outlet: form.outlet, weak: form.weak, ...glued };
  }
  return undefined;
}
