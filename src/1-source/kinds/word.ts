import { Parser } from 'htmlparser2';
import { IssueError, issueOf } from '#base/issue.ts';
import { membersOf } from './archive-members.ts';
import type { Document } from './document.ts';
import { checkMarkup } from './markup-limits.ts';

/** The part of a DOCX document (ECMA-376, WordprocessingML) that holds its text. */
const BODY = 'word/document.xml';
const PROPERTIES = 'docProps/core.xml';

/**
 * The text of a DOCX document, an empty line between paragraphs; deleted text that is only tracked, comments and headers are left out. Nothing that the document
 * links is opened. Throws IssueError where it is damaged, or unpacks to more than an archive may.
 */
export async function readWord(bytes: Uint8Array, origin: string): Promise<Document> {
  const parts = new Map<string, string>();
  for await (const { name, bytes: part } of membersOf(bytes, origin)) {
    if (name === BODY || name === PROPERTIES) parts.set(name, Buffer.from(part).toString('utf8'));
  }
  const body = parts.get(BODY);
  if (body === undefined) throw new IssueError(issueOf('source.damaged', 'The document has no text part.', origin));
  for (const part of parts.values()) checkMarkup(part, origin, 'document');
  const text = paragraphsOf(body).join('\n\n');
  if (text === '') throw new IssueError(issueOf('text.empty', 'The document has no text.', origin));
  const { title, byline } = propertiesOf(parts.get(PROPERTIES) ?? '');
  return { text, particulars: { ...(title && { title }), ...(byline && { byline }) }, notes: [] };
}

function paragraphsOf(xml: string): string[] {
  const paragraphs: string[] = [];
  let open = '';
  let inText = false;
  const parser = new Parser(
    {
      onopentagname(name) {
        if (name === 'w:t') inText = true;
        else if (name === 'w:tab') open += ' ';
        else if (name === 'w:br' || name === 'w:cr') open += '\n';
        else if (name === 'w:noBreakHyphen') open += '-';
      },
      ontext(text) {
        if (inText) open += text;
      },
      onclosetag(name) {
        if (name === 'w:t') inText = false;
        if (name !== 'w:p') return;
        const paragraph = open.replace(/[^\S\n]+/g, ' ').trim();
        if (paragraph !== '') paragraphs.push(paragraph);
        open = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return paragraphs;
}

/** Title and author as the document states them (Dublin Core). */
function propertiesOf(xml: string): { title: string; byline: string } {
  const found = { title: '', byline: '' };
  let field: 'title' | 'byline' | undefined;
  const parser = new Parser(
    {
      onopentagname(name) {
        field = name === 'dc:title' ? 'title' : name === 'dc:creator' ? 'byline' : undefined;
      },
      ontext(text) {
        if (field) found[field] += text;
      },
      onclosetag() {
        field = undefined;
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return { title: found.title.trim(), byline: found.byline.trim() };
}
