import { readFile } from 'node:fs/promises';
import type { Document } from 'yaml';
import { IssueError, issueOf } from '#base/issue.ts';
import { type Overlay, overlayOf } from './overlay.ts';

/** Reads a user's world file. Throws IssueError where it cannot be read, is no YAML, or says what the world has no place for. */
export async function loadOverlay(path: string): Promise<Overlay> {
  const source = await readFile(path, 'utf8').catch((error: unknown) => {
    throw new IssueError(
      issueOf('world.missing', `The world file cannot be read: ${error instanceof Error ? error.message : error}`, path),
    );
  });
  // Loaded here: reading without such a file does without the parser.
  const { parseDocument } = await import('yaml');
  const document = parseDocument(source);
  const [broken] = document.errors;
  if (broken) throw new IssueError(issueOf('world.broken', `It is no YAML: ${broken.message.split('\n')[0]}`, path));
  const { overlay, faults } = overlayOf(unfolded(document, path));
  const [first, ...more] = faults;
  if (first === undefined) return overlay;
  const also =
    more.length === 0
      ? ''
      : ` (and ${more.length} more: ${more
          .slice(0, 4)
          .map((fault) => fault.place)
          .join(', ')}${more.length > 4 ? ' …' : ''})`;
  throw new IssueError(issueOf('world.wrong', `${first.place || 'The file'}: ${first.message}${also}`, path, first.remedy));
}

/** What a document says. The parser refuses anchors that unfold to more than any list of this kind needs, and those that lead nowhere. */
function unfolded(document: Document, path: string): unknown {
  try {
    return document.toJS();
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new IssueError(issueOf('world.broken', `Its anchors cannot be followed: ${why}`, path), { cause: error });
  }
}
