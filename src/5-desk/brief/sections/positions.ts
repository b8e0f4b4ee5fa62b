import { byDay } from '../../questions/asking.ts';
import { ladderValue } from '../../questions/corroboration.ts';
import type { Told } from '../../questions/entry-rows.ts';
import { grouped } from '../../questions/grouped.ts';
import { type Disagreement, type Shift, turnsOf } from '../../questions/shifts.ts';
import type { BriefLine, BriefSection } from '../brief.ts';
import { coreOf } from '../core.ts';
import type { Drafting } from '../drafting.ts';
import { nameOf } from '../naming.ts';
import { capital, dayText } from '../phrases.ts';
import { citeOf, sourceText } from '../sentence.ts';
import { standSentence } from '../sentences/position.ts';
import { stanceText } from '../stances.ts';

type Position = Told<'position'>;

/** Most matters of a side, and most positions of each. */
const [MATTERS, POSITIONS] = [6, 4];

/** Where the holders of one state stand (of no party of the desk, where none is given), matter by matter, with shifts. */
export function positionsSection(draft: Drafting, title: string, holds: (country: string | undefined) => boolean): BriefSection {
  const { entries } = draft.material;
  const own = entries.filter(({ kind, flag }) => kind === 'position' && flag === undefined) as readonly Position[];
  const ours = own.filter(({ value }) => holds(draft.material.country(value.holder)));
  const matters = [...byMatter(draft, ours)].toSorted(([, a], [, b]) => byDay(b.at(-1) as Position, a.at(-1) as Position));
  const lines: BriefLine[] = [];
  let more = 0;
  for (const [at, [matter, all]] of matters.entries()) {
    const fresh = all.filter((one) => !draft.isTold(one)).toSorted((a, b) => byDay(b, a));
    const most = at < MATTERS ? POSITIONS : 0;
    let shown = 0;
    for (const one of fresh) {
      if (draft.isTold(one)) continue;
      const sentence = shown < most ? standSentence(one, draft.material) : undefined;
      const line = sentence === undefined ? undefined : draft.line(one, sentence, matter);
      if (line !== undefined) lines.push(line);
      else if (shown >= most) more++;
      if (line !== undefined) shown++;
    }
    if (at < MATTERS) lines.push(...shiftsIn(draft, matter, all));
  }
  return { kind: 'positions', title, lines, ...(more > 0 && { more }) };
}

/** Positions by what they are about: issues of the desk, else agreements, else the rest. */
export function byMatter(
  { material }: Pick<Drafting, 'material'>,
  positions: readonly Position[],
): ReadonlyMap<string, readonly Position[]> {
  const matterOf = ({ value, agreement }: Position): string =>
    material.scope.issuesIn(value.object.words)[0] ??
    (agreement === undefined ? undefined : material.agreementName(agreement)?.replace(/^the\s+/i, '')) ??
    material.scope.issuesIn(value.evidence.map(({ words }) => words).join('\n'))[0] ??
    OTHER;
  return grouped(positions, matterOf);
}

const OTHER = 'Other matters';

/** Where one holder's positions on one matter turn, and where reports of one day contradict each other. */
export function turnsIn({ material }: Pick<Drafting, 'material'>, positions: readonly Position[]) {
  const byHolder = grouped(positions, ({ value }) => material.asking.who.of(value.holder).id);
  return [...byHolder.values()].map((own) => ({
    holder: material.asking.who.of((own[0] as Position).value.holder),
    own: new Map(own.map((one) => [one.id, one])),
    ...turnsOf(
      own.map(({ id, day, lastDay, value }) => ({ id, day, lastDay, value: ladderValue(value.stance), object: value.object.words })),
    ),
  }));
}

function shiftsIn(draft: Drafting, matter: string, positions: readonly Position[]): readonly BriefLine[] {
  if (matter === OTHER) return [];
  return turnsIn(draft, positions).flatMap(({ holder, own, shifts }) =>
    shifts.slice(-2).map((shift) => shiftLine(draft, matter, nameOf(holder), shift, own)),
  );
}

function shiftLine(
  draft: Drafting,
  matter: string,
  holder: string,
  { before, after }: Shift,
  own: ReadonlyMap<string, Position>,
): BriefLine {
  const [first, last] = [own.get(before[0] as string) as Position, own.get(after[0] as string) as Position];
  const text = `Shift: ${holder} moved from ${stanceText(first.value.stance)} (${sourceText(first.report)}) to ${stanceText(last.value.stance)} (${sourceText(last.report)}).`;
  return draft.plain(
    text,
    [first, last].map((one) => citeOf(one, coreOf(one), draft.material)),
    matter,
  );
}

/** A day on which reports do not agree where a holder stands. */
export function disagreementLine(
  draft: Drafting,
  matter: string,
  holder: string,
  { day, positions }: Disagreement,
  own: ReadonlyMap<string, Position>,
): BriefLine {
  const told = positions.slice(0, 4).map(({ id }) => own.get(id) as Position);
  const parts = told.map((one) => `${stanceText(one.value.stance)} (${sourceText(one.report)})`);
  const text = `Reports on ${dayText(day)} differ on where ${holder} stands: ${parts.join('; ')}.`;
  return draft.plain(
    capital(text),
    told.map((one) => citeOf(one, coreOf(one), draft.material)),
    matter,
  );
}
