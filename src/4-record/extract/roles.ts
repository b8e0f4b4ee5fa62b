import type { Span } from '#base/span.ts';
import type { Passage } from '#reading/passage.ts';
import type { Role, RoleStatus } from '#reading/reading.ts';
import type { Figure } from '#reading/steps/cast.ts';
import { fold } from '#reading/world/fold.ts';
import { type Given, titlesBesideNames } from './roles/beside-names.ts';
import { titlesOfDescriptions, titlesOfHolders } from './roles/described.ts';
import { type Whole, wholesOf } from './roles/organizations.ts';
import { titlesOfRelatives, titlesSaid } from './roles/said.ts';
import { isOutOfOffice, statusByTenure, tenureOf } from './roles/tenures.ts';
import { isElectoral, isHeadship } from './roles/words.ts';

interface Candidate {
  readonly title: string;
  readonly whole: Whole | undefined;
  readonly status: RoleStatus;
  /** Set where the words tell the status. */
  readonly told: boolean;
  readonly evidence: readonly Span[];
  /** First and last day by the world file. */
  readonly from?: string;
  readonly to?: string;
}

/** The roles of every person that the text tells, one for a person, title, organization and status, with the words at its fullest mention first. */
export function rolesOf(passage: Passage): ReadonlyMap<Figure, readonly Role<Figure>[]> {
  const given = [
    ...titlesBesideNames(passage),
    ...titlesSaid(passage),
    ...titlesOfRelatives(passage),
    ...titlesOfDescriptions(passage),
    ...titlesOfHolders(passage),
  ].filter(({ phrase }) => phrase.title !== '');
  const wholeOf = wholesOf(passage, given);
  const byPerson = new Map<Figure, Candidate[]>();
  for (const one of given) {
    const candidate = candidateOf(passage, one, wholeOf(one));
    if (!candidate) continue;
    const list = byPerson.get(one.person) ?? [];
    byPerson.set(one.person, withCandidate(list, candidate));
  }
  return new Map([...byPerson].map(([person, list]) => [person, withoutLeader(list).map(roleOf)]));
}

/** A title as a role of its own, where it says enough. */
function candidateOf(
  passage: Passage,
  { person, phrase, span, status, weak, ...years }: Given,
  whole: Whole | undefined,
): Candidate | undefined {
  if ((phrase.kind !== 'office' || isElectoral(phrase.title)) && !whole) return undefined;
  // Without what it is of, only an office of state before a name and that of an envoy say enough.
  if (
    !whole &&
    !/ambassador|envoy/i.test(phrase.title) &&
    !(/^\p{Lu}/u.test(phrase.title) && (isHeadship(phrase.title) || /minister|senator|governor/i.test(phrase.title)))
  )
    return undefined;
  if (
    (phrase.kind === 'occupation' || /(?:democrat|republican)$/i.test(phrase.title)) &&
    !whole?.figure &&
    !/(?:member|democrat|republican) on /i.test(phrase.title)
  )
    return undefined;
  if (phrase.kind === 'occupation' && whole?.state !== undefined) return undefined;
  const worded = phrase.status ?? status;
  const told = worded !== undefined && !weak;
  // "chief of staff to President X", whose days are over.
  const master =
    phrase.owner?.how === 'person' && phrase.kind === 'office' && isOutOfOffice(passage, phrase.owner.figure) ? 'former' : undefined;
  const tenure = phrase.kind === 'office' ? tenureOf(passage, person, phrase.title) : undefined;
  const fits = tenure && (whole?.state === undefined || whole.state === tenure.state) ? tenure : undefined;
  const known = fits && statusByTenure(passage, fits);
  return {
    title: phrase.title,
    whole,
    status: (told && worded !== 'current' ? worded : (known ?? master ?? worded)) ?? 'current',
    told: told || known !== undefined || master !== undefined,
    evidence: [span],
    ...(fits?.exact && { from: fits.from, ...(known === 'former' && fits.to !== undefined && { to: fits.to }) }),
    ...years,
  };
}

/** The list with a candidate, joined with one that it words anew. */
function withCandidate(list: readonly Candidate[], next: Candidate): Candidate[] {
  const at = list.findIndex((known) => isSame(known, next));
  const known = list[at];
  if (!known) return [...list, next];
  const fuller = next.title.split(' ').length > known.title.split(' ').length ? next : known;
  const status = known.told ? known.status : next.told || known.status !== 'current' ? next.status : known.status;
  const joined: Candidate = {
    ...next,
    ...known,
    title: fuller.title,
    whole: known.whole ?? next.whole,
    status,
    told: known.told || next.told,
    evidence: fuller === next ? [...next.evidence, ...known.evidence] : [...known.evidence, ...next.evidence],
  };
  return list.with(at, joined);
}

/** The same title of the same organization, its status the same or told by one of the two only. */
function isSame(a: Candidate, b: Candidate): boolean {
  if (a.told && b.told && a.status !== b.status) return false;
  if (a.whole && b.whole && nameOf(a.whole) !== nameOf(b.whole)) return false;
  const [x, y] = [fold(a.title), fold(b.title)];
  return (
    x === y ||
    x.endsWith(` ${y}`) ||
    y.endsWith(` ${x}`) ||
    x.startsWith(`${y} `) ||
    y.startsWith(`${x} `) ||
    (isElectoral(x) && isElectoral(y))
  );
}

function nameOf(whole: Whole): unknown {
  return whole.state ?? whole.figure ?? whole.name;
}

/** "Russia's leader, President X": the office says more than "leader". */
function withoutLeader(list: readonly Candidate[]): readonly Candidate[] {
  const heads = list.filter(({ title }) => isHeadship(title) && fold(title) !== 'leader');
  return list.filter(
    ({ title, whole, status }) =>
      fold(title) !== 'leader' ||
      !heads.some((head) => head.status === status && (!head.whole || !whole || nameOf(head.whole) === nameOf(whole))),
  );
}

function roleOf({ title, whole, status, evidence, from, to }: Candidate): Role<Figure> {
  return {
    title,
    ...(whole?.figure ? { of: whole.figure } : whole?.name ? { ofName: whole.name } : {}),
    status,
    ...(from !== undefined && status !== 'incoming' && { from }),
    ...(to !== undefined && status === 'former' && { to }),
    evidence: [...new Map(evidence.map((span) => [`${span.start} ${span.end}`, span])).values()],
  };
}
