import { ENTRY_KINDS } from '#record/entries/entry.ts';
import { codebook } from './codebook.ts';
import { csvRow, NO_CELL } from './csv-cells.ts';
import { ACTOR_COLUMNS, COLUMNS, type Column, REPORT_COLUMNS, type Table, tableOf } from './csv-columns.ts';
import type { ExportedReport, Piece, Telling } from './exported.ts';
import { unwritable } from './writable.ts';

/**
 * A data package (Frictionless, profile tabular-data-package): a CSV file for each kind of entry that was found, one of the reports, one of the actors that these name, the descriptor
 * with a schema for every column, and a codebook for people.
 */
export async function* dataPackage(reports: AsyncIterable<ExportedReport>, { written, problem }: Telling): AsyncGenerator<Piece> {
  const begun = new Map<string, readonly Column<never>[]>();
  const actors = new Set<string>();
  function* row<T>(table: string, columns: readonly Column<T>[], of: T): Generator<Piece> {
    const head = begun.has(table) ? '' : csvRow(columns.map(({ name }) => name));
    begun.set(table, columns as readonly Column<never>[]);
    yield { file: `${table}.csv`, text: head + csvRow(columns.map((column) => column.of(of))) };
  }
  for await (const report of reports) {
    const { text: _, entries, actors: named, ...head } = report;
    const broken = unwritable(report.id, [head, named], 'CSV', NO_CELL);
    if (broken !== undefined) problem(broken);
    const held = entries.filter((entry) => {
      const issue = broken === undefined ? unwritable(entry.id, entry, 'CSV', NO_CELL) : { ...broken, given: entry.id };
      if (issue !== undefined) problem(issue);
      return issue === undefined;
    });
    if (held.length === 0) continue;
    written(held.length);
    yield* row('reports', REPORT_COLUMNS, report);
    for (const actor of [...named.values()].filter(({ id }) => !actors.has(id))) {
      actors.add(actor.id);
      yield* row('actors', ACTOR_COLUMNS, actor);
    }
    for (const entry of held) yield* row(tableOf(entry.kind), COLUMNS[entry.kind], { entry, report });
  }
  if (begun.size === 0) return;
  const order = ['reports', 'actors', ...ENTRY_KINDS.map(tableOf)];
  const tables = order.flatMap((name): Table[] =>
    begun.has(name) ? [{ name, columns: begun.get(name) as readonly Column<never>[] }] : [],
  );
  for (const { name } of tables) yield { file: `${name}.csv`, text: '', last: true };
  yield { file: 'datapackage.json', text: `${JSON.stringify(descriptorOf(tables), null, 2)}\n`, last: true };
  yield { file: 'codebook.md', text: codebook(tables), last: true };
}

function descriptorOf(tables: readonly Table[]): object {
  return {
    profile: 'tabular-data-package',
    name: 'attache-export',
    title: 'Entries of a record, with their words',
    description:
      'Entries of reports, each with its words, whose words they are, and where it stands in review. Cells that a spreadsheet might compute begin with an apostrophe: take one away to have the text as it was. See codebook.md.',
    resources: tables.map(({ name, columns }) => ({
      profile: 'tabular-data-resource',
      name,
      path: `${name}.csv`,
      format: 'csv',
      mediatype: 'text/csv',
      encoding: 'utf-8',
      dialect: { delimiter: ',', lineTerminator: '\r\n', quoteChar: '"', doubleQuote: true, header: true, caseSensitiveHeader: true },
      schema: {
        fields: columns.map(({ name: field, type, about, choices, required }) => {
          const constraints = { ...(required && { required }), ...(choices !== undefined && { enum: choices }) };
          return { name: field, type, description: about, ...(Object.keys(constraints).length > 0 && { constraints }) };
        }),
        missingValues: [''],
        primaryKey: ['id'],
        ...(ENTRY_KINDS.some((kind) => tableOf(kind) === name) && {
          foreignKeys: [{ fields: ['report'], reference: { resource: 'reports', fields: ['id'] } }],
        }),
      },
    })),
  };
}
