import { slice } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Figure } from '#reading/steps/cast.ts';
import type { Found } from '../found.ts';
import { actorNouns } from './gives.ts';

/** Offices of those who act for a state. */
const STATECRAFT =
  /\b(?:president|vice president|prime minister|premier|chancellor|minister|secretary|secretary-general|ambassador|envoy|king|queen|emperor|emir|sultan|prince|pope|archbishop|ayatollah|general|admiral|colonel|commander|governor|chief|leader|spokes\w+|chairman|commissioner|representative|consul|warlord|negotiator|judge|prosecutor|coordinator)\b/i;

/**
 * How much the two sides make an event political, 0 to 1: full where one of them is a state, acts for one, or is a people or body; 0 between private persons.
 */
export function weightOf(passage: Passage, roles: Found['roles'], source: readonly Figure[], target: readonly Figure[]): number {
  const best = (figures: readonly Figure[]): number => Math.max(0, ...figures.map((figure) => standing(passage, roles, figure)));
  const [doer, other] = [best(source), best(target)];
  if (doer >= 1 && other >= 1) return 1;
  if (doer >= 1 || other >= 1) return target.length === 0 || source.length === 0 ? 0.95 : 0.85;
  return Math.max(doer, other) >= 0.7 ? 0.7 : 0;
}

function standing(passage: Passage, roles: Found['roles'], figure: Figure): number {
  if (figure.state !== undefined || figure.kind === 'body' || figure.kind === 'state' || figure.kind === 'government') return 1;
  if (figure.kind === 'outlet') return 0;
  if (figure.kind === 'person') return isOfficial(passage, roles, figure) ? 1 : 0.3;
  if (figure.kind === 'organization') return 0.7;
  const { report, scene } = passage;
  const words = [...figure.mentions.values()].map((mention) => slice(report.text, mention.span)).join(' ');
  const people = words
    .split(/\s+/)
    .some((word) => /^\p{Lu}/u.test(word) && scene.ground.world.stateForm(word.replace(/['’]s?$/, '')) !== undefined);
  if (people || STATECRAFT.test(words)) return 1;
  return words
    .toLowerCase()
    .split(/[^\p{L}-]+/u)
    .some((word) => actorNouns.has(word))
    ? 0.8
    : 0.3;
}

/** True of a person whose office the report tells. */
function isOfficial({ scene }: Passage, roles: Found['roles'], figure: Figure): boolean {
  if ((roles.get(figure) ?? []).some((role) => STATECRAFT.test(role.title))) return true;
  return [...scene.offices.byOffice.values()].some((offices) =>
    offices.some((one) => one.figure === figure && STATECRAFT.test(one.office)),
  );
}
