import { slice } from '#base/span.ts';
import { isPassive } from '#reading/match/arguments.ts';
import type { Tree } from '#reading/match/tree.ts';
import type { Passage } from '#reading/passage.ts';
import type { WordRange } from '#reading/syntax.ts';
import { derivedYear } from '#reading/time/derived-year.ts';
import type { Moment } from '#reading/time/moments.ts';
import { whenOf } from '#reading/time/when.ts';

/** Verbs by which an agreement comes to be. */
const CONCLUDED =
  /^(?:reached|signed|struck|concluded|sealed|negotiated|agreed|forged|brokered|made|finalized|finalised|adopted|hammered|clinched|inked|announced|unveiled)$/;

/** The year of an agreement as the text tells it at a mention: "the 1987 treaty", "the 64-year-old deal", "last year's accord", "signed it in 1994". */
export function yearIn(passage: Passage, head: number, range: WordRange): number | undefined {
  const { tree, report } = passage;
  const before = slice(report.text, tree.span({ first: range.first, end: head + 1 }));
  const stated =
    /(?:^|[\s(])((?:1[5-9]|20)\d\d)(?=\s)/.exec(before)?.[1] ??
    /^ of ((?:1[5-9]|20)\d\d)\b/.exec(tree.text.slice(tree.words[head]?.span.end))?.[1];
  if (stated) return Number(stated);
  const aged = derivedYear({ tree, published: report.published }, head);
  if (aged) return aged;
  const inside = passage.moments.find(
    (moment) => moment.first >= range.first && moment.end <= range.end && (moment.end <= head || isOfConclusion(tree, head, moment)),
  );
  return yearOf(passage, inside) ?? concludedIn(passage, head);
}

/** A moment in the participle behind the noun: "an accord signed in December". */
function isOfConclusion(tree: Tree, head: number, moment: Moment): boolean {
  const verb = tree.dependents(head, 'acl').find((child) => CONCLUDED.test(tree.forms[child] as string));
  return verb !== undefined && moment.first > verb;
}

/** The year of the sentence's deed where that is the conclusion of the agreement, done by then. */
function concludedIn(passage: Passage, head: number): number | undefined {
  const { tree } = passage;
  const verb = tree.head(head);
  // "the treaty dates from 1960".
  if (verb >= 0 && /^dat(?:es|ed)$/.test(tree.forms[verb] as string) && /^nsubj/.test(tree.deprel(head)))
    return yearOf(passage, whenOf(passage, verb));
  if (verb < 0 || !CONCLUDED.test(tree.forms[verb] as string)) return undefined;
  const done = /^obj/.test(tree.deprel(head)) ? !isPassive(tree, verb) : /^nsubj:pass/.test(tree.deprel(head));
  if (
    !done ||
    tree.isNegated(verb) ||
    tree.dependents(verb, 'aux').some((aux) => !/^(?:has|have|had|was|were|been)$/.test(tree.forms[aux] as string))
  )
    return undefined;
  return yearOf(passage, whenOf(passage, verb) ?? whenOf(passage, head));
}

/** The one year that a moment falls in, no later than the report. */
function yearOf({ report }: Passage, moment: Moment | undefined): number | undefined {
  const years = moment?.edtf?.match(/\b\d{4}(?=\b|-|~|\?)/g) ?? [];
  const [year] = years;
  if (year === undefined || !years.every((other) => other === year)) return undefined;
  const published = Number(report.published?.slice(0, 4)) || 9999;
  return Number(year) <= published ? Number(year) : undefined;
}
