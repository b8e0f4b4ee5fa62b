import { createHash } from 'node:crypto';
import { isIsoDate } from '#base/iso-date.ts';
import { type Issue, issueOf } from '#base/issue.ts';
import type { TextItem, TextlessItem } from '#source/item.ts';
import { languageOf } from './language.ts';
import { openingOf } from './opening.ts';

/** One published text as it arrived: never changed, only read. A field that neither the source nor the text gives is absent. */
export interface Report {
  /** The row's id, else the file's name without its ending. */
  readonly id: string;
  /** Hex SHA-256 of the text in UTF-8. */
  readonly sha256: string;
  readonly outlet?: string;
  readonly byline?: string;
  readonly title?: string;
  /** Date or instant, ISO 8601. */
  readonly published?: string;
  readonly url?: string;
  /** BCP 47. */
  readonly language?: string;
  readonly text: string;
  /** Why it is kept and not read. */
  readonly unread?: Issue;
}

/** What holds for reports that do not state it themselves. */
export interface ReportDefaults {
  readonly outlet?: string;
  readonly published?: string;
}

/** A report, with warnings about how it came to be. */
export interface Arrival {
  readonly report: Report;
  readonly notes: readonly Issue[];
}

/**
 * Makes the report of an item. What the source states goes before the defaults, and these before what the opening of the text says. The
 * text is taken as it is.
 */
export async function reportOf(item: TextItem | TextlessItem, defaults: ReportDefaults): Promise<Arrival> {
  if (item.kind === 'textless') return { report: { id: item.id, sha256: sha256Of(''), text: '', unread: item.issue }, notes: [] };
  const { text, particulars, origin } = item;
  const opening = openingOf(text);
  const outlet = particulars.outlet ?? defaults.outlet ?? opening.outlet;
  const byline = particulars.byline ?? opening.byline;
  const title = particulars.title ?? opening.title;
  const [published, notes] = checkedDate(particulars.published, origin);
  const date = published ?? defaults.published ?? opening.published;
  const language = await languageOf(text);
  const unread = reasonUnread(text, language, origin);
  const report: Report = {
    id: item.id,
    sha256: sha256Of(text),
    ...(outlet !== undefined && { outlet }),
    ...(byline !== undefined && { byline }),
    ...(title !== undefined && { title }),
    ...(date !== undefined && { published: date }),
    ...(particulars.url !== undefined && { url: particulars.url }),
    ...(language !== undefined && { language }),
    text,
    ...(unread !== undefined && { unread }),
  };
  return { report, notes: [...item.notes, ...notes] };
}

function sha256Of(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}

function checkedDate(value: string | undefined, origin: string): [string | undefined, readonly Issue[]] {
  if (value === undefined || isIsoDate(value)) return [value, []];
  return [undefined, [issueOf('report.date-unclear', `"${value}" is no date of ISO 8601 and was left out.`, origin)]];
}

function reasonUnread(text: string, language: string | undefined, origin: string): Issue | undefined {
  // Invisible marks alone are no text either.
  if (/^[\s\p{Cf}\p{Cc}]*$/u.test(text)) return issueOf('text.empty', 'There is no text.', origin);
  if (language === undefined || language === 'en') return undefined;
  const name = new Intl.DisplayNames('en', { type: 'language' }).of(language) ?? language;
  return issueOf('text.not-english', `The text is in ${name} (${language}); only English is read.`, origin);
}
