import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from 'feedsmith';
import { feedDate } from './feed-dates.ts';

interface Words {
  readonly text: string;
  /** True where it is no HTML. */
  readonly plain: boolean;
}

/** An item as its format gives it: addresses may be relative, texts may be HTML. */
export interface Given {
  readonly guid: string | undefined;
  readonly link: string | undefined;
  /** What the addresses are relative to, where the item says so. */
  readonly base: string | undefined;
  readonly title: string | undefined;
  readonly plainTitle: boolean;
  readonly summary: Words | undefined;
  readonly content: Words | undefined;
  readonly markup: string | undefined;
  readonly published: string | undefined;
  readonly updated: string | undefined;
  readonly author: string | undefined;
  readonly categories: readonly string[];
}

type Text = string | undefined;

export function rssItem(item: RssFeed.Item<string>): Given {
  const guid = item.guid?.value as Text;
  const alternate = item.atom?.links?.find(({ rel }) => rel === undefined || rel === 'alternate')?.href as Text;
  // The identifier is the address of the item unless it says that it is none (RSS 2.0).
  const permanent = item.guid?.isPermaLink !== false && /^https?:/i.test(guid ?? '') ? guid : undefined;
  return {
    ...xmlItem(item.content?.encoded, item.description),
    guid,
    link: item.link ?? alternate ?? permanent,
    base: item.xml?.base,
    title: item.title ?? item.dc?.titles?.[0],
    published: dated(item.pubDate ?? item.dc?.dates?.[0] ?? first(item.dcterms?.created) ?? item.atom?.published),
    updated: dated(first(item.dcterms?.modified) ?? item.atom?.updated),
    author: names(item.authors?.map(({ name, email }) => name ?? email) ?? item.dc?.creators),
    categories: strings([...(item.categories ?? []).map(({ name }) => name as Text), ...(item.dc?.subjects ?? [])]),
  };
}

export function rdfItem(item: RdfFeed.Item<string>): Given {
  return {
    ...xmlItem(item.content?.encoded, item.description),
    guid: item.rdf?.about ?? item.dc?.identifiers?.[0],
    link: (item.link as Text) ?? item.rdf?.about,
    base: item.xml?.base,
    title: item.title as Text,
    published: dated(item.dc?.dates?.[0]),
    updated: dated(first(item.dcterms?.modified)),
    author: names(item.dc?.creators),
    categories: strings(item.dc?.subjects ?? []),
  };
}

function xmlItem(content: Text, summary: Text): Pick<Given, 'content' | 'summary' | 'markup' | 'plainTitle'> {
  return { content: html(content), summary: html(summary), markup: content ?? summary, plainTitle: false };
}

export function atomItem(entry: AtomFeed.Entry<string>, base: Text, authors: readonly AtomFeed.Person[] | undefined): Given {
  const title = entry.title as AtomFeed.Text | undefined;
  const pages = (entry.links ?? []).filter(({ rel }) => rel === undefined || rel === 'alternate');
  const page = pages.find(({ type }) => type === undefined || /html/i.test(type)) ?? pages[0];
  const content = words(entry.content);
  const summary = words(entry.summary);
  const own = entry.xml?.base;
  return {
    guid: entry.id as Text,
    link: (page?.href as Text) ?? entry.content?.src,
    base: base && own && URL.canParse(own, base) ? new URL(own, base).href : (own ?? base),
    title: title?.value,
    plainTitle: title?.type !== 'html' && title?.type !== 'xhtml',
    content,
    summary,
    markup: content?.text ?? summary?.text,
    published: dated((entry.published as Text) ?? (entry.updated as Text)),
    updated: dated(entry.updated as Text),
    author: names((entry.authors ?? authors)?.map(({ name }) => name as Text)),
    categories: strings((entry.categories ?? []).map(({ label, term }) => label ?? (term as Text))),
  };
}

/** Text of Atom says of itself what it is; what is neither text nor HTML (an image, a film) is no text. */
function words(given: { readonly value?: string; readonly type?: string } | undefined): Words | undefined {
  const type = given?.type?.trim().toLowerCase() ?? 'text';
  if (!given?.value || !/^(?:text|x?html|text\/.*|application\/xhtml\+xml)$/.test(type)) return undefined;
  // Many publishers forget to say that it is HTML.
  return {
    text: given.value,
    plain: !/html/.test(type) && !/<\/?(?:p|br|div|a|b|i|em|strong|ul|li|h[1-6]|blockquote)\b/i.test(given.value),
  };
}

export function jsonItem(item: JsonFeed.Item<string>): Given {
  const content = item.content_html ?? item.content_text;
  return {
    guid: item.id as Text,
    link: item.url ?? item.external_url,
    base: undefined,
    title: item.title,
    plainTitle: true,
    content: content === undefined ? undefined : { text: content, plain: item.content_html === undefined },
    summary: item.summary === undefined ? undefined : { text: item.summary, plain: true },
    markup: content ?? item.summary,
    published: dated(item.date_published),
    updated: dated(item.date_modified),
    author: names(item.authors?.map(({ name }) => name)),
    categories: strings(item.tags ?? []),
  };
}

function html(text: Text): Words | undefined {
  return text === undefined ? undefined : { text, plain: false };
}

function dated(text: Text): Text {
  return text === undefined ? undefined : (feedDate(text) ?? text.trim().slice(0, 100));
}

function first(value: string | readonly string[] | undefined): Text {
  return typeof value === 'string' ? value : value?.[0];
}

function names(list: readonly Text[] | undefined): Text {
  return strings(list ?? []).join(', ') || undefined;
}

function strings(list: readonly Text[]): readonly string[] {
  return [...new Set(list.flatMap((one) => one?.replace(/\s+/g, ' ').trim() || []))];
}
