import { csl } from '../../export/csl.ts';
import type { ExportedReport } from '../../export/exported.ts';
import type { Brief } from '../brief.ts';
import type { Evidence } from '../evidence.ts';

/** The reports that a brief cites as CSL-JSON, each once, in the order in which they are first cited. */
export async function sourcesOf({ sections }: Brief, { reports, entries }: Evidence): Promise<string> {
  const ids = new Set(sections.flatMap(({ lines }) => lines.flatMap(({ cites }) => cites.map(({ report }) => report))));
  async function* cited(): AsyncGenerator<ExportedReport> {
    for (const id of ids) {
      const report = reports.get(id);
      if (report === undefined) continue;
      const { body, text, sha256, known, ref } = report;
      const { outlet, byline, title, published, url, language, page, section } = body;
      const given = Object.fromEntries(
        Object.entries({ outlet, byline, title, published, url, language, page, section }).filter(([, one]) => one !== undefined),
      );
      const own = [...entries.values()].filter((one) => one.report === id);
      const family = own[0]?.told.family ?? id;
      yield {
        id,
        name: body.name,
        day: ref.day,
        origin: body.origin.kind,
        family,
        known,
        sha256,
        text,
        entries: own as never,
        actors: new Map(),
        ...given,
      };
    }
  }
  let all = '';
  for await (const { text } of csl(cited(), { written: () => {}, problem: () => {} })) all += text;
  return all === '' ? '[]\n' : all;
}
