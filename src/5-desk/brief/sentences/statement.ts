import type { Span } from '#base/span.ts';
import type { Words } from '#record/entries/worded.ts';
import type { Told } from '../../questions/entry-rows.ts';
import type { Named } from '../../questions/who.ts';
import { beginsWithVerb, continued, DATELINE, insideMarks, quoted, sentenceAround } from '../clause.ts';
import { around } from '../core.ts';
import type { Material } from '../material.ts';
import { speakerText } from '../naming.ts';
import { oneLine } from '../phrases.ts';
import { citeOf, type Sentence } from '../sentence.ts';

type Statement = Told<'statement'>;

/** Longest words of others that a line takes unquoted, in code units, and what may lie between the word of saying and what is said. */
const [LONGEST, GAP] = [420, 80];

/** What somebody said, with the report's own word of saying; undefined where it cannot be told in one sentence. `office` stands behind the speaker's name. */
export function statementSentence(one: Statement, material: Material, office = ''): Sentence | undefined {
  const { text } = material.source(one.report.id);
  const { speaker } = one.value;
  const who = speaker === undefined ? undefined : material.asking.who.of(speaker);
  const told = who === undefined ? passive(one, text) : active(one, text, who, office);
  return told === undefined ? undefined : { text: told, cites: [citeOf(one, coreSpan(one), material)] };
}

/** The whole sentence of the report in quotation marks, for what cannot be told in ours. */
export function inItsWords(one: Told, span: Span, subject: string, material: Material): Sentence {
  const { text } = material.source(one.report.id);
  const sentence = sentenceAround(text, span);
  return {
    text: `${subject}, in the words of the report: ${quoted(text.slice(sentence.start, sentence.end), 400)}`,
    cites: [citeOf(one, sentence, material)],
  };
}

function coreSpan({ value: { source, cue, content } }: Statement): Span {
  return around([...source, ...cue, ...content]);
}

function active(one: Statement, text: string, who: Named, office: string): string | undefined {
  const { cue, content, speech } = one.value;
  const subject = office === '' ? speakerText(one, who) : `${speakerText(one, who)}, ${office},`;
  const verb = oneLine(cue.map(({ words }) => words).join(' '));
  const pieces = content.flatMap(({ words }) => insideMarks(words) ?? []);
  if (speech === 'direct' || (verb === '' && pieces.length === content.length)) return direct(subject, verb, content);
  if (verb === '') return undefined;
  const first = content.find(({ start }) => start > (cue.at(-1) as Words).start);
  if (/^according to$/i.test(verb)) return `according to ${subject.replace(/,$/, '')}, ${continued(whole(content))}`;
  if (!beginsWithVerb(verb)) return undefined;
  if (first !== undefined) return forward(text, one, first, subject);
  return backward(subject, verb, content);
}

/** Spoken words in quotation marks. */
function direct(subject: string, verb: string, content: readonly Words[]): string | undefined {
  const pieces = content.map(({ words }) => insideMarks(words) ?? oneLine(words));
  if (pieces.some((piece) => /[“”"]/.test(piece) && piece.length > 1000)) return undefined;
  const says = verb === '' || !beginsWithVerb(verb) || /^(?:told|tells?)$/i.test(verb) ? 'said' : verb;
  return `${subject} ${says.replace(/[:,]$/, '')}: ${pieces
    .slice(0, 3)
    .map((piece) => quoted(piece))
    .join(' … ')}`;
}

/** From the word of saying to the end of what is said, as the report has it. */
function forward(text: string, { value: { cue } }: Statement, content: Words, subject: string): string | undefined {
  const start = (cue[0] as Words).start;
  const end = (cue.at(-1) as Words).end;
  const between = text.slice(end, content.start);
  if (between.length > GAP || /[.!?;\n“”"‘]/u.test(between) || content.end - start > LONGEST) return undefined;
  if (/["“][^"”]*$/u.test(content.words) && !/”|"[^"]*$/u.test(content.words.slice(content.words.search(/["“]/) + 1))) return undefined;
  const said = oneLine(text.slice(start, content.end));
  return `${subject} ${said.replace(/[,;]$/, '')}`;
}

/** What is said stands before the word of saying: "..., drivers said". */
function backward(subject: string, verb: string, content: readonly Words[]): string | undefined {
  const said = whole(content)
    .replace(/^that\s+/i, '')
    .replace(/[,;]$/, '');
  if (said.length > LONGEST || content.length > 1) return undefined;
  if (insideMarks(said) !== undefined && !/[“"']\S.*[”"'].*\S/u.test(said)) return direct(subject, verb, content);
  const says = /^told$/i.test(verb) ? 'said' : verb;
  return `${subject} ${says} that ${continued(said)}`;
}

/** "It was claimed that ...": the report does not tell by whom. */
function passive({ value: { cue, content, source } }: Statement, text: string): string | undefined {
  const [first] = cue;
  const said = content.find(({ start }) => first !== undefined && start >= first.end);
  if (
    first === undefined ||
    said === undefined ||
    source.length > 0 ||
    !/^(?:is|was|were|has been|had been|have been)\s/i.test(first.words)
  )
    return undefined;
  if (
    !/\bIt\s*$/i.test(text.slice(Math.max(0, first.start - 4), first.start)) ||
    said.start - first.end > 2 ||
    !/^that\s/i.test(said.words)
  )
    return undefined;
  return `it ${oneLine(text.slice(first.start, said.end))}`;
}

function whole(content: readonly Words[]): string {
  return oneLine(content.map(({ words }) => words).join(' ')).replace(DATELINE, '');
}
