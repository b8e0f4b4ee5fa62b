import { type CodePoints, codePointsOf } from '#base/code-points.ts';
import { FIELDS, type Field } from '#record/entries/fields.ts';
import { selectorsOf, textIri } from './annotation.ts';
import type { Attribution, ExportedActor, ExportedEntry, ExportedReport, Piece, Telling } from './exported.ts';
import { ACTOR_TYPES, CONTEXT, camelCase } from './linked-context.ts';
import { partsOf } from './parts.ts';
import { unwritable } from './writable.ts';

/** The lasting name of a thing of the record. */
export function urn(sort: 'report' | 'entry' | 'actor' | 'agreement', id: string): string {
  // Ids of actors and agreements begin with their sort already, as "state/JPN"; what a URN may not hold is percent-encoded.
  const own = sort === 'agreement' ? id.replace(/^agreement\//, '') : id;
  return `urn:attache:${sort}:${encodeURIComponent(own)
    .replaceAll('%2F', '/')
    .replace(/[!'()*~]/g, hex)}`;
}

function hex(letter: string): string {
  return `%${letter.charCodeAt(0).toString(16).toUpperCase()}`;
}

/**
 * JSON-LD 1.1: one graph of reports, actors and entries, each under a name that lasts. An entry is a record of what a report says and no fact of its own: it is derived from its report
 * (PROV), points at its words (selectors of W3C Web Annotation), and says whose words they are (`accordingTo`).
 */
export async function* linked(reports: AsyncIterable<ExportedReport>, { written, problem }: Telling): AsyncGenerator<Piece> {
  const named = new Set<string>();
  let before = `{\n"@context": ${JSON.stringify(CONTEXT)},\n"@graph": [\n`;
  for await (const report of reports) {
    const { text: _, entries: __, actors: ___, ...head } = report;
    const broken = unwritable(report.id, head, 'linked data');
    if (broken !== undefined) problem(broken);
    const held = report.entries.filter((entry) => {
      const issue =
        broken === undefined
          ? unwritable(entry.id, [entry, namesOf(entry, report), around(entry, report)], 'linked data')
          : { ...broken, given: entry.id };
      if (issue !== undefined) problem(issue);
      return issue === undefined;
    });
    if (held.length === 0) continue;
    written(held.length);
    const points = codePointsOf(report.text);
    const fresh = [...new Set(held.flatMap((entry) => actorsOf(entry, report)))].filter(({ id }) => !named.has(id) && named.add(id));
    const nodes = [reportNode(report), ...fresh.map(actorNode), ...held.map((entry) => entryNode(entry, report, points))];
    for (const node of nodes) {
      yield { file: '', text: `${before}${JSON.stringify(node)}` };
      before = ',\n';
    }
  }
  if (before === ',\n') yield { file: '', text: '\n]\n}\n' };
}

function reportNode({
  id,
  name,
  outlet,
  byline,
  title,
  published,
  url,
  language,
  page,
  section,
  origin,
  family,
  known,
  sha256,
  mark,
}: ExportedReport): object {
  const given = { outlet, byline, headline: title, published, url, language, page, section };
  return {
    '@id': urn('report', id),
    '@type': ['Report', 'Entity'],
    label: name,
    ...Object.fromEntries(Object.entries(given).filter(([, one]) => one !== undefined)),
    origin,
    family: urn('report', family),
    known,
    sha256,
    ...(mark !== undefined && { handling: mark }),
  };
}

function actorNode({ id, name, kind, country, wikidata }: ExportedActor): object {
  return {
    '@id': urn('actor', id),
    '@type': ACTOR_TYPES[kind] ?? 'Group',
    label: name,
    ...(country !== undefined && { country }),
    ...(wikidata !== undefined && { wikidata: `http://www.wikidata.org/entity/${wikidata}` }),
  };
}

function entryNode(entry: ExportedEntry, report: ExportedReport, points: CodePoints): object {
  const { id, kind, status, flag, confidence, mark, day, lastDay, known, agreement, attribution, edit } = entry;
  return {
    '@id': urn('entry', id),
    '@type': [`${kind.charAt(0).toUpperCase()}${kind.slice(1)}`, 'Entity'],
    report: urn('report', report.id),
    ...fieldsOf(entry),
    ...(agreement !== undefined && { agreement: urn('agreement', agreement.id), agreementName: agreement.name }),
    accordingTo: attribution.map(attributionNode),
    reviewStatus: status,
    ...(flag !== undefined && { flag }),
    ...(confidence !== undefined && { confidence }),
    ...(mark !== undefined && { handling: mark }),
    day,
    lastDay,
    known,
    ...(edit !== undefined && { machine: edit.machine, human: edit.human }),
    evidence: partsOf(entry).flatMap(({ part, spans }) =>
      spans.map((span) => ({
        '@type': 'SpecificResource',
        part,
        textSource: textIri(report),
        selector: selectorNodes(report.text, span, points),
      })),
    ),
  };
}

/** The shared writer names types as annotations do; here they are of this context. */
function selectorNodes(text: string, span: { readonly start: number; readonly end: number }, points: CodePoints): readonly object[] {
  return selectorsOf(text, span, points).map((one) => {
    const { type, ...rest } = one as { type: string };
    return { '@type': type, ...rest };
  });
}

function fieldsOf({ kind, value }: ExportedEntry): object {
  const fields = value as unknown as Readonly<Record<string, unknown>>;
  const termValue = ({ field, type }: Field): unknown => {
    const given = fields[field];
    if (given === undefined || type === 'words' || type === 'many-words') return undefined;
    if (type === 'actor') return urn('actor', given as string);
    if (type === 'actors') return (given as readonly string[]).map((one) => urn('actor', one));
    if (type === 'entry') return urn('entry', given as string);
    return type === 'year' ? String(given).padStart(4, '0') : given;
  };
  const given = FIELDS[kind].map((one) => [camelCase(one.name), termValue(one)] as const);
  return Object.fromEntries(given.filter(([, one]) => one !== undefined));
}

function attributionNode({
  statement,
  status,
  speaker,
  source,
  cue,
  via,
  addressee,
  polarity,
  speech,
  said,
  outlet,
  confidence,
}: Attribution): object {
  return {
    '@type': 'Attribution',
    restsOn: urn('entry', statement),
    ...(speaker !== undefined && { speaker: urn('actor', speaker.id), label: speaker.name }),
    sourceWords: source,
    cueWords: cue,
    via: via.map(({ id }) => urn('actor', id)),
    ...(addressee !== undefined && { addressee: urn('actor', addressee.id) }),
    polarity,
    speech,
    ...(said !== undefined && { said }),
    ...(outlet !== undefined && { outlet }),
    reviewStatus: status,
    ...(confidence !== undefined && { confidence }),
  };
}

/** The actors that an entry names, and those whose words it is. */
function actorsOf({ kind, value, attribution }: ExportedEntry, { actors }: ExportedReport): readonly ExportedActor[] {
  const fields = value as unknown as Readonly<Record<string, string | readonly string[] | undefined>>;
  const ids = FIELDS[kind].flatMap(({ field, type }) => (type === 'actor' || type === 'actors' ? [fields[field] ?? []].flat() : []));
  const speakers = attribution.flatMap(({ speaker, via, addressee }) => [speaker, ...via, addressee]).flatMap((one) => one?.id ?? []);
  return [...ids, ...speakers].map((id) => actors.get(id) ?? { id, name: id, kind: 'group' });
}

function namesOf(entry: ExportedEntry, report: ExportedReport): readonly string[] {
  return actorsOf(entry, report).map(({ name }) => name);
}

/** What selectors quote before and after the words. */
function around(entry: ExportedEntry, { text }: ExportedReport): readonly object[] {
  const points = { toPoint: (unit: number) => unit, toUnit: (point: number) => point, spanToPoints: <T>(span: T) => span };
  return partsOf(entry).flatMap(({ spans }) => spans.flatMap((span) => selectorsOf(text, span, points)));
}
