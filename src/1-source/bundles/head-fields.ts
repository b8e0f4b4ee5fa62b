import type { Particulars } from '../item.ts';

/** What the head of an article says, as it stands there. */
export interface HeadWords {
  readonly outlet?: string | undefined;
  readonly copyright?: string | undefined;
  readonly title?: string | undefined;
  readonly byline?: string | undefined;
  readonly section?: string | undefined;
  readonly page?: string | undefined;
  readonly published?: string | undefined;
}

const PAGE = /\b(?:Pg\.?|Pp?\.|Page|Pages)\s{0,4}([A-Z]{0,3}-?\d{1,4}[A-Z]?(?:\s?[-,]\s?[A-Z]{0,3}\d{1,4})?)(?![\p{L}\d])/u;
const RIGHTS = /^(?:copyright|©|\(c\))/i;

/** The particulars of an article: empty fields left out, "By" dropped, the page taken out of the section, the owner of the copyright where no outlet is named. */
export function particularsOf(head: HeadWords): Particulars {
  const section = head.section === undefined ? undefined : withoutPage(head.section);
  const outlet = head.outlet || ownerOf(head.copyright);
  const page = head.page || (head.section === undefined ? undefined : PAGE.exec(head.section)?.[1]);
  const byline = head.byline?.replace(/^by:?\s{1,9}/i, '').trim();
  return {
    ...(outlet && { outlet }),
    ...(byline && { byline }),
    ...(head.title && { title: head.title }),
    ...(head.published && { published: head.published }),
    ...(page && { page }),
    ...(section && { section }),
  };
}

/** True for a line that says who has the rights. */
export function isRights(words: string): boolean {
  return RIGHTS.test(words) || /^all rights reserved\b/i.test(words);
}

function withoutPage(section: string): string {
  const match = PAGE.exec(section);
  if (match === null) return section;
  const before = section.slice(0, match.index).replace(/[;,\s]{0,9}$/, '');
  const after = section.slice(match.index + match[0].length).replace(/^[;,\s]{1,9}/, '');
  return before !== '' && after !== '' ? `${before}; ${after}` : before + after;
}

/** The owner in a line such as "Copyright 2024 The Harbour Times Company All Rights Reserved". */
function ownerOf(copyright: string | undefined): string | undefined {
  if (copyright === undefined) return undefined;
  const named = copyright.replace(/^(?:copyright|©|\(c\)|[\s\d,.–-]){1,24}/i, '');
  const reserved = named.search(/\ball rights reserved/i);
  const owner = (reserved < 0 ? named : named.slice(0, reserved)).replace(/[\s,.;]{0,9}$/, '').trim();
  return owner === '' || owner.length > 100 ? undefined : owner;
}
