import type { Mark } from '../access/marks.ts';

/** The two clocks of a question, and who asks. */
export interface Moment {
  /** Only what was so by this day, ISO. A contact that was planned by then counts, as what it was. */
  readonly asOf?: string;
  /** Only what the record knew at this instant, ISO, UTC; what was said of it later (reviews, judgements, readings) does not count. */
  readonly knownAt?: string;
  /** The highest handling mark that the asker may see: what bears a higher one now does not exist for the answer, whatever the moment. All is seen where nothing is said. */
  readonly clearance?: Mark;
}

/** What every view is asked with. */
export interface View extends Moment {
  /** Entries that a person rejected are shown too. */
  readonly withRejected?: boolean;
  /** Entries of texts that a later text of the same report has replaced are shown too. */
  readonly withReplaced?: boolean;
}

/** A part of a long list. */
export interface Paged {
  readonly limit?: number;
  /** `next` of the answer before. */
  readonly cursor?: string;
}

/** A stretch of days, ISO, both included; entries are taken by their first day. */
export interface Between {
  readonly from?: string;
  readonly to?: string;
}

/** The days that a question with `from` and `to` sees, narrowed by `asOf`. */
export function untilOf({ to, asOf }: Between & Moment): string | undefined {
  return to !== undefined && asOf !== undefined ? (to < asOf ? to : asOf) : (to ?? asOf);
}
