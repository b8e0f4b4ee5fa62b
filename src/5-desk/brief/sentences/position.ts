import { type Span, slice } from '#base/span.ts';
import type { Words } from '#record/entries/worded.ts';
import type { Told } from '../../questions/entry-rows.ts';
import { beginsWithVerb, trimmed, withAuxiliaries } from '../clause.ts';
import type { Material } from '../material.ts';
import { nameOf } from '../naming.ts';
import { oneLine } from '../phrases.ts';
import { citeOf, type Sentence } from '../sentence.ts';
import { inItsWords, statementSentence } from './statement.ts';

const LONGEST = 380;

/**
 * Where a holder stands, or what they fear, in the report's own words of it: "Chile rejected the charge". What rests on the words of another than the holder says whose they are; what rests on
 * a denial is told as the denial; what begins with no verb is told by its statement, or as the report's sentence.
 */
export function standSentence(one: Told<'position'> | Told<'concern'>, material: Material): Sentence | undefined {
  const { who } = material.asking;
  const { holder } = one.value;
  const attribution = material.attribution(one.id);
  const statement = attribution === undefined ? undefined : material.statement(attribution.statement);
  const [clause] = one.value.evidence;
  if (clause === undefined) return undefined;
  const bySaying = statement === undefined ? undefined : restating(one, statement, material);
  if (statement !== undefined && (statement.value.polarity === 'negated' || holdsCue(statement, clause)) && bySaying !== undefined)
    return bySaying;
  if (holder === undefined) return bySaying ?? inItsWords(one, clause, 'a concern', material);
  const own = who.of(holder);
  const told = ownClause(one, clause, nameOf(own), material);
  if (told === undefined || statement?.value.polarity === 'negated') return bySaying ?? inItsWords(one, clause, nameOf(own), material);
  const speaker = attribution?.speaker;
  if (speaker === undefined || speaker.id === own.id) return told;
  return { ...told, text: `according to ${nameOf(speaker)}, ${told.text}` };
}

/** The statement that bears it, told as what it is, with the entry itself as what is cited. */
function restating(one: Told, statement: Told<'statement'>, material: Material): Sentence | undefined {
  const said = statementSentence(statement, material);
  if (said === undefined) return undefined;
  return { text: said.text, cites: said.cites.map((cite) => ({ ...cite, entry: one.id })) };
}

function holdsCue({ value: { cue } }: Told<'statement'>, clause: Span): boolean {
  return cue.some(({ start, end }) => start < clause.end && clause.start < end);
}

/** "Bulgaria had also offered to ...": the clause of the evidence with its auxiliaries, behind its holder. */
function ownClause(one: Told, clause: Words, subject: string, material: Material): Sentence | undefined {
  const { text } = material.source(one.report.id);
  const span = trimmed(text, withAuxiliaries(text, clause));
  const words = oneLine(slice(text, span));
  if (words.length > LONGEST || !beginsWithVerb(words) || !endsWhole(words)) return undefined;
  return { text: `${subject} ${words.replace(/[,;]$/, '')}`, cites: [citeOf(one, span, material)] };
}

/** False where a quotation is cut: it opens and does not close. */
function endsWhole(words: string): boolean {
  return (words.match(/"/g)?.length ?? 0) % 2 === 0 && (words.match(/“/g)?.length ?? 0) === (words.match(/”/g)?.length ?? 0);
}
