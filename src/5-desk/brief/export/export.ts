import { type Issue, IssueError, issueOf } from '#base/issue.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { type Mark, maySee } from '../../access/marks.ts';
import type { Brief } from '../brief.ts';
import { faultsOf } from '../check/check.ts';
import { evidenceFor, heldMark } from '../evidence.ts';
import type { BriefFormat } from './format-names.ts';
import { type Paper, paperOf } from './paper.ts';

/** Media type and ending of the name of each format. */
const FILES: Readonly<Record<BriefFormat, readonly [type: string, ending: string]>> = {
  docx: ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  pdf: ['application/pdf', 'pdf'],
  html: ['text/html; charset=utf-8', 'html'],
  md: ['text/markdown; charset=utf-8', 'md'],
  csl: ['application/vnd.citationstyles.csl+json', 'csl.json'],
};

/** A brief that does not hold. `issue` is the first of `issues`. */
export class BriefError extends IssueError {
  readonly issues: readonly Issue[];

  constructor(issues: readonly [Issue, ...Issue[]]) {
    super(issues[0]);
    this.name = 'BriefError';
    this.issues = issues;
  }
}

export interface BriefFile {
  readonly name: string;
  readonly type: string;
  readonly body: Uint8Array | string;
}

/** Writes a brief in a format. It is checked against the record first: throws BriefError, which names every line that does not hold, and gives nothing then. */
export async function exportedBrief(store: RecordStore, brief: Brief, format: BriefFormat, clearance: Mark = 'red'): Promise<BriefFile> {
  const evidence = await evidenceFor(store, brief);
  if (!maySee(clearance, heldMark(brief, evidence)))
    throw new IssueError(issueOf('access.denied', 'What this brief holds has been marked since, above what may be seen.', brief.id));
  const [first, ...others] = faultsOf(brief, evidence);
  if (first !== undefined) throw new BriefError([first, ...others]);
  const [type, ending] = FILES[format];
  const name = `${brief.day} ${brief.occasion}.${ending}`;
  if (format === 'csl') return { name, type, body: await (await import('./sources.ts')).sourcesOf(brief, evidence) };
  return { name, type, body: await written(paperOf(brief, evidence), format) };
}

async function written(paper: Paper, format: Exclude<BriefFormat, 'csl'>): Promise<Uint8Array | string> {
  switch (format) {
    case 'docx':
      return (await import('./word.ts')).wordOf(paper);
    case 'pdf':
      return (await import('./pdf.ts')).pdfOf(paper);
    case 'html':
      return (await import('./page.ts')).pageOf(paper);
    case 'md':
      return (await import('./markdown.ts')).markdownOf(paper);
  }
}
