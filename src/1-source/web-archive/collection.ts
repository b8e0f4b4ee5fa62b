import { IssueError, issueOf } from '#base/issue.ts';
import type { Item } from '../item.ts';
import { jsonOf } from '../json.ts';
import { directoryOf, type Member, membersOf } from '../kinds/archive-members.ts';
import { type ArchivedDocument, archivedPages, comparable, type Opener, type Selection } from './archived-pages.ts';

/** The list of a collection's pages (WACZ 1.1.1): one JSON object a line, the first of which describes the list. */
const PAGES = 'pages/pages.jsonl';
const ARCHIVE = /^archive\/.+\.warc(?:\.gz)?$/i;

/** True for a ZIP archive that is a collection. */
export function isCollection(bytes: Uint8Array): boolean {
  const names = directoryOf(bytes);
  return names.includes('datapackage.json') && names.includes('archive/') && names.includes('.warc');
}

/**
 * The pages of a web archive collection (WACZ: a ZIP archive with WARC files and a list of pages in it). Where it lists its pages, those are the items;
 * what else was captured with them is counted as left out.
 */
export async function* pagesOfCollection(file: ArchivedDocument, open: Opener): AsyncGenerator<Item> {
  const archives: Member[] = [];
  const selection: Selection = { wanted: new Set(), found: new Set() };
  let issue: IssueError['issue'] | undefined;
  try {
    for await (const member of membersOf(file.bytes, file.origin)) {
      if (member.name === PAGES) for (const url of addressesIn(member.bytes)) selection.wanted.add(comparable(url));
      else if (ARCHIVE.test(member.name)) archives.push(member);
    }
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
    issue = error.issue;
  }
  const listed = [...selection.wanted];
  for (const [i, { name, bytes }] of archives.entries()) {
    const id = archives.length === 1 ? file.id : `${file.id}-${i + 1}`;
    yield* archivedPages({ origin: `${file.origin}#${name}`, id, name, bytes }, open, listed.length > 0 ? selection : undefined);
  }
  const absent = listed.filter((url) => !selection.found.has(url));
  if (issue) yield { kind: 'textless', origin: file.origin, id: file.id, issue, bytes: 0 };
  else if (archives.length === 0) {
    const empty = issueOf('text.empty', 'The collection holds no web archive.', file.origin);
    yield { kind: 'textless', origin: file.origin, id: file.id, issue: empty, bytes: 0 };
  } else if (absent.length > 0) {
    const message = `Pages that the collection lists are not in it: ${absent.length}, such as ${absent[0]?.slice(0, 200)}.`;
    yield { kind: 'lost', issue: issueOf('source.left-out', message, file.origin, 'Have them archived again.'), bytes: 0 };
  }
}

/** The addresses in a list of pages; a line that gives none selects nothing. */
function addressesIn(bytes: Uint8Array): readonly string[] {
  const lines = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8').split('\n');
  return lines.flatMap((line) => {
    try {
      const page: unknown = jsonOf(line);
      return typeof page === 'object' && page !== null && 'url' in page && typeof page.url === 'string' ? [page.url] : [];
    } catch (error) {
      if (error instanceof SyntaxError || error instanceof RangeError) return [];
      throw error;
    }
  });
}
