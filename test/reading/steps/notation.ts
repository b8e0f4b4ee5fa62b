import type { Span } from '#base/span.ts';
import { passageOf } from '#reading/passage.ts';
import type { Entries } from '#reading/reading.ts';
import type { Attribution, Entity, EntityType, Syntax, Word } from '#reading/syntax.ts';
import { extract } from '#record/extract/extract.ts';

/**
 * A report with what a model would say of it, in one line. Marks nest: `[s:..]` source, `[c:..]` cue, `[q:..]` content, with numbers where there are several
 * attributions (`[s1,2:..]` is the source of two); `[p:..]` person, `[o:..]` organization, `[l:..]` place; `[@1:..]` a mention in chain 1, headed by its last word.
 */
export interface Marked {
  readonly text: string;
  readonly syntax: Syntax;
}

interface Mark {
  readonly key: string;
  readonly span: Span;
}

const ENTITY: Readonly<Record<string, EntityType>> = { p: 'PER', o: 'ORG', l: 'LOC' };

function parse(marked: string): { text: string; marks: Mark[] } {
  const marks: Mark[] = [];
  const open: { key: string; start: number }[] = [];
  let text = '';
  for (const token of marked.match(/\[(?:[scq][\d,]*|[pol]|@\d+):|\]|[^[\]]+|\[/g) ?? []) {
    const key = token.match(/^\[(.+):$/)?.[1];
    const last = token === ']' ? open.pop() : undefined;
    if (key) open.push({ key, start: text.length });
    else if (last) marks.push({ key: last.key, span: { start: last.start, end: text.length } });
    else text += token;
  }
  return { text, marks };
}

/** Word indices of sentences, parted after full stops and at line ends. */
function sentencesOf(text: string, words: readonly Span[]): { first: number; end: number }[] {
  const sentences: { first: number; end: number }[] = [];
  let first = 0;
  words.forEach((word, i) => {
    const next = words[i + 1];
    const gap = next ? text.slice(word.end, next.start) : '\n';
    const stop =
      /[.!?]/.test(text.slice(Math.max(0, word.end - 2), word.end)) &&
      /\s/.test(gap) &&
      /["“‘\p{Lu}]/u.test(text[next?.start ?? 0] ?? '') &&
      !/\b(?:Mrs?|Ms|Dr|U\.S|No)\.$/.test(text.slice(0, word.end));
    if (!/[\n\r]/.test(gap) && !stop) return;
    sentences.push({ first, end: i + 1 });
    first = i + 1;
  });
  return sentences;
}

/** Reads the notation; an arc is "word relation head", each word by its first occurrence. */
export function marked(notation: string, arcs: readonly string[] = []): Marked {
  const { text, marks } = parse(notation);
  const spans = [...text.matchAll(/(?:\p{Lu}\.){2,}|(?:Mrs?|Ms|Dr)\.|[\p{L}\p{N}]+(?:[-'’][\p{L}\p{N}]+)*|\S/gu)].map((found) => ({
    start: found.index,
    end: found.index + found[0].length,
  }));
  const indexOf = (word: string): number => spans.findIndex((span) => text.slice(span.start, span.end) === word);
  const words: Word[] = spans.map((span) => ({ span, upos: 'X', head: -1, deprel: 'dep' }));
  for (const arc of arcs) {
    const [word, deprel, head] = arc.split(' ') as [string, string, string];
    words[indexOf(word)] = { ...(words[indexOf(word)] as Word), deprel, head: indexOf(head) };
  }
  const within = (span: Span): { first: number; end: number } => ({
    first: spans.findIndex((word) => word.end > span.start),
    end: spans.findLastIndex((word) => word.start < span.end) + 1,
  });
  const entities = marks
    .filter((mark) => mark.key in ENTITY)
    .map((mark): Entity => ({ ...within(mark.span), type: ENTITY[mark.key] as EntityType, span: mark.span, confidence: 0.9 }))
    .sort((a, b) => a.span.start - b.span.start);
  const chains = new Map<string, number[]>();
  for (const mark of [...marks].sort((a, b) => a.span.start - b.span.start)) {
    if (mark.key.startsWith('@')) chains.set(mark.key, [...(chains.get(mark.key) ?? []), within(mark.span).end - 1]);
  }
  return {
    text,
    syntax: { words, sentences: sentencesOf(text, spans), entities, attributions: attributionsOf(marks), chains: [...chains.values()] },
  };
}

function attributionsOf(marks: readonly Mark[]): Attribution[] {
  const byNumber = new Map<string, { source?: Span; cue?: Span; content: Span[] }>();
  for (const { key, span } of [...marks].sort((a, b) => a.span.start - b.span.start)) {
    const role = key[0] as string;
    if (!'scq'.includes(role)) continue;
    for (const number of key.slice(1).split(',')) {
      const one = byNumber.get(number) ?? { content: [] };
      byNumber.set(number, one);
      if (role === 's') one.source = span;
      else if (role === 'c') one.cue = span;
      else one.content.push(span);
    }
  }
  return [...byNumber.values()].flatMap(({ source, cue, content }) =>
    cue ? [{ ...(source ? { source } : {}), cue, content, confidence: 0.9 }] : [],
  );
}

/** What a marked report says, a line a statement: "Speaker: content", then what is not direct, affirmed or without relay. */
export function said(notation: string, arcs: readonly string[] = []): string[] {
  const { text, syntax } = marked(notation, arcs);
  const { actors, statements } = entriesOf({ text }, syntax);
  const name = (id: string | undefined): string => actors.find((actor) => actor.id === id)?.name ?? '-';
  return statements.map((statement) => {
    const content = statement.content.map((span) => text.slice(span.start, span.end)).join(' … ');
    const extra = [
      statement.speech === 'direct' ? [] : statement.speech,
      statement.polarity === 'affirmed' ? [] : 'negated',
      statement.via ? `via ${statement.via.map(name).join(', ')}` : [],
    ].flat();
    return `${name(statement.speaker)}: ${content}${extra.length > 0 ? ` (${extra.join(', ')})` : ''}`;
  });
}

/** Who says the statements of a marked report. */
export function speakers(notation: string, arcs: readonly string[] = []): string[] {
  return said(notation, arcs).map((line) => line.slice(0, line.indexOf(':')));
}

/** The actors of a marked report as "name (kind): mentions". */
export function cast(notation: string, arcs: readonly string[] = []): string[] {
  const { text, syntax } = marked(notation, arcs);
  return entriesOf({ text }, syntax).actors.map(
    (actor) => `${actor.name} (${actor.kind}): ${actor.mentions.map((span) => text.slice(span.start, span.end)).join(', ')}`,
  );
}

/** Actors and statements of a text with marked syntax, with ids as the record has them. */
export function entriesOf(report: { text: string; outlet?: string; title?: string }, syntax: Syntax): Entries {
  return extract(passageOf({ id: 'r', sha256: '', ...report }, 0, syntax));
}
