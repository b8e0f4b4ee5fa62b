import { wrapped } from '../../display-width.ts';
import { grid, type Style, stylesOf } from '../../grid.ts';
import { printable } from '../../printable.ts';
import { KINDS, type Kind } from '../kinds.ts';
import type { Result } from '../result.ts';
import type { Format, Look } from './format.ts';
import { agreementsSection, provisionsSection } from './table/agreements.ts';
import { concernsSection } from './table/concerns.ts';
import { contactsSection } from './table/contacts.ts';
import { eventsSection } from './table/events.ts';
import { actorsSection, peopleSection } from './table/people.ts';
import { positionsSection } from './table/positions.ts';
import type { Section } from './table/section.ts';
import { statementsSection } from './table/statements.ts';
import { type Page, pageOf } from './table/voice.ts';

/** What a person likes to read: everything that was found, kind by kind, with who says it and through whom, as wide as the screen. */
export const table: Format = { wanted: 'reading', ending: '.txt', render };

/** Kinds that are shown unless others are picked: all actors are many, and people, the most telling of them, are among these. */
const USUAL = KINDS.filter((kind) => kind !== 'actors');

function* render(result: Result, look: Look): Generator<string> {
  const styles = stylesOf(look.colour);
  const { report } = result;
  const fitting = function* (text: string, style: Style): Generator<string> {
    for (const line of wrapped(text, look.columns)) yield `${style(line)}\n`;
  };
  const head = [report.id, report.outlet, report.published].filter((fact) => fact !== undefined).map(printable);
  yield* fitting(head.join(' · '), styles.strong);
  if (report.title !== undefined) yield* fitting(printable(report.title), styles.plain);
  if (report.unread !== undefined) {
    yield* fitting(`Unread: ${printable(report.unread.message)}`, styles.alarm);
    yield '\n';
    return;
  }
  const kinds = look.kinds ?? USUAL;
  const counts = kinds.map((kind) => ({ kind, count: countOf(result, kind) }));
  const found = counts.filter(({ count }) => count > 0);
  yield* fitting(found.map(({ kind, count }) => counted(kind, count)).join(' · ') || 'nothing found', styles.faint);
  yield '\n';
  const page = pageOf(result, styles);
  for (const section of sectionsOf(page, kinds)) {
    yield* fitting(section.title, styles.strong);
    yield* grid(section.columns, section.rows, look.columns, styles);
    if (section.note !== undefined) yield* fitting(section.note, styles.faint);
    yield '\n';
  }
  if (look.kinds === undefined) return;
  const missing = counts.filter(({ count }) => count === 0).map(({ kind }) => kind);
  if (missing.length > 0) yield* fitting(`No ${missing.join(', no ')} found.`, styles.faint);
}

/** Provisions stand beneath their agreements where both are shown; what is left of them stands alone. */
function sectionsOf(page: Page, kinds: readonly Kind[]): readonly Section[] {
  const { agreements, provisions } = page.result.reading;
  const known = new Set(kinds.includes('agreements') ? agreements.map(({ id }) => id) : []);
  const beneath = kinds.includes('provisions') ? provisions.filter(({ agreement }) => agreement !== undefined && known.has(agreement)) : [];
  const alone = provisions.filter((provision) => !beneath.includes(provision));
  const make: Readonly<Record<Kind, () => Section>> = {
    statements: () => statementsSection(page),
    people: () => peopleSection(page),
    actors: () => actorsSection(page),
    agreements: () => agreementsSection(page, beneath),
    provisions: () => provisionsSection(page, alone, beneath.length > 0 ? 'Other provisions' : 'Provisions'),
    positions: () => positionsSection(page),
    contacts: () => contactsSection(page),
    concerns: () => concernsSection(page),
    events: () => eventsSection(page),
  };
  return kinds.map((kind) => make[kind]()).filter(({ rows, note }) => rows.length > 0 || note !== undefined);
}

function countOf({ reading }: Result, kind: Kind): number {
  return kind === 'people' ? reading.actors.filter((actor) => actor.kind === 'person').length : reading[kind].length;
}

function counted(kind: Kind, count: number): string {
  if (count !== 1) return `${count} ${kind}`;
  return `1 ${kind === 'people' ? 'person' : kind.slice(0, -1)}`;
}
