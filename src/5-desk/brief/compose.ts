import { randomBytes } from 'node:crypto';
import type { RecordStore } from '#record/store/record-store.ts';
import type { Mark } from '../access/marks.ts';
import type { Scope } from '../questions/scope.ts';
import type { Brief, BriefSection } from './brief.ts';
import { coverageOf } from './coverage.ts';
import { Drafting } from './drafting.ts';
import { higher, markOf } from './marked.ts';
import { type Material, materialFor } from './material.ts';
import { nameOf } from './naming.ts';
import { listText } from './phrases.ts';
import { agreementsSection } from './sections/agreements.ts';
import { contactsSection } from './sections/contacts.ts';
import { openSection, unknownSection } from './sections/open.ts';
import { positionsSection } from './sections/positions.ts';
import { concernsSection, statementsSection } from './sections/said.ts';
import { OTHERS_TITLE, positionsTitle } from './titles.ts';

/** What a brief is for. */
export interface Occasion {
  readonly scope: Scope;
  /** Day of the occasion, ISO. */
  readonly day: string;
  /** "Meeting of Japan and the United States" where not said. */
  readonly occasion?: string;
  readonly place?: string;
  /** Only what was so by this day; the day of the occasion, or today where that is earlier. */
  readonly asOf?: string;
  /** Only what the record knew at this instant; now where not said. */
  readonly knownAt?: string;
  /** The highest handling mark of what may be in it. */
  readonly clearance: Mark;
  /** Id of the brief; made up where not said. */
  readonly id?: string;
}

/** Composes a brief from the accepted entries of a desk. Nothing is kept. */
export async function composed(store: RecordStore, { scope, day, occasion, place, clearance, id, ...moment }: Occasion): Promise<Brief> {
  const now = store.now.toISOString();
  const today = now.slice(0, 10);
  const asOf = moment.asOf ?? (day < today ? day : today);
  const view = { asOf, ...(moment.knownAt !== undefined && { knownAt: moment.knownAt }) };
  const material = await materialFor(store, { scope, clearance, ...view });
  const coverage = await coverageOf(store, view, material);
  const { desk } = scope;
  const draft = new Drafting(material, asOf);
  const [agreements, positions, contacts] = [agreementsSection(draft), positionsOf(draft), await contactsSection(draft)];
  // What is a concern is told as one, and not again among what was said.
  const concerns = concernsSection(draft);
  const sections: readonly BriefSection[] = [
    ...[agreements, ...positions, contacts, statementsSection(draft), concerns],
    openSection(draft),
    unknownSection(draft, coverage),
  ];
  const mark = markIn(sections, material.entries);
  return {
    id: id ?? `b${randomBytes(6).toString('hex')}`,
    desk: desk.name,
    parties: desk.parties.map(({ name }) => name),
    matters: [...desk.issues.map(({ name }) => name), ...desk.agreements.map(({ id: of, names }) => names[0] ?? of)],
    occasion: occasion ?? `Meeting of ${listText(desk.parties.map(({ name }) => nameOf({ name, kind: 'state' })))}`,
    ...(place !== undefined && { place }),
    day,
    asOf,
    knownAt: moment.knownAt ?? now,
    ...(mark !== undefined && { mark }),
    sections: sections.filter(({ lines }) => lines.length > 0),
    coverage,
  };
}

function positionsOf(draft: Drafting): readonly BriefSection[] {
  const { parties } = draft.material.scope.desk;
  const codes = new Set(parties.map(({ code }) => code));
  return [
    ...parties.map(({ name, code }) => positionsSection(draft, positionsTitle(name), (country) => country === code)),
    positionsSection(draft, OTHERS_TITLE, (country) => country === undefined || !codes.has(country)),
  ];
}

function markIn(sections: readonly BriefSection[], entries: Material['entries']): Mark | undefined {
  const cited = new Set(sections.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites.map(({ entry }) => entry))));
  return entries.filter(({ id }) => cited.has(id)).reduce<Mark | undefined>((mark, one) => higher(mark, markOf(one)), undefined);
}
