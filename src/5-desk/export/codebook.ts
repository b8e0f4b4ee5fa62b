import { ENTRY_KINDS } from '#record/entries/entry.ts';
import { KIND_ABOUT } from '#record/entries/fields.ts';
import type { Table } from './csv-columns.ts';

const ABOUT: Readonly<Record<string, string>> = {
  reports: 'The reports that the entries come from.',
  actors: 'Who the entries name.',
  ...Object.fromEntries(ENTRY_KINDS.map((kind) => [`${kind}s`, KIND_ABOUT[kind]])),
};

/** What each column of a package means, for people: made of the same list as the columns. */
export function codebook(tables: readonly Table[]): string {
  const parts = tables.map(({ name, columns }) => {
    const rows = columns.map(({ name: column, type, about, choices, required }) => {
      const values = choices === undefined ? about : `${about}: ${choices.join(', ')}`;
      return `| \`${column}\` | ${type} | ${required ? 'always' : 'where given'} | ${values.replaceAll('|', '\\|')} |`;
    });
    return `## ${name}.csv\n\n${ABOUT[name] ?? ''}\n\n| column | type | there | what it holds |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`;
  });
  return `${HEAD}\n${parts.join('\n')}`;
}

const HEAD = `# Codebook

One file for each kind of entry; \`datapackage.json\` says the same for programs (Frictionless Table Schema).

- Files are UTF-8 without byte order mark, comma, CR LF, texts in quotation marks (RFC 4180). What is absent is an empty cell.
- Columns of type array or object hold JSON.
- A text that begins with \`=\`, \`+\`, \`-\`, \`@\`, a tab, CR, LF, their full-width forms, or an apostrophe has one apostrophe put before it, so that no spreadsheet computes it.
  Take one leading apostrophe away from every text that has one, and it is as it was.
- Offsets count UTF-16 code units of the text of the report, half-open.
- \`according_to\` and \`attribution\` say whose words an entry is. Where they are filled, the report says that somebody said so, and not that it is so.
- Stances: demand (+3), support (+2), open (+1), noncommittal (0), reserved (-1), oppose (-2), refuse (-3).
- \`review\`: proposed (by the machine, nobody has decided), accepted, edited, rejected (only where asked for).
`;
