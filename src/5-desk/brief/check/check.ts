import { type Issue, issueOf } from '#base/issue.ts';
import { shippedRegister } from '#record/extract/agreements/register.ts';
import type { Brief, BriefLine, BriefSection } from '../brief.ts';
import { TEMPLATE } from '../brief.ts';
import { notFoundText, partyMatter } from '../coverage.ts';
import { type Evidence, heldMark } from '../evidence.ts';
import { dayText } from '../phrases.ts';
import { OTHERS_TITLE, positionsTitle } from '../titles.ts';
import { citedWords } from './cites.ts';
import { wrongForce, wrongNegation, wrongStance, wrongStatus } from './force.ts';
import { wrongName, wrongOffice } from './names.ts';
import { wrongNumber } from './numbers.ts';
import { strangeWord } from './own-words.ts';
import { parsedLine } from './parse.ts';
import { wrongQuotation } from './quotations.ts';
import { wrongSide } from './sides.ts';
import { wrongSource } from './source.ts';
import { wrongSpeaker } from './speaker.ts';
import type { Cited, Fault } from './support.ts';
import { vocabularyOf } from './vocabulary.ts';

/** Why a brief cannot stand, line by line and in its order; nothing where it can. Pure: `evidence` is what the record holds now. */
export function faultsOf(brief: Brief, evidence: Evidence): readonly Issue[] {
  const frame = frameFaults(brief, evidence);
  const lines = brief.sections.flatMap((section) =>
    section.lines.flatMap((line) => {
      const fault = lineFault(line, section, brief, evidence);
      return fault === undefined ? [] : [refused(line, fault, section)];
    }),
  );
  return [...frame, ...lines];
}

function refused({ id }: BriefLine, { word, why }: Fault, { title }: BriefSection): Issue {
  return issueOf('brief.unsupported', `Line ${id} under "${title}" cannot stand: "${word}" - ${why}.`, id);
}

/** The first thing in a line that its evidence does not bear. */
export function lineFault(line: BriefLine, section: BriefSection, brief: Brief, evidence: Evidence): Fault | undefined {
  if (line.cites.length === 0) return uncited(line, section, brief, evidence);
  const cited: Cited[] = [];
  for (const cite of line.cites) {
    const one = citedWords(cite, evidence);
    if ('why' in one) return one;
    cited.push(one);
  }
  const parsed = parsedLine(line.text, cited);
  const vocabulary = vocabularyOf(cited);
  return (
    wrongQuotation(parsed, cited) ??
    wrongSource(parsed, cited) ??
    wrongSpeaker(parsed, cited) ??
    wrongSide(parsed, cited) ??
    wrongNumber(parsed.rest, vocabulary) ??
    wrongName(parsed.rest, vocabulary) ??
    wrongOffice(parsed.rest, vocabulary) ??
    wrongStance(parsed, cited) ??
    wrongStatus(parsed, cited) ??
    wrongNegation(parsed, cited) ??
    wrongForce(parsed, cited) ??
    (line.by === TEMPLATE ? strangeWord(parsed, vocabulary) : undefined) ??
    wrongMatter(line, brief, cited)
  );
}

/** What rests on nothing may only say that nothing was found, of what was looked for, in what was looked into. */
function uncited({ text }: BriefLine, { kind }: BriefSection, { matters, parties }: Brief, { seen }: Evidence): Fault | undefined {
  if (kind !== 'unknown') return { word: text.slice(0, 60), why: 'the line cites nothing' };
  const known = [...matters, ...parties.map(partyMatter)];
  return known.some((matter) => notFoundText(matter, seen) === text)
    ? undefined
    : { word: text.slice(0, 120), why: 'it is not what was looked for, or the record was not searched so' };
}

const GROUPS = new Set(['Other matters', 'Last contacts', 'Next contacts', 'Others']);

function wrongMatter({ matter }: BriefLine, { matters, parties }: Brief, cited: readonly Cited[]): Fault | undefined {
  if (matter === undefined || GROUPS.has(matter) || matters.includes(matter) || parties.includes(matter)) return undefined;
  const known = cited.flatMap(({ entry }) => shippedRegister.get((entry.told.agreement ?? '').replace('agreement/', ''))?.names ?? []);
  const names = [...cited.flatMap(({ entry }) => entry.names), ...known].map((name) => name.replace(/^the\s+/i, ''));
  const isId = cited.some(({ entry }) => entry.told.agreement === matter);
  return isId || names.includes(matter) ? undefined : { word: matter, why: 'the evidence is not about this' };
}

/** Titles of sections are ours, and what the brief says that it rests on is what the record has. */
function frameFaults(brief: Brief, evidence: Evidence): readonly Issue[] {
  const { sections, parties, asOf, coverage, mark } = brief;
  const { seen } = evidence;
  const titles = new Set([
    `State of agreements on ${dayText(asOf)}`,
    ...parties.map(positionsTitle),
    ...[OTHERS_TITLE, 'Last and next contacts', 'What was said of late', 'Concerns', 'Open points', 'What the record does not know'],
  ]);
  const wrong = sections
    .filter(({ title }) => !titles.has(title))
    .map(({ title }) => issueOf('brief.unsupported', `The section "${title}" has a title that is none of a brief's.`, title));
  const { reports, origins, outlets, from, to } = coverage;
  const isSame = reports === seen.reports && origins === seen.origins && outlets === seen.outlets && from === seen.from && to === seen.to;
  const coverageFault = isSame
    ? []
    : [issueOf('brief.unsupported', 'What the brief says that it rests on is not what the record has.', 'coverage', 'Compose it again.')];
  const held = heldMark(brief, evidence);
  const markFault =
    held === mark
      ? []
      : [
          issueOf(
            'brief.unsupported',
            `It holds what is marked TLP:${held?.toUpperCase()} and does not bear that mark.`,
            'mark',
            'Compose it again.',
          ),
        ];
  return [...wrong, ...coverageFault, ...markFault];
}
