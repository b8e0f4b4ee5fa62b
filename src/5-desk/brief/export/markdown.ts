import { COVERAGE_TITLE, type Paper, sourceHead } from './paper.ts';

/** CommonMark with footnotes. Nothing in a text is taken for a mark: every sign that could be one is escaped. */
export function markdownOf({ title, about, mark, sections, notes, coverage }: Paper): string {
  const bearing = mark === undefined ? [] : [`**${escaped(mark)}**`, ''];
  const body = sections.flatMap((section) => [
    `## ${escaped(section.title)}`,
    '',
    ...section.groups.flatMap(({ title: head, lines }) => [
      ...(head === undefined ? [] : [`### ${escaped(head)}`, '']),
      ...lines.map(({ text, note }) => `- ${escaped(text)}${note === undefined ? '' : `[^${note}]`}`),
      '',
    ]),
    ...(section.more === undefined ? [] : [`*${escaped(section.more)}*`, '']),
  ]);
  const sources = notes.flatMap(({ number, sources: own }) => [
    ...own.map(
      (source, at) =>
        `${at === 0 ? `[^${number}]: ` : '    '}${escaped(sourceHead(source))} “${escaped(source.words)}” SHA-256 of the text: ${source.sha256}${at < own.length - 1 ? '\n' : ''}`,
    ),
    '',
  ]);
  return [
    ...bearing,
    `# ${escaped(title)}`,
    '',
    ...about.flatMap((line) => [escaped(line), '']),
    ...body,
    `## ${COVERAGE_TITLE}`,
    '',
    ...coverage.map((line) => `- ${escaped(line)}`),
    '',
    ...sources,
    ...bearing,
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

/** A text with which no sign of Markdown or HTML does anything, not even an address. */
function escaped(text: string): string {
  return text
    .replace(/[\\`*_{}[\]<>()#|~&$^@!]/gu, (sign) => `\\${sign}`)
    .replace(/:(?=\/\/)/gu, '\\:')
    .replace(/\bwww\./giu, (sign) => `${sign.slice(0, -1)}\\.`)
    .replace(/^([-+=]|\d+[.)])/u, (sign) => (sign.length === 1 ? `\\${sign}` : `${sign.slice(0, -1)}\\${sign.at(-1)}`));
}
