import {
  AlignmentType,
  Document,
  Footer,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import { COVERAGE_TITLE, type Paper, type PaperSource, sourceHead } from './paper.ts';
import { settled } from './zip.ts';

const BULLETS = 'lines';

/** A document for word processors, with real footnotes. The same brief gives the same bytes. */
export async function wordOf(paper: Paper): Promise<Uint8Array> {
  const { title, mark, notes, made } = paper;
  const document = new Document({
    title,
    creator: 'attache',
    lastModifiedBy: 'attache',
    description: 'Each line rests on words of reports, given in its footnote.',
    styles: {
      default: {
        document: { run: { font: 'Georgia', size: 22, language: { value: 'en-GB' } }, paragraph: { spacing: { after: 120, line: 276 } } },
        heading1: { run: { size: 30, bold: true, color: '1B1B1B' }, paragraph: { spacing: { before: 360, after: 120 } } },
        heading2: { run: { size: 24, bold: true, color: '1B1B1B' }, paragraph: { spacing: { before: 200, after: 80 } } },
        title: { run: { size: 40, bold: true } },
      },
    },
    numbering: {
      config: [
        {
          reference: BULLETS,
          levels: [
            {
              level: 0,
              format: LevelFormat.BULLET,
              text: '•',
              alignment: AlignmentType.LEFT,
              style: { paragraph: { indent: { left: 360, hanging: 240 } } },
            },
          ],
        },
      ],
    },
    footnotes: Object.fromEntries(notes.map(({ number, sources }) => [number, { children: sources.map(notePara) }])),
    sections: [
      {
        headers: { default: new Header({ children: [bearing(mark)] }) },
        footers: { default: new Footer({ children: [pageNumber(mark)] }) },
        children: bodyOf(paper),
      },
    ],
  });
  return settled(await Packer.toBuffer(document), made);
}

function bodyOf({ title, about, sections, coverage }: Paper): Paragraph[] {
  return [
    new Paragraph({ heading: HeadingLevel.TITLE, text: title }),
    ...about.map((line) => new Paragraph({ children: [new TextRun({ text: line, color: '444444' })] })),
    ...sections.flatMap(({ title: head, groups, more }) => [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: head, keepNext: true }),
      ...groups.flatMap(({ title: matter, lines }) => [
        ...(matter === undefined ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_2, text: matter, keepNext: true })]),
        ...lines.map(
          ({ text, note }) =>
            new Paragraph({
              numbering: { reference: BULLETS, level: 0 },
              children: [new TextRun(text), ...(note === undefined ? [] : [new FootnoteReferenceRun(note)])],
            }),
        ),
      ]),
      ...(more === undefined ? [] : [new Paragraph({ children: [new TextRun({ text: more, italics: true })] })]),
    ]),
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: COVERAGE_TITLE, keepNext: true }),
    ...coverage.map((text) => new Paragraph({ text })),
  ];
}

function notePara(source: PaperSource): Paragraph {
  return new Paragraph({
    children: [new TextRun({ text: ` ${sourceHead(source)} “${source.words}” SHA-256 of the text: ${source.sha256}`, size: 17 })],
  });
}

function bearing(mark: string | undefined): Paragraph {
  return new Paragraph({ alignment: AlignmentType.RIGHT, children: mark === undefined ? [] : [new TextRun({ text: mark, bold: true })] });
}

function pageNumber(mark: string | undefined): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      ...(mark === undefined ? [] : [new TextRun({ text: `${mark}   `, bold: true })]),
      new TextRun({ children: ['Page ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] }),
    ],
  });
}
