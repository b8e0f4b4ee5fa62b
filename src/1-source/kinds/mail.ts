import PostalMime from 'postal-mime';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Document } from './document.ts';
import { readPage } from './page.ts';

/** The text of a mail (RFC 5322 with MIME): the plain part, else the page in it; subject, sender and date as it states them. Attachments are left out. */
export async function readMail(bytes: Uint8Array, origin: string): Promise<Document> {
  const mail = await PostalMime.parse(bytes);
  const plain = mail.text?.replace(/\r\n/g, '\n').trim();
  const page = plain ? undefined : mail.html ? readPage(mail.html, origin) : undefined;
  const text = plain || page?.text;
  if (!text) throw new IssueError(issueOf('text.empty', 'The mail has no text.', origin));
  const byline = mail.from?.name || mail.from?.address;
  const title = mail.subject?.trim();
  const left = mail.attachments.length;
  return {
    text,
    particulars: { ...(title && { title }), ...(byline && { byline }), ...(mail.date && { published: mail.date }) },
    notes:
      left > 0
        ? [issueOf('source.left-out', `Attachments were left out: ${left}.`, origin, 'Save those that are reports and read them.')]
        : [],
  };
}
