import type { Span } from '#base/span.ts';
import { lists, reportVerbs } from './lists.ts';

/** A press outlet of data/outlets.yaml named in the text. */
export interface OutletMention {
  /** The name without its article. */
  readonly span: Span;
  /** The name with a "the" before it. */
  readonly full: Span;
  /** Index of the outlet in the list. */
  readonly outlet: number;
  /** Set where the form is also an ordinary word or name: it is an outlet only beside a cue, or where the model sees an organization. */
  readonly weak: boolean;
  /** Set where a verb of reporting is glued to the name ("Japanreported"): the span of the verb. */
  readonly glued?: Span;
}

interface Form {
  readonly text: string;
  readonly outlet: number;
  readonly weak: boolean;
}

const byFirstWord = new Map<string, Form[]>();
const byName = new Map<string, Form>();
lists.outlets.forEach(([, , , forms], outlet) => {
  for (const form of forms) {
    const weak = form.startsWith('~');
    const text = weak ? form.slice(1) : form;
    const first = (text.match(/[\p{L}\p{N}]+/u) as RegExpMatchArray)[0];
    const entry = { text, outlet, weak };
    if (!byName.has(text)) byName.set(text, entry);
    const list = byFirstWord.get(first);
    if (list) list.push(entry);
    else byFirstWord.set(first, [entry]);
  }
});
for (const forms of byFirstWord.values()) forms.sort((a, b) => b.text.length - a.text.length);

const TOKEN = /[\p{L}\p{N}]+/gu;
const GLUED = /^(reported|reports|said|says|wrote|writes|told|noted|quoted)(?![\p{L}\p{N}])/u;

/** The listed outlet of exactly this name, an article aside; weak forms count. */
export function outletNamed(name: string): number | undefined {
  return (byName.get(name) ?? byName.get(name.replace(/^[Tt]he /, '')))?.outlet;
}

/** The named outlets of a text in order, longest name first where several begin at one word. Linear time. */
export function outletMentions(text: string): OutletMention[] {
  const mentions: OutletMention[] = [];
  let done = 0;
  for (const token of text.matchAll(TOKEN)) {
    if (token.index < done) continue;
    const glue = /^\p{Lu}/u.test(token[0])
      ? token[0].match(/^(\p{Lu}.+?)(?:reported|reports|said|says|wrote|writes|told|noted|quoted)$/u)
      : null;
    const forms = byFirstWord.get(token[0]) ?? (glue ? byFirstWord.get(glue[1] as string) : undefined);
    const mention = forms && mentionAt(text, token.index, forms);
    if (!mention) continue;
    mentions.push(mention);
    done = mention.span.end;
  }
  return mentions;
}

/** "Hill" in "Capitol Hill", "Time" in "Time Warner". */
function isPartOfName(text: string, start: number, rest: string): boolean {
  return (
    /^[ \u00a0]\p{Lu}\p{Ll}/u.test(rest) ||
    /\p{Lu}[\p{L}.]*[ \u00a0]$/u.test(text.slice(Math.max(0, start - 20), start).replace(/\bThe $/, ''))
  );
}

function mentionAt(text: string, start: number, forms: readonly Form[]): OutletMention | undefined {
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
