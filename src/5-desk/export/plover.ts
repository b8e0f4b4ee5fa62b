import { wordsIn } from '#record/entries/worded.ts';
import { inWords } from './attributed.ts';
import type { ExportedActor, ExportedEntryOf, ExportedReport, Piece, Telling } from './exported.ts';

/** Quad categories of PLOVER: verbal and material cooperation, verbal and material conflict. */
const QUADS: Readonly<Record<string, number>> = {
  ...{ AGREE: 1, CONSULT: 1, SUPPORT: 1, CONCEDE: 1 },
  ...{ COOPERATE: 2, AID: 2, RETREAT: 2 },
  ...{ REQUEST: 3, ACCUSE: 3, REJECT: 3, THREATEN: 3, SANCTION: 3 },
  ...{ PROTEST: 4, MOBILIZE: 4, COERCE: 4, ASSAULT: 4 },
};

/** Sectors of PLOVER that a kind of actor says of itself. */
const SECTORS: Readonly<Record<string, string>> = { state: 'GOV', government: 'GOV', outlet: 'MED' };

/**
 * PLOVER events (manual 0.7b1, "JSON Data Fields"), one JSON object a line. Its names are used as they are: id, date, enddate, source and recipient (lists of actor objects with code, sector, actor_text), event, mode, context,
 * quad_code, event_text, text_info, cite_info. What it has no name for stands beside: `attribution`, `status`, `confidence`, `handling`, `edtf` and others.
 */
export async function* plover(reports: AsyncIterable<ExportedReport>, { written }: Telling): AsyncGenerator<Piece> {
  for await (const report of reports) {
    for (const entry of report.entries) {
      if (entry.kind !== 'event') continue;
      written();
      yield { file: '', text: `${JSON.stringify(lineOf(entry, report))}\n` };
    }
  }
}

function lineOf(entry: ExportedEntryOf<'event'>, report: ExportedReport): object {
  const { value, attribution, status, flag, confidence, mark, edit, id } = entry;
  const { trigger, type, mode, context, source, target, entry: same } = value;
  const actor = (one: string): object => actorOf(report.actors.get(one) ?? { id: one, name: one, kind: 'group' });
  const words = [...wordsIn(value)];
  const according = inWords(attribution);
  return {
    id,
    ...daysOf(entry, report),
    source: source.map(actor),
    recipient: target.map(actor),
    event: [type],
    ...(mode !== undefined && { mode: [mode] }),
    ...(context !== undefined && { context: [context] }),
    quad_code: QUADS[type],
    event_text: words.map((one) => one.words),
    text_info: { start: trigger.start, end: trigger.end },
    cite_info: citeOf(report),
    coder: 'attache',
    coded_date: entry.known.slice(0, 10),
    ...(according !== '' && { comment: `According to ${according}` }),
    ...(same !== undefined && { same_as: same }),
    attribution,
    status,
    ...(flag !== undefined && { flag }),
    ...(confidence !== undefined && { confidence }),
    ...(mark !== undefined && { handling: mark }),
    ...(edit !== undefined && { machine: edit.machine, human: edit.human }),
  };
}

/** A day is needed: of a stretch of days it is the first. What gives no day, or one that four digits cannot write, goes by that of the report, and says so. */
function daysOf({ day, lastDay, value: { date } }: ExportedEntryOf<'event'>, report: ExportedReport): object {
  const isDay = (one: string): boolean => /^[1-9]\d{3}-\d\d-\d\d$/.test(one);
  if (date === undefined || !isDay(day)) return { date: report.day, date_from: 'report', ...(date !== undefined && { edtf: date }) };
  return {
    date: day,
    ...(lastDay !== day && isDay(lastDay) && lastDay !== '9999-12-31' && { enddate: lastDay }),
    date_from: 'words',
    edtf: date,
  };
}

function actorOf({ id, name, kind, country, wikidata }: ExportedActor): object {
  return {
    ...(country !== undefined && { code: country }),
    ...(SECTORS[kind] !== undefined && { sector: SECTORS[kind] }),
    actor_text: name,
    identifier_id: wikidata === undefined ? id : `https://www.wikidata.org/wiki/${wikidata}`,
    identifier_text: name,
    actor_id: id,
    actor_kind: kind,
  };
}

function citeOf({ id, url, title, language, outlet, published, sha256 }: ExportedReport): object {
  return {
    corpus: 'attache',
    citation: id,
    ...(url !== undefined && { url }),
    ...(title !== undefined && { title }),
    ...(language !== undefined && { language }),
    ...(outlet !== undefined && { publication: outlet }),
    ...(published !== undefined && { published }),
    sha256,
    codebook: 'plover-0.7b1',
  };
}
