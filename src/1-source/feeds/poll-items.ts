import type { Issue } from '#base/issue.ts';
import type { TextItem, TextlessItem } from '../item.ts';
import type { FeedItem } from './feed.ts';
import { articleOf, type PageMeans, type TextFrom } from './feed-article.ts';
import { filteredBy, type Rules } from './feed-rules.ts';
import { retryIn } from './feed-schedule.ts';
import { type Counts, type FailedItem, type FeedState, instant, itemKey, itemPrint } from './feed-state.ts';
import { type Identity, identityOf, type Known, type KnownItems, recognise } from './item-identity.ts';

/** How an item ended. `of` is what the store calls the earlier one; of two in one poll, the `id` of the first one's text. */
export type ItemOutcome =
  | { readonly outcome: 'new'; readonly entry: FeedItem; readonly item: TextItem; readonly identity: Identity }
  | {
      readonly outcome: 'revision';
      readonly entry: FeedItem;
      readonly item: TextItem;
      readonly identity: Identity;
      readonly of: string;
      readonly by: 'url' | 'guid';
    }
  | { readonly outcome: 'duplicate'; readonly entry: FeedItem; readonly of: string; readonly by: 'url' | 'guid' | 'text' }
  | { readonly outcome: 'filtered'; readonly entry: FeedItem; readonly rule: string }
  | {
      readonly outcome: 'failed';
      readonly entry: FeedItem;
      readonly issue: Issue;
      readonly tries: number;
      /** When it is tried again (ISO 8601); absent where it stays failed. */
      readonly again?: string;
    };

export interface ItemMeans extends PageMeans {
  readonly known: KnownItems;
}

interface Due {
  readonly key: string;
  readonly print: string;
  readonly entry: FeedItem;
  /** Tries before this one. */
  readonly tries: number;
}

/** Pages that are fetched for one feed in one poll; the others wait for the next. */
const MOST = 200;

export interface Taken {
  readonly outcomes: readonly ItemOutcome[];
  readonly offered: FeedState['offered'];
  readonly failed: FeedState['failed'];
  readonly counts: Counts;
  readonly more: boolean;
}

/**
 * Takes what is new in the items that a feed offers (undefined: the same as before), and tries again what failed and is due. Articles are fetched side by side, as far as their hosts allow, and
 * recognised one after the other in the order of the feed, so that the outcome does not depend on who answers first.
 */
export async function takeItems(
  offered: readonly FeedItem[] | undefined,
  state: FeedState,
  settings: { readonly from: TextFrom; readonly rules: Rules },
  means: ItemMeans,
  now: number,
): Promise<Taken> {
  const { due, prints, skipped } = dueOf(offered, state, now);
  const taken = due.slice(0, MOST);
  for (const { print } of due.slice(MOST)) prints.delete(print);
  const articles = taken.map(async ({ entry }) => {
    const rule = filteredBy(entry, settings.rules);
    return rule === undefined ? articleOf(entry, { url: state.url, title: state.title }, settings.from, means) : { rule };
  });
  const got = await Promise.all(articles);
  const known = new KnownHere(means.known);
  const outcomes: ItemOutcome[] = [];
  const failed = new Map(Object.entries(state.failed));
  for (const [i, one] of taken.entries()) {
    const article = got[i] as (typeof got)[number];
    const outcome = await outcomeOf(one, article, state, known, now);
    outcomes.push(outcome);
    if (outcome.outcome === 'failed') failed.set(one.key, failedItem(one, outcome));
    else failed.delete(one.key);
  }
  // What stays failed is forgotten when the feed offers it no more.
  if (offered) for (const [key, { again, print }] of failed) if (again === undefined && !prints.has(print)) failed.delete(key);
  return {
    ...{ outcomes, offered: [...prints], failed: Object.fromEntries(failed), more: due.length > MOST },
    counts: counted(state.counts, taken, outcomes, skipped),
  };
}

