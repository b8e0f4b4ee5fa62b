import { fold } from '#reading/world/fold.ts';
import type { KeptValue } from '#record/entries/entry.ts';
import { byDay } from '../../questions/asking.ts';
import type { Told } from '../../questions/entry-rows.ts';
import { alike, wordingOf } from '../../questions/wording.ts';
import type { BriefLine, BriefSection } from '../brief.ts';
import { coreOf } from '../core.ts';
import { notFoundText, partyMatter, type Seen } from '../coverage.ts';
import type { Drafting } from '../drafting.ts';
import { nameOf } from '../naming.ts';
import { lineOf, type Sentence } from '../sentence.ts';
import { agreementSentence, provisionSentence } from '../sentences/agreement.ts';
import { standSentence } from '../sentences/position.ts';
import { inItsWords, statementSentence } from '../sentences/statement.ts';
import { byMatter, disagreementLine, turnsIn } from './positions.ts';

/** Most open points, and most statements that are compared with each other. */
const [POINTS, COMPARED] = [12, 300];

/** What does not fit together: reports of one day that differ on a position, one who denies what another says, and entries that somebody should look at again. */
export function openSection(draft: Drafting): BriefSection {
  const lines = [...disagreements(draft), ...denials(draft), ...flagged(draft)];
  const more = Math.max(0, lines.length - POINTS);
  return { kind: 'open', title: 'Open points', lines: lines.slice(0, POINTS), ...(more > 0 && { more }) };
}

function disagreements(draft: Drafting): readonly BriefLine[] {
  const positions = draft.material.entries.filter(
    ({ kind, flag }) => kind === 'position' && flag === undefined,
  ) as readonly Told<'position'>[];
  return [...byMatter(draft, positions)].flatMap(([matter, own]) =>
    turnsIn(draft, own).flatMap(({ holder, own: byId, disagreements: days }) =>
      days
        .filter(({ positions: of }) => areAlike(of.flatMap(({ id }) => byId.get(id) ?? [])))
        .map((one) => disagreementLine(draft, matter, nameOf(holder), one, byId)),
    ),
  );
}

/** Whether positions are on one thing, and not on different parts of a matter. */
function areAlike(positions: readonly Told<'position'>[]): boolean {
  const [first, ...others] = positions.map(({ value, agreement }) => ({ agreement, wording: wordingOf(value.object.words) }));
  return (
    first !== undefined &&
    others.some((one) => (one.agreement !== undefined && one.agreement === first.agreement) || alike(one.wording, first.wording))
  );
}

/** One affirms what another denies. */
function denials(draft: Drafting): readonly BriefLine[] {
  const said = (draft.material.entries as readonly Told<'statement'>[]).filter(
    ({ kind, flag }) => kind === 'statement' && flag === undefined,
  );
  const worded = said
    .toSorted((a, b) => byDay(b, a))
    .slice(0, COMPARED)
    .map((one) => ({ one, wording: wordingOf(one.value.content.map(({ words }) => words).join(' ')) }));
  const lines: BriefLine[] = [];
  for (const denied of worded.filter(({ one }) => one.value.polarity === 'negated')) {
    const other = worded.find(
      ({ one, wording }) =>
        one.value.polarity === 'affirmed' && one.value.speaker !== denied.one.value.speaker && alike(wording, denied.wording),
    );
    const [a, b] = [denied.one, other?.one].map((one) => (one === undefined ? undefined : sentenceOf(one, draft)));
    if (other === undefined || a === undefined || b === undefined) continue;
    const [first, second] = [lineOf(other.one, b, draft.material), lineOf(denied.one, a, draft.material)];
    lines.push(draft.plain(`${first.text} ${second.text}`, [...first.cites, ...second.cites]));
  }
  return lines;
}

const REASONS: Readonly<Record<string, string>> = {
  'words-changed': 'the report was changed later',
  'not-in-reading': 'a later reading leaves it out',
  'reading-changed': 'a later reading takes it otherwise',
};

function flagged(draft: Drafting): readonly BriefLine[] {
  return draft.material.entries
    .filter(({ flag }) => flag !== undefined)
    .toSorted((a, b) => byDay(b, a))
    .flatMap((one) => {
      const sentence = sentenceOf(one, draft);
      if (sentence === undefined) return [];
      const { text, cites } = lineOf(one, sentence, draft.material);
      return [draft.plain(`To be looked at again (${REASONS[one.flag as string] ?? 'marked for another look'}): ${text}`, cites)];
    });
}

function sentenceOf(one: Told, { material }: Drafting): Sentence | undefined {
  if (one.kind === 'statement') return statementSentence(one as Told<'statement'>, material);
  if (one.kind === 'position' || one.kind === 'concern') return standSentence(one as Told<'position'>, material);
  if (one.kind === 'provision') return provisionSentence(one as Told<'provision'>, material);
  if (one.kind === 'agreement') return agreementSentence(one as Told<'agreement'>, material);
  return one.kind === 'contact' ? inItsWords(one, coreOf(one), 'a contact', material) : undefined;
}

/** Issues, agreements and parties of the desk on which nothing accepted stands. */
export function unknownSection(draft: Drafting, seen: Seen): BriefSection {
  const { entries, scope } = draft.material;
  const { issues, agreements, parties } = scope.desk;
  const told = new Set(entries.flatMap(({ value }) => scope.issuesIn(wordsOf(value))));
  const named = new Set(
    entries.flatMap(({ agreement }) => (agreement === undefined ? [] : [agreement, fold(draft.material.agreementName(agreement) ?? '')])),
  );
  const countries = new Set<string | undefined>(
    entries.flatMap(({ value }) =>
      [(value as KeptValue<'position'>).holder, (value as KeptValue<'statement'>).speaker].flatMap((id) =>
        id === undefined ? [] : draft.material.country(id),
      ),
    ),
  );
  const missing = [
    ...issues.filter(({ name }) => !told.has(name)).map(({ name }) => name),
    ...agreements
      .filter(({ id, names }) => !named.has(`agreement/${id}`) && !names.some((name) => named.has(fold(name))))
      .map(({ id, names }) => names[0] ?? id),
    ...parties.filter(({ code }) => !countries.has(code)).map(({ name }) => partyMatter(name)),
  ];
  const lines = [...new Set(missing)].map((matter) => draft.plain(notFoundText(matter, seen), []));
  return { kind: 'unknown', title: 'What the record does not know', lines };
}

function wordsOf(value: object): string {
  return JSON.stringify(value, (key, one: unknown) => (key === 'start' || key === 'end' ? undefined : one));
}
