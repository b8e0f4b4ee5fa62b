import { fold } from '#reading/world/fold.ts';
import { byDay } from '../../questions/asking.ts';
import type { Told } from '../../questions/entry-rows.ts';
import { grouped } from '../../questions/grouped.ts';
import type { BriefLine, BriefSection } from '../brief.ts';
import type { Drafting } from '../drafting.ts';
import { dayText } from '../phrases.ts';
import { agreementSentence, provisionSentence } from '../sentences/agreement.ts';
import { standSentence } from '../sentences/position.ts';

/** Most agreements, and most rules and wishes of each. */
const [AGREEMENTS, RULES, WISHES] = [8, 4, 4];

/** What each agreement is, what holds under it, and who wants what of it, those that the desk follows first. */
export function agreementsSection(draft: Drafting): BriefSection {
  const { entries, scope } = draft.material;
  const about = entries.filter(
    ({ agreement, kind, flag }) => agreement !== undefined && flag === undefined && ['agreement', 'provision', 'position'].includes(kind),
  );
  const followed = scope.desk.agreements.flatMap(({ id, names }) => [`agreement/${id}`, ...names.map(fold)]);
  const rank = (key: string): number => (followed.includes(key) ? followed.indexOf(key) : followed.length);
  // Reports that give no year or parties name the same agreement by the same name.
  const keyOf = (id: string): string => fold(nameIn(draft, id));
  const groups = [...grouped(about, ({ agreement }) => keyOf(agreement as string))].filter(([, own]) =>
    own.some(({ kind }) => kind !== 'position'),
  );
  groups.sort(([a, own], [b, others]) => rank(a) - rank(b) || others.length - own.length || (a < b ? -1 : 1));
  const lines = groups.slice(0, AGREEMENTS).map(([, own]) => linesOf(draft, own));
  const shown = lines.flatMap(({ lines: all }) => all);
  const more = lines.reduce((sum, { more: left }) => sum + left, 0) + groups.slice(AGREEMENTS).length;
  return { kind: 'agreements', title: `State of agreements on ${dayText(draft.asOf)}`, lines: shown, ...(more > 0 && { more }) };
}

function nameIn({ material }: Drafting, id: string): string {
  return material.agreementName(id)?.replace(/^the\s+/i, '') ?? id;
}

function linesOf(draft: Drafting, own: readonly Told[]): { readonly lines: readonly BriefLine[]; readonly more: number } {
  const matter = nameIn(draft, own.find(({ kind }) => kind === 'agreement')?.agreement ?? (own[0]?.agreement as string));
  const latest = own.toSorted((a, b) => byDay(b, a));
  const of = (kind: Told['kind']): readonly Told[] => latest.filter((one) => one.kind === kind);
  const named = of('agreement') as readonly Told<'agreement'>[];
  const best = named.toSorted(
    (a, b) =>
      b.value.parties.length - a.value.parties.length ||
      Number(b.value.year !== undefined) - Number(a.value.year !== undefined) ||
      byDay(b, a),
  )[0];
  const lines: BriefLine[] = [];
  const add = (one: Told, sentence: Parameters<Drafting['line']>[1] | undefined): void => {
    const line = sentence === undefined ? undefined : draft.line(one, sentence, matter);
    if (line !== undefined) lines.push(line);
  };
  if (best !== undefined) add(best, agreementSentence(best, draft.material));
  let left = 0;
  const limited = (all: readonly Told[], most: number, tell: (one: Told) => void): void => {
    const before = lines.length;
    for (const one of all) {
      if (draft.isTold(one)) continue;
      if (lines.length - before < most) tell(one);
      else left++;
    }
  };
  limited(of('provision'), RULES, (one) => add(one, provisionSentence(one as Told<'provision'>, draft.material)));
  limited(of('position'), WISHES, (one) => add(one, standSentence(one as Told<'position'>, draft.material)));
  return { lines, more: left };
}
