import { bundleFrom, type Shape, type Sighting } from './bundle.ts';
import { bundleDate, isTime, withTime } from './bundle-date.ts';
import { isRights, particularsOf } from './head-fields.ts';
import { joined, linesOf, sliceOf, type TextLine } from './text-lines.ts';

/** The line after each article: code of the source, day and running number in one. */
const CLOSING = /^[ \t]{0,80}(?:Document|Dokument|Documento) ([A-Z][A-Z0-9]{3,11}(?:19|20)\d{6}[a-z0-9]{5,16})[ \t\r]{0,80}$/gm;
/** The line in the midst of each head. */
const LENGTH = /^\d{1,3}(?:[,.\s]\d{3})?\s(?:words|mots|Wörter|palabras|parole|palavras|woorden)$/;
/** Lines before the length and between it and the text. */
const NEAR = { above: 14, below: 12 } as const;

/** Factiva as it exports articles without labels. */
export const FACTIVA_PLAIN: Shape = {
  split: (text) => {
    const sightings: Sighting[] = [];
    let from = 0;
    for (const mark of text.matchAll(CLOSING)) {
      sightings.push(sighting(text, { number: sightings.length + 1, from, end: mark.index, id: mark[1] as string }));
      from = mark.index + mark[0].length;
    }
    if (sightings.length === 0) return undefined;
    const rest = sighting(text, { number: sightings.length + 1, from, end: text.length });
    // What follows is the summary of the search, which has no head.
    if (rest.sure) sightings.push(rest);
    return bundleFrom(sightings);
  },
};

interface Stretch {
  readonly number: number;
  readonly from: number;
  readonly end: number;
  readonly id?: string;
}

function sighting(text: string, { number, from, end, id }: Stretch): Sighting {
  const lines = linesOf(text, from, end).filter(({ words }) => words !== '');
  const measured = lines.slice(0, NEAR.above).findIndex(({ words }) => LENGTH.test(words));
  const dated = measured < 0 ? lines.slice(0, NEAR.above).findIndex(({ words }) => bundleDate(words) !== undefined) : measured + 1;
  const above = lines.slice(number > 1 ? 0 : Math.max(0, dated - 5), Math.max(0, dated)).filter(({ words }) => !LENGTH.test(words));
  const below = dated < 0 ? { end: lines.length, fields: {} } : belowLength(lines, dated);
  const particulars = particularsOf({ ...aboveLength(above), ...below.fields });
  return {
    article: {
      number,
      start: lines[0]?.start ?? from,
      end,
      ...(id && { id }),
      particulars,
      text: sliceOf(text, lines.slice(below.end)),
      cutOff: id === undefined,
    },
    sure: measured >= 0 && particulars.published !== undefined,
  };
}

type Words = Parameters<typeof particularsOf>[0];

/** Section, headline and byline: only the headline is always there. */
function aboveLength(lines: readonly TextLine[]): Words {
  const words = lines.map((line) => line.words).filter((line) => !/^(?:Factiva|Dow Jones|Page \d{1,5} of )/.test(line));
  const last = words.at(-1) ?? '';
  const signed = words.length > 1 && isByline(last, words.at(-2) ?? '');
  const rest = signed ? words.slice(0, -1) : words;
  const sectioned = rest.length > 1 && (rest[0]?.length ?? 0) <= 40 && !/[.!?]$/.test(rest[0] ?? '');
  const title = (sectioned ? rest.slice(1) : rest).join(' ').replace(/\s+/g, ' ');
  return { title, ...(sectioned && { section: rest[0] }), ...(signed && { byline: last }) };
}

/** Names: few words, each with a capital but those that join them; a section above would be shorter than the headline. */
function isByline(line: string, above: string): boolean {
  if (/^(?:by|von|par|por)\s/i.test(line)) return true;
  const words = line.split(/[\s,;]+/);
  const names = words.every((word) => /^(?:\p{Lu}|and\b|und\b|et\b|y\b|in\b|de\b|van\b|von\b|der\b|al-|bin\b|@|&)/u.test(word));
  return names && words.length <= 10 && above.split(/\s+/).length > 3;
}

/** Date, time, outlet, its code, page and language in this order, then who has the rights; some may be wanting. */
function belowLength(lines: readonly TextLine[], from: number): { readonly end: number; readonly fields: Words } {
  const near = lines.slice(from, from + NEAR.below);
  const rights = near.findIndex(({ words }) => isRights(words));
  const language = near.findIndex(({ words }) =>
    /^(?:English|Français|Deutsch|Español|Italiano|Português|Nederlands|Japanese|Chinese|[\p{Lo}]{2,8})$/u.test(words),
  );
  const dated = near.findIndex(({ words }) => bundleDate(words) !== undefined);
  const length = rights >= 0 ? rights + 1 : language >= 0 ? language + 1 : dated + 1;
  const reserved = rights >= 0 && isRights(near[rights + 1]?.words ?? '') ? 1 : 0;
  const head = near.slice(0, rights >= 0 ? rights : length).map(({ words }) => words);
  const fields = head.filter((words, i) => i !== dated && i !== language && !isTime(words));
  const page = fields.slice(1).find((words) => /^(?:Pg?\.?\s?)?[A-Z]{0,3}-?\d{1,4}(?:-[A-Z]?\d{1,4})?$/.test(words));
  const time = head.find(isTime);
  const date = dated < 0 ? undefined : bundleDate(head[dated] ?? '');
  return {
    end: from + length + reserved,
    fields: {
      outlet: fields[0],
      published: time === undefined ? date : withTime(date, time),
      page: page?.replace(/^Pg?\.?\s?(?=[A-Z]?\d)/, ''),
      copyright: rights < 0 ? undefined : joined(near.slice(rights, rights + 1)),
    },
  };
}
