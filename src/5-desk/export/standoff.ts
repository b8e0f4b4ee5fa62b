import { codePointsOf } from '#base/code-points.ts';
import { bySpan, type Span, slice } from '#base/span.ts';
import type { Marked, Part } from './marked.ts';

/** Parts whose spans are tellings of one thing, each with a line of its own; the spans of other parts are fragments of one. */
const TELLINGS = new Set(['actor', 'agreement', 'contact']);

/**
 * Standoff annotation of brat: text-bound lines for the words of each entry (in fragments where a part is in several pieces or runs over
 * lines), relations that tie its parts and entries to each other, attributes for values of closed sets, a note with names, dates and
 * confidence. Mentions of one agreement or actor, and tellings of one contact, are equivalent. Offsets are code points of the text.
 */
export function* standoff(text: string, entries: readonly Marked[]): Generator<string> {
  const lines = new Lines(text);
  const hubs = new Map<string, string>();
  for (const entry of entries) {
    const hub = lines.parts(entry);
    if (hub === undefined) continue;
    hubs.set(entry.id, hub);
    lines.values(entry, hub);
  }
  for (const { id, links } of entries) {
    for (const [name, other] of links) lines.relation(linkName(name), hubs.get(id), hubs.get(other));
  }
  yield* lines.all;
}

/** The lines of one report, numbered by kind of line. */
class Lines {
  readonly all: string[] = [];
  readonly #text: string;
  readonly #toPoints: (span: Span) => Span;
  readonly #numbers = { T: 0, R: 0, A: 0, '#': 0 };

  constructor(text: string) {
    this.#text = text;
    this.#toPoints = codePointsOf(text).spanToPoints;
  }

  /** Writes the words of an entry and ties them together; gives the line that stands for it: a statement's cue, else its first part. */
  parts({ parts }: Marked): string | undefined {
    const bound = parts.flatMap((part): { part: Part; lines: readonly string[] }[] => {
      const lines = TELLINGS.has(part.role)
        ? part.spans.map((span) => this.#bound(part.role, [span]))
        : [this.#bound(part.role, part.spans)];
      const written = lines.filter((line) => line !== undefined);
      if (written.length > 1) this.all.push(`*\tEquiv ${written.join(' ')}\n`);
      return written.length === 0 ? [] : [{ part, lines: written }];
    });
    const first = bound.find(({ part }) => part.role === 'cue') ?? bound.find(({ part }) => part.role === 'content') ?? bound[0];
    const hub = first?.lines[0];
    for (const { part, lines } of bound) if (part !== first?.part) this.relation(`${capital(part.role)}Of`, lines[0], hub);
    return hub;
  }

  values({ kind, values, facts }: Marked, hub: string): void {
    for (const [name, value] of values)
      this.all.push(`A${++this.#numbers.A}\t${attributeName(kind, name)} ${hub} ${value.replace(/\s+/g, '_')}\n`);
    const notes = facts.map(([name, value]) => `${name}: ${value}`).join('; ');
    if (notes !== '') this.all.push(`#${++this.#numbers['#']}\tAnnotatorNotes ${hub}\t${notes.replace(/\s+/g, ' ')}\n`);
  }

  relation(name: string, from: string | undefined, to: string | undefined): void {
    if (from !== undefined && to !== undefined) this.all.push(`R${++this.#numbers.R}\t${name} Arg1:${from} Arg2:${to}\t\n`);
  }

  #bound(role: string, spans: readonly Span[]): string | undefined {
    const fragments = [...spans].sort(bySpan).flatMap((span) => withoutBreaks(this.#text, span));
    if (fragments.length === 0) return undefined;
    const id = `T${++this.#numbers.T}`;
    const offsets = fragments.map(this.#toPoints).map(({ start, end }) => `${start} ${end}`);
    const words = fragments.map((span) => slice(this.#text, span).replace(/\t/g, ' ')).join(' ');
    this.all.push(`${id}\t${capital(role)} ${offsets.join(';')}\t${words}\n`);
    return id;
  }
}

/** `Speech`, `Stance`, and where kinds share a name: `RoleStatus`, `ContactStatus`, `EventType`. */
function attributeName(kind: string, name: string): string {
  const words = name.split('-').map(capital).join('');
  return ['status', 'type', 'mode', 'context'].includes(name) ? `${capital(kind)}${words}` : words;
}

/** An entry stands under an agreement, rests on a statement, is of an actor, is the same as another entry. */
function linkName(link: string): string {
  return { agreement: 'OnAgreement', statement: 'InStatement', actor: 'OfActor' }[link] ?? 'SameAs';
}

function capital(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** The pieces of a span between line breaks, which a line of standoff cannot hold. */
function withoutBreaks(text: string, span: Span): readonly Span[] {
  return [...slice(text, span).matchAll(/[^\n\r\u0085\u2028\u2029]+/g)]
    .filter((match) => match[0].trim() !== '')
    .map((match) => ({ start: span.start + match.index, end: span.start + match.index + match[0].length }));
}
