import type { KeptValue } from '#record/entries/entry.ts';
import type { Words } from '#record/entries/worded.ts';
import type { Told } from '../../questions/entry-rows.ts';
import { continued, sentenceAround } from '../clause.ts';
import type { Material } from '../material.ts';
import { nameOf } from '../naming.ts';
import { listText, oneLine } from '../phrases.ts';
import { citeOf, type Sentence } from '../sentence.ts';
import { inItsWords } from './statement.ts';

/** That there is an agreement, of which year, and between whom, as one report tells it. */
export function agreementSentence(one: Told<'agreement'>, material: Material): Sentence | undefined {
  const { name, year, parties } = one.value;
  const called = oneLine(name).replace(/^the\s+/i, '');
  const of = year === undefined || called.includes(String(year)) ? '' : ` of ${year}`;
  const sides = parties.map((party) => nameOf(material.asking.who.of(party)));
  const cites = [citeOf(one, mentionOf(one.value), material)];
  if (sides.length < 2) return year === undefined || of === '' ? undefined : { text: `the ${called} dates from ${year}`, cites };
  return { text: `${listText(sides)} are parties to the ${called}${of}`, cites };
}

/** The mention that says most: the longest. */
function mentionOf({ mentions }: KeptValue<'agreement'>): Words {
  return mentions.toSorted((a, b) => b.words.length - a.words.length || a.start - b.start)[0] as Words;
}

/** A rule, in the words of the report that states it. */
export function provisionSentence(one: Told<'provision'>, material: Material): Sentence {
  const { bearer, evidence } = one.value;
  const [clause] = evidence as readonly [Words];
  const { text } = material.source(one.report.id);
  const speaker = material.attribution(one.id)?.speaker;
  const sentence = sentenceAround(text, clause);
  const words = oneLine(clause.words);
  const isWhole = clause.start === sentence.start || /[,;]\s+$/u.test(text.slice(sentence.start, clause.start));
  const subject = nameOf(material.asking.who.of(bearer));
  if (!isWhole || words.length > 400 || /^(?:which|who|that|it|they|he|she|and|but)\b/i.test(words))
    return inItsWords(one, clause, subject, material);
  const from = speaker === undefined ? '' : `according to ${nameOf(speaker)}, `;
  return { text: `${from}${from === '' ? words : continued(words)}`.replace(/[,;]$/, ''), cites: [citeOf(one, clause, material)] };
}
