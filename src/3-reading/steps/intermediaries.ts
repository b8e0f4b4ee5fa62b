import { type Span, slice } from '#base/span.ts';
import { pronounClass, sayVerbs } from '../world/lists.ts';
import { covered, firstEndingAfter } from './coverage.ts';
import { type Draft, RULE_CONFIDENCE } from './draft.ts';
import type { Ground } from './ground.ts';
import { firstMentionAt, outletSource } from './relay-shapes.ts';

/** "him as saying ...", at the start of a content. */
const AS_SAYING = /^(.{1,120}?)\s+(as\s+(?:saying|telling|having\s+said|writing|warning|claiming)\b)[\s,:]*/su;
/** "quoted him as saying", inside a cue. */
const QUOTED_AS = /\bquot(?:ed|es|e|ing)\s+(\S.{0,79}?)\s+as\s+(?:saying|telling|having\s+said|writing)\b/su;
/** "was quoted by X as saying". */
const QUOTED_BY = /\bquoted\s+(?:by|in)\s+(?:the\s+)?$/i;

/**
 * "X quoted Y as saying Z": the speaker is Y and X relays it, whoever X is. The model's attribution, which has X as its source, is taken apart.
 * In "Y was quoted by X as saying Z" the outlet X relays what Y says.
 */
export function quotedBy(ground: Ground, draft: Draft): Draft {
  const { text } = ground;
  const [source, cue, content] = [draft.source[0], draft.cue[0], draft.content[0]];
  if (!source || !cue) return draft;
  const words = slice(text, cue);
  if (!/\bquot(?:e|ed|es|ing)\b/i.test(words)) return draft;
  const inCue = words.match(QUOTED_AS);
  if (inCue?.index !== undefined) {
    const start = cue.start + words.indexOf(inCue[1] as string, inCue.index + 6);
    const said: Span = { start, end: start + (inCue[1] as string).length };
    if (!/^(?:by|in)\b/i.test(slice(text, said))) return { ...draft, source: [said], via: [...draft.via, source] };
  }
  const first = content && content.start >= cue.end ? slice(text, content).match(AS_SAYING) : null;
  if (content && first) {
    const said: Span = { start: content.start, end: content.start + (first[1] as string).length };
    const at = content.start + first[0].indexOf(first[2] as string, (first[1] as string).length);
    const rest: Span = { start: content.start + first[0].length, end: content.end };
    const as: Span = { start: at, end: at + (first[2] as string).length };
    if (rest.end > rest.start)
      return { ...draft, source: [said], cue: [...draft.cue, as], content: [rest, ...draft.content.slice(1)], via: [...draft.via, source] };
  }
  const reach = text.slice(cue.start, cue.end + 60);
  const outlet = ground.outlets[firstMentionAt(ground.outlets, cue.start)];
  const by = outlet && outlet.span.start < cue.end + 60 && QUOTED_BY.test(reach.slice(0, outlet.full.start - cue.start));
  return by ? { ...draft, via: [...draft.via, outlet.span] } : draft;
}

const SUBJECT = "(?:[\\p{L}.'’-]+\\s+){0,7}?[\\p{L}.'’-]+";
const AFTER_QUOTE = new RegExp(`^[\\s,]*(${SUBJECT})\\s+(\\p{L}+)\\b`, 'u');
const INVERTED = new RegExp(`^[\\s,]*(\\p{L}+)\\s+(${SUBJECT})\\s*(?:[,.]|$)`, 'u');
const SUBJECT_FIRST = new RegExp(
  `^(?:that\\s+)?(${SUBJECT})\\s+(said|says|told|announced|warned|insisted|acknowledged|declared|added|stated)\\b(?:\\s+(?:on\\s+)?\\p{Lu}\\p{Ll}+day\\b)?[\\s,:]*(?=\\S)`,
  'u',
);

interface Inner {
  readonly source: Span;
  readonly cue: Span;
  readonly content: Span;
}

/** A speaker's words inside what an outlet is said to say: `“...,” the envoy said` or `the envoy said that ...`. */
function innerOf(ground: Ground, content: Span): Inner | undefined {
  const { text, quoted } = ground;
  let quote: Span | undefined;
  for (let i = firstEndingAfter(quoted, content.start); i < quoted.length && (quoted[i] as Span).end <= content.end; i++) quote = quoted[i];
  if (quote && quote.start <= content.start + 1) {
    const base = quote.end;
    const rest = text.slice(base, content.end);
    const said: Span = { start: content.start, end: quote.end };
    const plain = rest.match(AFTER_QUOTE);
    if (plain && sayVerbs.has(plain[2] as string)) return between(base, rest, plain[1] as string, plain[2] as string, said, 'subject');
    const inverted = rest.match(INVERTED);
    if (inverted && sayVerbs.has(inverted[1] as string))
      return between(base, rest, inverted[2] as string, inverted[1] as string, said, 'verb');
    return undefined;
  }
  const whole = slice(text, content);
  const found = whole.match(SUBJECT_FIRST);
  if (!found || !canSpeak(ground, found[1] as string, content.start + whole.indexOf(found[1] as string))) return undefined;
  const said: Span = { start: content.start + found[0].length, end: content.end };
  return between(content.start, whole, found[1] as string, found[2] as string, said, 'subject');
}

function between(base: number, text: string, subject: string, verb: string, content: Span, first: 'subject' | 'verb'): Inner {
  const subjectAt = first === 'subject' ? text.indexOf(subject) : text.indexOf(subject, text.indexOf(verb) + verb.length);
  const verbAt = first === 'verb' ? text.indexOf(verb) : text.indexOf(verb, subjectAt + subject.length);
  return {
    source: { start: base + subjectAt, end: base + subjectAt + subject.length },
    cue: { start: base + verbAt, end: base + verbAt + verb.length },
    content,
  };
}

function canSpeak(ground: Ground, subject: string, start: number): boolean {
  const last = subject.split(/\s+/).at(-1) as string;
  const kind = pronounClass(subject);
  if (kind) return kind === 'm' || kind === 'f' || kind === 'plural' || kind === 'thing';
  const noun = last.toLowerCase();
  const { offices, unnamedHeads } = ground.world;
  if (offices.has(noun) || unnamedHeads.has(noun) || unnamedHeads.has(noun.replace(/s$/, '')) || offices.has(noun.replace(/s$/, '')))
    return true;
  const end = start + subject.length;
  const entities = ground.syntax.entities;
  let low = 0;
  let high = entities.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entities[middle] as { span: Span }).span.end >= end) high = middle;
    else low = middle + 1;
  }
  return entities[low]?.span.end === end;
}

/** Takes an attribution to an outlet apart where its content is another's statement as a whole; the outlet becomes its relay. `claimed` are the words of others. */
export function innerStatement(ground: Ground, draft: Draft, claimed: readonly Span[]): Draft {
  const outlet = outletSource(ground, draft);
  const content = draft.content[0];
  if (!outlet || !content || draft.content.length > 2 || covered(content, claimed) > 0) return draft;
  const inner = innerOf(ground, content);
  if (!inner) return draft;
  return {
    source: [inner.source],
    cue: [inner.cue],
    content: [inner.content],
    via: [outlet.span, ...draft.via],
    confidence: Math.min(draft.confidence, RULE_CONFIDENCE.inner),
  };
}
