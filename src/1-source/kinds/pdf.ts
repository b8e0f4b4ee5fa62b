import { IssueError, issueOf } from '#base/issue.ts';
import type { Document } from './document.ts';

/** Space between lines, in line heights, from which on a new paragraph begins. */
const PARAGRAPH = 1.6;

interface Piece {
  readonly str: string;
  readonly hasEOL: boolean;
  /** [a, b, c, d, x, y]: where the piece stands on the page, in points from the lower left. */
  readonly transform: readonly number[];
  readonly height: number;
}

/** The text of a PDF page by page, lines joined to paragraphs, words parted at the end of a line put together. Its scripts are not run. Throws IssueError. */
export async function readPdf(bytes: Uint8Array, origin: string): Promise<Document> {
  const { getDocumentProxy } = await import('unpdf');
  const pdf = await getDocumentProxy(bytes, { isEvalSupported: false, verbosity: 0 }).catch((error: Error) => {
    const [message, remedy] =
      error.name === 'PasswordException'
        ? ['The PDF is locked with a password.', 'Save it without one.']
        : [`The PDF is damaged (${error.message}).`, 'Open it in a viewer and save it again.'];
    throw new IssueError(issueOf('source.damaged', message, origin, remedy), { cause: error });
  });
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(paragraphsOf(items.filter((item): item is typeof item & Piece => 'str' in item)));
  }
  const { info } = (await pdf.getMetadata().catch(() => ({ info: {} }))) as { info: Readonly<Record<string, unknown>> };
  await pdf.destroy();
  const text = joinedPages(pages.filter((page) => page !== ''));
  if (text === '') {
    const remedy = 'Have the text recognized (OCR) and save it again.';
    throw new IssueError(issueOf('text.empty', 'The PDF holds pictures and no text.', origin, remedy));
  }
  const title = typeof info.Title === 'string' && info.Title.trim() !== '' ? info.Title.trim() : undefined;
  const byline = typeof info.Author === 'string' && info.Author.trim() !== '' ? info.Author.trim() : undefined;
  return { text, particulars: { ...(title && { title }), ...(byline && { byline }) }, notes: [] };
}

/** Lines as they stand, then paragraphs: where the distance to the line above is larger than lines are apart. */
function paragraphsOf(pieces: readonly Piece[]): string {
  const lines: { text: string; y: number; height: number }[] = [];
  let line: { text: string; y: number; height: number } | undefined;
  for (const piece of pieces) {
    const y = piece.transform[5] ?? 0;
    if (!line) {
      line = { text: '', y, height: piece.height };
      lines.push(line);
    }
    line.text += piece.str;
    line.height = Math.max(line.height, piece.height);
    if (piece.hasEOL) line = undefined;
  }
  let text = '';
  lines.forEach(({ text: own, y, height }, i) => {
    const above = lines[i - 1];
    const words = own.replace(/\s+/g, ' ').trim();
    if (words === '') return;
    const apart = above ? Math.abs(above.y - y) > PARAGRAPH * Math.max(height, 1) || above.text.trim() === '' : false;
    text = text === '' ? words : apart ? `${text}\n\n${words}` : joinedLine(text, words);
  });
  return text;
}

/** "agree-" and "ment" are one word; "Japan-" and "U.S." are not. */
function joinedLine(text: string, next: string): string {
  return /\p{Ll}-$/u.test(text) && /^\p{Ll}/u.test(next) ? text.slice(0, -1) + next : `${text} ${next}`;
}

/** A sentence that runs over the end of a page goes on in its paragraph. */
function joinedPages(pages: readonly string[]): string {
  return pages.reduce((text, page) => {
    if (text === '') return page;
    return /[\p{L},-]$/u.test(text) && /^\p{Ll}/u.test(page) ? joinedLine(text, page) : `${text}\n\n${page}`;
  }, '');
}
