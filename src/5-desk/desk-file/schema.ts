import { type Check, type Fault, faultOf, listOf, oneOf, record, someOf, text } from '#reading/world/checks.ts';
import type { AgreementLine } from '#reading/world/lists.ts';
import { agreementOrId, type Overlay, overlayFields, overlayOf } from '#reading/world/overlay.ts';
import type { DeskFeed, FeedMode } from './desk.ts';

/** A desk file as written: an overlay, and what only a desk has. */
export interface WrittenDesk extends Omit<Overlay, 'agreements'> {
  readonly name: string;
  readonly agreements: readonly (AgreementLine | string)[];
  readonly feeds: readonly DeskFeed[];
}

const address: Check<string> = (value, path, faults) => {
  const given = text(value, path, faults);
  if (given === '') return '';
  const url = URL.canParse(given) ? new URL(given) : undefined;
  const wrong =
    url === undefined || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(given)
      ? 'It is no http or https address.'
      : url.username !== '' || url.password !== ''
        ? 'It holds a user name or a password.'
        : undefined;
  if (wrong) faults.push(faultOf(path, wrong, 'Write it as "https://www.example.org/news.xml", without user name and password.', given));
  return given;
};

const WORDS = { check: listOf(text), otherwise: [] };

const FEED = record<DeskFeed>({
  address: { check: address },
  name: { check: text },
  mode: { check: oneOf<FeedMode>('full', 'summary', 'page'), otherwise: 'page' },
  include: WORDS,
  exclude: WORDS,
});

/** Every key that a desk file may have at its top. */
const DESK = record<WrittenDesk>({
  name: { check: text },
  ...overlayFields,
  parties: { check: someOf(text) },
  agreements: { check: listOf(agreementOrId), otherwise: [] },
  feeds: { check: listOf(FEED), otherwise: [] },
});

/** What stands in for the keys of a file that has none. */
const EMPTY: WrittenDesk = { ...overlayOf({}).overlay, name: '', feeds: [] };

/** The fields of a desk file from what YAML gives, and what is wrong with each alone. Pure. */
export function writtenDesk(value: unknown): { readonly written: WrittenDesk; readonly faults: readonly Fault[] } {
  const faults: Fault[] = [];
  const written = DESK(value ?? {}, [], faults);
  return { written: { ...EMPTY, ...written }, faults };
}
