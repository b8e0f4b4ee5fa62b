import type { Brief, BriefLine, Cite } from '../brief.ts';
import { coverageTexts } from '../coverage.ts';
import type { Evidence, EvidentReport } from '../evidence.ts';
import { groupedInOrder } from '../grouped-in-order.ts';
import { dayText } from '../phrases.ts';
import { shown } from './shown.ts';

/** A brief as every format writes it: plain texts in their order, with numbered notes. */
export interface Paper {
  readonly title: string;
  readonly day: string;
  readonly about: readonly string[];
  /** "TLP:AMBER". */
  readonly mark?: string;
  readonly sections: readonly PaperSection[];
  readonly notes: readonly PaperNote[];
  readonly coverage: readonly string[];
  /** The instant whose record it is made from: the one time that a file bears. */
  readonly made: Date;
}

interface PaperSection {
  readonly title: string;
  readonly groups: readonly { readonly title?: string; readonly lines: readonly PaperLine[] }[];
  /** "And 4 more in the record." */
  readonly more?: string;
}

interface PaperLine {
  readonly text: string;
  /** Number of its note; absent where it cites nothing. */
  readonly note?: number;
}

interface PaperNote {
  readonly number: number;
  readonly sources: readonly PaperSource[];
}

/** What a note tells of one cite. */
export interface PaperSource {
  readonly outlet: string;
  readonly title?: string;
  readonly day: string;
  readonly url?: string;
  readonly words: string;
  readonly sha256: string;
}

export const COVERAGE_TITLE = 'What this brief rests on';

/** Lays a brief out. */
export function paperOf(brief: Brief, { reports }: Evidence): Paper {
  const notes: PaperNote[] = [];
  const noted = (line: BriefLine): PaperLine => {
    if (line.cites.length === 0) return { text: shown(line.text) };
    const number = notes.length + 1;
    notes.push({ number, sources: line.cites.map((cite) => sourceOf(cite, reports.get(cite.report) as EvidentReport)) });
    return { text: shown(line.text), note: number };
  };
  const sections = brief.sections.map(({ title, lines, more }) => ({
    title: shown(title),
    groups: groupedInOrder(lines, ({ matter }) => matter ?? '').map(([matter, own]) => ({
      ...(matter !== '' && { title: shown(matter) }),
      lines: own.map(noted),
    })),
    ...(more !== undefined && { more: `And ${more} more in the record.` }),
  }));
  return {
    title: shown(brief.occasion),
    day: dayText(brief.day),
    about: [
      `${dayText(brief.day)}${brief.place === undefined ? '' : `, ${shown(brief.place)}`}`,
      `Desk: ${shown(brief.desk)}. As of ${dayText(brief.asOf)}, from the record as it was on ${dayText(brief.knownAt.slice(0, 10))} at ${brief.knownAt.slice(11, 16)} UTC.`,
    ],
    ...(brief.mark !== undefined && { mark: `TLP:${brief.mark.toUpperCase()}` }),
    sections,
    notes,
    coverage: coverageTexts(brief.coverage),
    made: new Date(brief.knownAt),
  };
}

function sourceOf({ words, sha256 }: Cite, { ref }: EvidentReport): PaperSource {
  const { outlet, title, published, url } = ref;
  return {
    outlet: outlet === undefined ? 'Outlet not named' : shown(outlet),
    ...(title !== undefined && { title: shown(title) }),
    day: published === undefined ? 'undated' : dayText(published.slice(0, 10)),
    ...(url !== undefined && { url: shown(url) }),
    words: shown(words),
    sha256,
  };
}

/** What a note says before the words: outlet, title, day, address. */
export function sourceHead({ outlet, title, day, url }: PaperSource): string {
  return `${[outlet, ...(title === undefined ? [] : [`“${title}”`]), day, ...(url === undefined ? [] : [url])].join(', ')}.`;
}
