import { bundleFrom, type Shape, type Sighting } from './bundle.ts';
import { bundleDate, withTime } from './bundle-date.ts';
import { particularsOf } from './head-fields.ts';
import { joined, linesOf, sliceOf, type TextLine } from './text-lines.ts';

/** The codes of Factiva's fields in the order in which they are written; those from LP to ART hold text, those after it index terms. */
const ORDER = [
  ...[
    'SE',
    'CLM',
    'HD',
    'BY',
    'CR',
    'WC',
    'PD',
    'ET',
    'SN',
    'SC',
    'NGC',
    'GC',
    'ED',
    'PG',
    'VOL',
    'LA',
    'CY',
    'LP',
    'TD',
    'ART',
    'CX',
    'CT',
    'RF',
  ],
  ...['CO', 'IN', 'NS', 'RE', 'IPC', 'IPD', 'PUB', 'AN'],
] as const;

type Code = (typeof ORDER)[number];

const RANK: ReadonlyMap<string, number> = new Map(ORDER.map((code, i) => [code, i]));
const [TEXT, SECOND, INDEX] = [RANK.get('LP') as number, RANK.get('TD') as number, RANK.get('CT') as number];

const HEADLINE = /^[ \t]{0,20}HD(?:[ \t][^\n]{0,2000})?$/gm;
/** A label alone on its line, or with its value behind a tab, blanks or one blank. */
const FIELD = /^([A-Z]{2,3})(?:$|(\t|\s{2,20}|\s)(?=\S))/;
/** Lines below a headline in which fields of its head are looked for, and above it. */
const NEAR = { below: 60, above: 8 } as const;
const ACCESSION = /\b([A-Z][A-Z0-9]{3,11}(?:19|20)\d{6}[a-z0-9]{5,16})\b/;

/** Factiva as it exports articles with the codes of their fields ("Full Article plus Indexing"). */
export const FACTIVA_LABELLED: Shape = {
  split: (text) => {
    const starts: number[] = [];
    for (const mark of text.matchAll(HEADLINE)) {
      if (isHead(text, mark.index)) starts.push(withSection(text, mark.index, starts.at(-1) ?? 0));
    }
    const sightings = starts.map((start, i) => sighting(text, i + 1, start, starts[i + 1] ?? text.length));
    return starts.length === 0 ? undefined : bundleFrom(sightings);
  },
};

/** True where other fields of a head follow. */
function isHead(text: string, at: number): boolean {
  const found = new Set<string>();
  let line = at;
  for (let read = 0; read < NEAR.below && line >= 0; read++) {
    const next = text.indexOf('\n', line) + 1;
    const code = FIELD.exec(text.slice(line, line + 80).trimStart())?.[1];
    if (code === 'WC' || code === 'PD' || code === 'SN') found.add(code);
    if (found.size === 2) return true;
    line = next === 0 ? -1 : next;
  }
  return false;
}

/** Section and column stand above the headline. */
function withSection(text: string, headline: number, from: number): number {
  let start = headline;
  let line = headline;
  for (let read = 0; read < NEAR.above && line > from; read++) {
    line = text.lastIndexOf('\n', line - 2) + 1;
    if (line >= from && /^(?:SE|CLM)\s/.test(text.slice(line, line + 4))) start = line;
  }
  return start;
}

function sighting(text: string, number: number, start: number, limit: number): Sighting {
  const fields = fieldsOf(linesOf(text, start, limit));
  const value = (code: Code): string => joined(fields.get(code) ?? []);
  // What comes after the accession number is the summary of the search.
  const accession = fields.get('AN')?.find(({ words }) => words !== '');
  const id = ACCESSION.exec(accession?.words ?? '')?.[1];
  const parts = (['LP', 'TD'] as const).map((code) =>
    sliceOf(
      text,
      (fields.get(code) ?? []).filter(({ words }) => words !== ''),
    ),
  );
  const date = bundleDate(value('PD')) ?? value('PD');
  return {
    article: {
      number,
      start,
      end: accession?.end ?? limit,
      ...(id && { id }),
      particulars: particularsOf({
        title: value('HD'),
        byline: value('BY'),
        outlet: value('SN'),
        published: fields.has('ET') ? withTime(date, value('ET')) : date,
        section: value('SE'),
        page: value('PG'),
        copyright: value('CY'),
      }),
      text: parts.filter((part) => part !== '').join('\n\n'),
      cutOff: accession === undefined,
    },
    sure: (fields.has('LP') || fields.has('TD')) && fields.has('PD'),
  };
}

/** The lines of each field; a code counts only where it may stand by the order of fields, since a line of an article may begin with two capitals. */
function fieldsOf(lines: readonly TextLine[]): ReadonlyMap<string, readonly TextLine[]> {
  const fields = new Map<string, TextLine[]>();
  const ends = indexLines(lines);
  // Where one blank parts the code of the headline from its words, it does so for the others.
  const close = lines.some(({ words }) => /^HD \S/.test(words));
  let rank = -1;
  let open: TextLine[] = [];
  for (const [i, line] of lines.entries()) {
    const field = FIELD.exec(line.words);
    const here = RANK.get(field?.[1] ?? '') ?? -1;
    const above = open.some(({ words }) => words !== '');
    const first = here > rank && rank < TEXT;
    const second = here === SECOND && rank === TEXT && above && isLabel(line.words, close);
    if (field && (here >= INDEX ? ends.has(i) : first || second)) {
      open = [];
      fields.set(field[1] as string, open);
      rank = here;
      const words = line.words.slice(field[0].length);
      open.push({ start: line.end - words.length, end: line.end, words });
    } else if (rank >= 0) open.push(line);
  }
  return fields;
}

/** The lines at which the index terms of an article begin: from its accession number upward, each code before the one below it. */
function indexLines(lines: readonly TextLine[]): ReadonlySet<number> {
  const found = new Set<number>();
  let below: number = ORDER.length;
  for (let i = lines.length - 1; i >= 0; i--) {
    const words = lines[i]?.words ?? '';
    const here = RANK.get(FIELD.exec(words)?.[1] ?? '') ?? -1;
    if (here < INDEX || here >= below || (below === ORDER.length && here !== below - 1 && !isLabel(words)) || !isIndex(words)) continue;
    found.add(i);
    below = here;
  }
  return found;
}

/** A code alone or apart from what follows, or one with what only such a code has behind it. */
function isIndex(words: string): boolean {
  return isLabel(words) || /^(?:PUB|IPC|IPD|AN)\s/.test(words) || /^[A-Z]{2,3}\s\S{2,12}\s:\s/.test(words);
}

function isLabel(words: string, close = false): boolean {
  const field = FIELD.exec(words);
  return field !== null && (close || field[2] !== ' ');
}
