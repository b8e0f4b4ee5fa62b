import type { components } from '../../api/schema.generated.ts';
import { messages } from '../../messages/briefs.ts';
import type { Cite, Section } from './brief.ts';

type Report = components['schemas']['Report'];
type Entry = Report['entries'][number];

/** A line in the making: what it says and what bears it. */
export interface Proposal {
  readonly text: string;
  readonly cites: readonly Cite[];
}

/** Longest stretch of a report that is quoted whole, in code units. */
const LONGEST = 400;

const DAY = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' });

/** A line from an entry, as a beginning: under the name of who says or holds it, the words of the report in quotation marks, with the outlet and the day. */
export function proposalOf(report: Report, entry: Entry): Proposal {
  const cite = citeOf(report, entry);
  const quoted = quotedPieces(entry, cite).map((piece) => `“${shortened(piece)}”`);
  const subject = subjectOf(entry);
  const told = entry.kind === 'statement' ? `${subject} ${messages.said}` : `${subject}, ${messages.inItsWords}`;
  return { text: `${told}: ${quoted.join(' … ')} (${sourceOf(report.report)}).`, cites: [cite] };
}

/** The stretch of the text that the entry stands on. */
function citeOf({ report, text, sha256 }: Report, { id, kind, words }: Entry): Cite {
  const own =
    kind === 'statement'
      ? words
      : words.filter(({ field }) => field === 'evidence' || field === 'mentions' || field === 'trigger').slice(0, 1);
  const spans = own.length > 0 ? own : words.slice(0, 1);
  const start = Math.min(...spans.map((one) => one.start));
  const end = Math.max(...spans.map((one) => one.end));
  return { entry: id, report: report.id, start, end, words: text.slice(start, end), sha256 };
}

function quotedPieces({ kind, words }: Entry, cite: Cite): readonly string[] {
  const content = kind === 'statement' ? words.filter(({ field }) => field === 'content').map((one) => one.words) : [];
  return (content.length > 0 ? content : [cite.words]).map((piece) =>
    piece
      .replace(/\s+/gu, ' ')
      .trim()
      .replace(/^["“](.*)["”]$/u, '$1')
      // Marks within a quotation are single ones.
      .replace(/[“"](?=\S)/gu, '‘')
      .replace(/["”]/gu, '’')
      .replace(/[,;]$/u, ''),
  );
}

/** Cut between two words, with dots that say so. */
function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST).replace(/\s+\S*$/u, '')} …`;
}

function subjectOf({ kind, value, actors, attribution, words }: Entry): string {
  const { speaker, holder, bearer, person, name } = value as Readonly<Record<string, unknown>>;
  const id = [speaker, holder, bearer, person].find((one) => typeof one === 'string');
  const actor = actors.find((one) => one.id === id) ?? (kind === 'statement' ? attribution?.speaker : undefined);
  if (actor !== undefined) return capital(actor.name);
  if (kind === 'contact') return messages.aContact;
  if (kind === 'agreement' && typeof name === 'string') return capital(name);
  if (kind === 'event') return messages.anEvent;
  const source = words.find(({ field }) => field === 'source');
  return source === undefined ? messages.somebody : capital(source.words);
}

/** Outlet and day, as every line of a brief ends with them. */
function sourceOf({ outlet, published }: Report['report']): string {
  const day = published === undefined ? undefined : DAY.format(new Date(`${published.slice(0, 10)}T00:00:00Z`));
  if (outlet === undefined) return day === undefined ? messages.undatedReport : messages.reportOf(day);
  return `${outlet}, ${day ?? messages.undated}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** The kinds of section in which an entry of a kind belongs, the best first. */
const BELONGS: Readonly<Record<string, readonly Section['kind'][]>> = {
  agreement: ['agreements'],
  provision: ['agreements'],
  position: ['positions', 'statements'],
  contact: ['contacts'],
  event: ['contacts', 'statements'],
  concern: ['concerns', 'statements'],
  statement: ['statements', 'open'],
  role: ['statements', 'contacts'],
};

/** Sections that take lines which cite something. */
export function sectionsFor(sections: readonly Section[]): readonly Section[] {
  return sections.filter(({ kind }) => kind !== 'unknown');
}

/** The section in which an entry of a kind goes where nothing else is said. */
export function usualSection(sections: readonly Section[], kind: string): string | undefined {
  const open = sectionsFor(sections);
  const best = (BELONGS[kind] ?? []).flatMap((wanted) => open.find((one) => one.kind === wanted) ?? []);
  return (best[0] ?? open[0])?.title;
}