/** What has to be looked at: items that are new or changed, each once, and failed ones whose time has come. */
function dueOf(
  offered: readonly FeedItem[] | undefined,
  state: FeedState,
  now: number,
): { readonly due: readonly Due[]; readonly prints: Set<string>; readonly skipped: number } {
  const before = new Set(state.offered);
  const prints = new Set(offered ? [] : state.offered);
  const due: Due[] = [];
  let skipped = 0;
  for (const entry of offered ?? []) {
    const print = itemPrint(entry);
    if (before.has(print) || prints.has(print)) skipped++;
    else due.push({ key: itemKey(entry), print, entry, tries: 0 });
    prints.add(print);
  }
  const changed = new Set(due.map(({ key }) => key));
  for (const [key, { item, print, tries, again }] of Object.entries(state.failed))
    if (again !== undefined && Date.parse(again) <= now && !changed.has(key)) due.push({ key, print, entry: item, tries });
  return { due, prints, skipped };
}

async function outcomeOf(
  { entry, tries, key }: Due,
  article: TextItem | TextlessItem | { readonly rule: string },
  { feed }: FeedState,
  known: KnownHere,
  now: number,
): Promise<ItemOutcome> {
  if ('rule' in article) return { outcome: 'filtered', entry, rule: article.rule };
  if (article.kind === 'textless') {
    const wait = isLasting(article.issue) ? undefined : retryIn(key, tries + 1);
    return { outcome: 'failed', entry, issue: article.issue, tries: tries + 1, ...(wait !== undefined && { again: instant(now + wait) }) };
  }
  const { url, canonical } = article.particulars;
  const identity = identityOf({ url, canonical, link: entry.link, guid: entry.guid, feed, text: article.text });
  const found = await recognise({ ...identity, text: article.text }, known);
  if (found.is === 'duplicate') return { outcome: 'duplicate', entry, of: found.of, by: found.by };
  const item = { ...article, particulars: { ...article.particulars, ...(identity.guid && { guid: identity.guid }) } };
  known.add(item.id, identity, article.text);
  if (found.is === 'new') return { outcome: 'new', entry, item, identity };
  return { outcome: 'revision', entry, item, identity, of: found.of, by: found.by };
}

/** Trying again does not help where the site or its feed gives no text, or forbids it. */
function isLasting({ code }: Issue): boolean {
  return code === 'robots.refused' || code === 'network.refused' || code === 'text.empty' || code === 'source.kind-unsupported';
}

function failedItem({ entry, print }: Due, { issue, tries, again }: Extract<ItemOutcome, { outcome: 'failed' }>): FailedItem {
  // Its address is enough to try again; the article of a feed that carries it cannot fail for the network.
  const { content: _, markup: __, ...item } = entry;
  return { item: entry.link === undefined ? entry : item, print, tries, issue, ...(again !== undefined && { again }) };
}

function counted(before: Counts, due: readonly Due[], outcomes: readonly ItemOutcome[], skipped: number): Counts {
  const counts = { ...before, skipped: before.skipped + skipped };
  for (const [i, { outcome }] of outcomes.entries()) {
    // A further try is about an item that has been counted.
    if ((due[i] as Due).tries > 0) counts.failed--;
    else counts.seen++;
    counts[outcome === 'new' || outcome === 'revision' ? 'read' : outcome]++;
  }
  return counts;
}

/** What is known, with what this poll has brought so far. */
class KnownHere implements KnownItems {
  readonly #before: KnownItems;
  readonly #here = new Map<string, Known>();

  constructor(before: KnownItems) {
    this.#before = before;
  }

  add(id: string, { url, aliases, guid, fingerprint }: Identity, text: string): void {
    const one: Known = { id, fingerprint, text: () => text, ...(url !== undefined && { url }), ...(guid !== undefined && { guid }) };
    for (const key of url === undefined ? [] : [url, ...aliases]) this.#here.set(`url ${key}`, one);
    if (guid !== undefined) this.#here.set(`guid ${guid}`, one);
    this.#here.set(`text ${fingerprint}`, one);
  }

  async byUrl(key: string): Promise<Known | undefined> {
    return this.#here.get(`url ${key}`) ?? this.#before.byUrl(key);
  }

  async byGuid(guid: string): Promise<Known | undefined> {
    return this.#here.get(`guid ${guid}`) ?? this.#before.byGuid(guid);
  }

  async byFingerprint(fingerprint: string): Promise<Known | undefined> {
    return this.#here.get(`text ${fingerprint}`) ?? this.#before.byFingerprint(fingerprint);
  }
}
