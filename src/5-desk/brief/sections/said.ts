import { byDay } from '../../questions/asking.ts';
import { dayPlus } from '../../questions/day-ranges.ts';
import type { Told } from '../../questions/entry-rows.ts';
import type { BriefLine, BriefSection } from '../brief.ts';
import type { Drafting } from '../drafting.ts';
import type { Sentence } from '../sentence.ts';
import { standSentence } from '../sentences/position.ts';
import { statementSentence } from '../sentences/statement.ts';

/** Most statements of a side; days that count as late; most concerns. */
const [STATEMENTS, LATELY, CONCERNS] = [6, 180, 8];
/** Fewest words of what is said that a reader can make something of. */
const LEAST = 4;

/** What each side said of late, the latest first. */
export function statementsSection(draft: Drafting): BriefSection {
  const { parties } = draft.material.scope.desk;
  const { who } = draft.material.asking;
  const since = dayPlus(draft.asOf, -LATELY);
  const own = (draft.material.entries as readonly Told<'statement'>[])
    .filter(({ kind, flag, day, report }) => kind === 'statement' && flag === undefined && day >= since && report.published !== undefined)
    .toSorted((a, b) => byDay(b, a));
  const lines: BriefLine[] = [];
  let more = 0;
  const sides = [
    ...parties.map(({ name, code }) => ({ name, holds: (country: string | undefined) => country === code })),
    othersThan(parties),
  ];
  for (const { name, holds } of sides) {
    let shown = 0;
    for (const one of own) {
      const speaker = one.value.speaker === undefined ? undefined : who.of(one.value.speaker);
      const country = one.value.speaker === undefined ? undefined : draft.material.country(one.value.speaker);
      if (!holds(country) || speaker?.kind === 'outlet' || draft.isTold(one) || isSlight(one) || isHeadline(one)) continue;
      if (shown >= STATEMENTS) {
        more++;
        continue;
      }
      const line = saidLine(draft, one, name);
      if (line === undefined) continue;
      lines.push(line);
      shown++;
    }
  }
  return { kind: 'statements', title: 'What was said of late', lines, ...(more > 0 && { more }) };
}

function othersThan(parties: readonly { readonly code: string }[]) {
  const codes = new Set(parties.map(({ code }) => code));
  return { name: 'Others', holds: (country: string | undefined) => country === undefined || !codes.has(country) };
}

/** What a headline says, the report says again in full. */
function isHeadline({ report: { title = '' }, value: { cue, content } }: Told<'statement'>): boolean {
  return [...cue, ...content].every(({ end }) => end <= title.length);
}

function isSlight({ value: { content, speech } }: Told<'statement'>): boolean {
  const words = content
    .map(({ words: own }) => own)
    .join(' ')
    .split(/\s+/u).length;
  return words < LEAST || (speech !== 'direct' && words > 70);
}

function saidLine(draft: Drafting, one: Told<'statement'>, side: string): BriefLine | undefined {
  const { speaker } = one.value;
  const office = speaker === undefined ? { text: '', cites: [] } : draft.introduction(speaker);
  const sentence = statementSentence(one, draft.material, office.text);
  if (sentence === undefined) return undefined;
  const told: Sentence = {
    text: sentence.text,
    cites: [...sentence.cites, ...(sentence.text.includes(`, ${office.text},`) ? office.cites : [])],
  };
  return draft.line(one, told, side);
}

/** What the sides and others fear, the latest first. */
export function concernsSection(draft: Drafting): BriefSection {
  const own = draft.material.entries.filter(({ kind, flag }) => kind === 'concern' && flag === undefined) as readonly Told<'concern'>[];
  const lines: BriefLine[] = [];
  let more = 0;
  for (const one of own.toSorted((a, b) => byDay(b, a))) {
    if (draft.isTold(one)) continue;
    if (lines.length >= CONCERNS) {
      more++;
      continue;
    }
    const sentence = standSentence(one, draft.material);
    const line = sentence === undefined ? undefined : draft.line(one, sentence);
    if (line !== undefined) lines.push(line);
  }
  return { kind: 'concerns', title: 'Concerns', lines, ...(more > 0 && { more }) };
}
