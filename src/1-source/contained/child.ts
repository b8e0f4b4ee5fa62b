import { IssueError, issueFrom } from '#base/issue.ts';
import type { Document } from '../kinds/document.ts';
import type { Done, Job, Listed, ListJob, Lists } from './job.ts';

/** The program of the child process: documents come in, one at a time, and leave as text. Parsers are loaded when first needed. */
process.on('message', (job: Job | ListJob) => {
  void perform(job).then((done) => process.send?.(done));
});

async function perform(job: Job | ListJob): Promise<Done | Listed> {
  try {
    return isList(job) ? { list: await listed(job) } : { document: await parse(job) };
  } catch (error) {
    if (error instanceof IssueError) return { issue: error.issue };
    return { issue: issueFrom(error, 'source.damaged', job.origin) };
  }
}

async function parse({ kind, content, origin }: Job): Promise<Document> {
  switch (kind) {
    case 'page':
      return (
        (await import('../bundles/bundle-page.ts')).readBundlePage(content as string, origin) ??
        (await import('../kinds/page.ts')).readPage(content as string, origin)
      );
    case 'pdf':
      // The parser takes the array over, and wants no Buffer.
      return (await import('../kinds/pdf.ts')).readPdf(new Uint8Array(content as Uint8Array), origin);
    case 'word':
      return (await import('../kinds/word.ts')).readWord(content as Uint8Array, origin);
    case 'rtf':
      return (await import('../kinds/rtf.ts')).readRtf(content as Uint8Array, origin);
    case 'mail':
      return (await import('../kinds/mail.ts')).readMail(content as Uint8Array, origin);
  }
}

function isList(job: Job | ListJob): job is ListJob {
  return job.kind === 'feed' || job.kind === 'outlines' || job.kind === 'sitemap' || job.kind === 'links';
}

async function listed({ kind, content, origin }: ListJob): Promise<Lists[keyof Lists]> {
  switch (kind) {
    case 'feed':
      return (await import('../feeds/read-feed.ts')).readFeed(content, origin);
    case 'outlines':
      return (await import('../feeds/read-outlines.ts')).readOutlines(content, origin);
    case 'sitemap':
      return (await import('../feeds/read-sitemap.ts')).readSitemap(content, origin);
    case 'links':
      return (await import('../feeds/feed-links.ts')).feedLinks(content, origin);
  }
}
