import { IssueError, issueOf } from '#base/issue.ts';
import { membersOf } from './archive-members.ts';
import type { Document } from './document.ts';

/** The text of a DOCX document, a paragraph a block. Linked files are not followed. Throws IssueError where it is damaged or unpacks to more than an archive may. */
export async function readWord(bytes: Uint8Array, origin: string): Promise<Document> {
  // Mammoth unpacks whatever it is given: the sizes are counted first.
  for await (const _ of membersOf(bytes, origin));
  const { extractRawText } = (await import('mammoth')).default;
  const { value } = await extractRawText({ buffer: Buffer.from(bytes) }).catch((error: Error) => {
    throw new IssueError(issueOf('source.damaged', `The document is damaged (${error.message}).`, origin), { cause: error });
  });
  const text = value
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.replace(/[^\S\n]+/g, ' ').trim())
    .filter(Boolean)
    .join('\n\n');
  if (text === '') throw new IssueError(issueOf('text.empty', 'The document has no text.', origin));
  return { text, particulars: {}, notes: [] };
}
