import { createRequire } from 'node:module';
import path from 'node:path';
import pdfmake from 'pdfmake';
import type { Content, TDocumentDefinitions } from 'pdfmake/interfaces.js';
import { COVERAGE_TITLE, type Paper, sourceHead } from './paper.ts';

const FONTS = path.dirname(createRequire(import.meta.url).resolve('pdfmake/fonts/Roboto.js'));

/** A PDF with its notes at the end, bookmarks and a text that can be copied. The same brief gives the same bytes. Nothing but the shipped fonts is read, and nothing fetched. */
export async function pdfOf(paper: Paper): Promise<Uint8Array> {
  pdfmake.setUrlAccessPolicy(() => false);
  pdfmake.setLocalAccessPolicy((file: string) => path.dirname(path.resolve(file)) === path.join(FONTS, 'Roboto'));
  const font = (name: string): string => path.join(FONTS, 'Roboto', `Roboto-${name}.ttf`);
  pdfmake.addFonts({
    Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic'), bolditalics: font('MediumItalic') },
  });
  const buffer = await pdfmake.createPdf(definitionOf(paper)).getBuffer();
  return new Uint8Array(buffer);
}

function definitionOf(paper: Paper): TDocumentDefinitions {
  const { title, mark, made } = paper;
  return {
    info: { title, author: 'attache', creator: 'attache', producer: 'attache', creationDate: made, modDate: made },
    language: 'en-GB',
    pageSize: 'A4',
    pageMargins: [64, 64, 64, 64],
    defaultStyle: { font: 'Roboto', fontSize: 10.5, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 20, bold: true, margin: [0, 0, 0, 4] },
      h1: { fontSize: 14, bold: true, margin: [0, 16, 0, 4] },
      h2: { fontSize: 11.5, bold: true, margin: [0, 8, 0, 2] },
      about: { color: '#444444' },
      note: { fontSize: 8 },
    },
    header: () => ({ text: mark ?? '', bold: true, alignment: 'right', margin: [64, 28, 64, 0] }),
    footer: (page: number, pages: number) => ({
      text: `${mark === undefined ? '' : `${mark}   `}Page ${page} of ${pages}`,
      alignment: 'center',
      fontSize: 9,
    }),
    content: contentOf(paper),
  };
}

function contentOf({ title, about, sections, notes, coverage }: Paper): Content[] {
  const heading = (text: string, id?: string): Content =>
    ({ text, style: 'h1', outline: true, outlineText: text, ...(id !== undefined && { id }), headlineLevel: 1 }) as Content;
  return [
    { text: title, style: 'title' },
    ...about.map((text) => ({ text, style: 'about' })),
    ...sections.flatMap(({ title: head, groups, more }): Content[] => [
      heading(head),
      ...groups.flatMap(({ title: matter, lines }): Content[] => [
        ...(matter === undefined ? [] : [{ text: matter, style: 'h2' }]),
        {
          ul: lines.map(({ text, note }) => ({
            text: [text, ...(note === undefined ? [] : [{ text: ` ${note}`, sup: true, linkToDestination: `n${note}` } as Content])],
            margin: [0, 1.5, 0, 1.5],
          })) as Content[],
        },
      ]),
      ...(more === undefined ? [] : [{ text: more, italics: true, margin: [0, 4, 0, 0] } as Content]),
    ]),
    heading(COVERAGE_TITLE),
    { ul: [...coverage] },
    heading('Notes'),
    ...notes.flatMap(({ number, sources }) =>
      sources.map(
        (source, at): Content =>
          ({
            text: `${at === 0 ? `${number}. ` : '    '}${sourceHead(source)} “${source.words}” SHA-256 of the text: ${source.sha256}`,
            style: 'note',
            margin: [0, 1, 0, 2],
            ...(at === 0 && { id: `n${number}` }),
          }) as Content,
      ),
    ),
  ];
}
