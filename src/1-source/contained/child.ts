import { IssueError, issueFrom } from '#base/issue.ts';
import type { Document } from '../kinds/document.ts';
import type { Done, Job } from './job.ts';

/** The program of the child process: documents come in, one at a time, and leave as text. Parsers are loaded when first needed. */
process.on('message', (job: Job) => {
  void perform(job).then((done) => process.send?.(done));
});

async function perform(job: Job): Promise<Done> {
  try {
    return { document: await parse(job) };
  } catch (error) {
    if (error instanceof IssueError) return { issue: error.issue };
    return { issue: issueFrom(error, 'source.damaged', job.origin) };
  }
}

async function parse({ kind, content, origin }: Job): Promise<Document> {
  switch (kind) {
    case 'page':
      return (await import('../kinds/page.ts')).readPage(content as string, origin);
    case 'pdf':
      // The parser takes the array over, and wants no Buffer.
      return (await import('../kinds/pdf.ts')).readPdf(new Uint8Array(content as Uint8Array), origin);
    case 'word':
      return (await import('../kinds/word.ts')).readWord(content as Uint8Array, origin);
    case 'mail':
      return (await import('../kinds/mail.ts')).readMail(content as Uint8Array, origin);
  }
}
