import { issueOf } from '#base/issue.ts';
import type { Item, TextItem } from '../item.ts';
import type { BundleArticle } from './bundle.ts';
import { bundleOf } from './bundle-of.ts';

/**
 * The articles of an item whose text is the bundle of a news database, an item each, and a warning where the bundle lacks some; the item itself otherwise. An
 * article is known by what the database knows it by, else by its number, and keeps its part of the bundle as what it was made from.
 */
export function* articlesOfItem(item: Item): Generator<Item> {
  const bundle = item.kind === 'text' ? bundleOf(item.text) : undefined;
  if (item.kind !== 'text' || bundle === undefined) return yield item;
  const { articles, shortfall } = bundle;
  const share = item.bytes / Math.max(1, item.text.length);
  let counted = 0;
  for (const [i, article] of articles.entries()) {
    const upTo = i === articles.length - 1 ? item.bytes : Math.round(article.end * share);
    // What is to be said of the file is said once.
    const whole = i === 0 ? item : { ...item, notes: [] };
    yield itemOf(whole, article, articles.length === 1, upTo - counted);
    counted = upTo;
  }
  if (shortfall !== undefined) yield { kind: 'lost', issue: issueOf('bundle.incomplete', shortfall, item.origin), bytes: 0 };
}

function itemOf(whole: TextItem, article: BundleArticle, alone: boolean, bytes: number): Item {
  const { number, text, particulars, cutOff } = article;
  const origin = alone ? whole.origin : `${whole.origin}#${number}`;
  const id = article.id ?? (alone ? whole.id : `${whole.id}-${number}`);
  const named = particulars.title === undefined ? '' : ` ("${particulars.title.slice(0, 80)}")`;
  if (text === '')
    return {
      kind: 'textless',
      origin,
      id,
      issue: issueOf('bundle.article-broken', `Article ${number}${named} has no text that can be told from its head.`, origin),
      bytes,
    };
  const notes = cutOff
    ? [
        ...whole.notes,
        issueOf(
          'source.incomplete',
          `Article ${number}${named} lacks its closing lines: its end may be missing.`,
          origin,
          'Compare it with the article in the database.',
        ),
      ]
    : whole.notes;
  const original = Buffer.from(whole.text.slice(article.start, article.end));
  return { kind: 'text', origin, id, text, particulars, original, notes, bytes };
}
