import { createHash } from 'node:crypto';
import { addressKey, isFrontPage } from './address-key.ts';

/** By what an item is known; never by its date. */
export interface Identity {
  /** Key of its address (`addressKey`). */
  readonly url?: string;
  /** Keys of other addresses under which it was found. */
  readonly aliases: readonly string[];
  /** Its guid, made one of a kind by the site of its feed where it is no address of some sort itself. */
  readonly guid?: string;
  /** Hex SHA-256 of its words, without case, punctuation and white space. */
  readonly fingerprint: string;
  /** True where there are words enough to say that two items with the same are one. */
  readonly telling: boolean;
}

/** An item that arrived before. */
export interface Known {
  /** What it is called where it is kept. */
  readonly id: string;
  readonly url?: string;
  readonly guid?: string;
  readonly fingerprint: string;
  /** Its words, for telling an article whose address changed from another one under the same guid. */
  readonly text: () => string | Promise<string>;
}

/** Looks up what arrived before; where several fit, the latest. */
export interface KnownItems {
  byUrl(key: string): Promise<Known | undefined>;
  byGuid(guid: string): Promise<Known | undefined>;
  byFingerprint(fingerprint: string): Promise<Known | undefined>;
}

export type Recognised =
  | { readonly is: 'new' }
  | { readonly is: 'revision'; readonly of: string; readonly by: 'url' | 'guid' }
  | { readonly is: 'duplicate'; readonly of: string; readonly by: 'url' | 'guid' | 'text' };

/** Fewer words ("Subscribe to read on") are the same in articles that are not. */
const TELLING = 20;

/** Texts that agree in guid or address alone with at least this share of runs of three words in common are versions of one article. */
const ALIKE = 0.3;

/**
 * The identity of an item: `url` is where it was found at last, `canonical` what the page says is its address, `link` what the feed says, `feed` the address of the
 * feed. The front page of a site is the address of no article.
 */
export function identityOf(item: {
  readonly url?: string | undefined;
  readonly canonical?: string | undefined;
  readonly link?: string | undefined;
  readonly guid?: string | undefined;
  readonly feed?: string | undefined;
  readonly text: string;
}): Identity {
  const keys = [item.canonical, item.url, item.link].flatMap((address) => addressKey(address) ?? []);
  const [url, ...aliases] = new Set(keys.filter((key) => !isFrontPage(key)));
  const words = wordsOf(item.text);
  const guid = guidKey(item.guid, item.feed);
  return {
    ...(url !== undefined && { url }),
    aliases,
    ...(guid !== undefined && { guid }),
    fingerprint: createHash('sha256').update(words.join(' ')).digest('hex'),
    telling: words.length >= TELLING,
  };
}

function guidKey(guid: string | undefined, feed: string | undefined): string | undefined {
  const given = guid?.trim();
  if (!given) return undefined;
  // Addresses, URNs and tags are unique by themselves; "12345" is so only in its feed.
  if (/^(?:https?:\/\/|urn:|tag:)/i.test(given)) return given;
  return `${feed !== undefined && URL.canParse(feed) ? new URL(feed).host : ''} ${given}`;
}

function wordsOf(text: string): readonly string[] {
  return (
    text
      .normalize('NFKC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  );
}

/**
 * Whether an item is new, another version of one that arrived, or that one again. The address goes before the guid and both before the words: what has the same
 * address or guid is one item, the same where its words are. A guid under two addresses, or an address under two guids, counts only where the texts have much in
 * common: some feeds use a guid again, and the entries of a running page share its address.
 */
export async function recognise(item: Identity & { readonly text: string }, known: KnownItems): Promise<Recognised> {
  for (const key of item.url === undefined ? [] : [item.url, ...item.aliases]) {
    const before = await known.byUrl(key);
    const agrees = item.guid === undefined || before?.guid === undefined || item.guid === before.guid;
    if (before && (agrees || (await isAlike(item, before)))) return versionOf(item, before, 'url');
  }
  const before = item.guid === undefined ? undefined : await known.byGuid(item.guid);
  const agrees = item.url === undefined || before?.url === undefined || [item.url, ...item.aliases].includes(before.url);
  if (before && (agrees || (await isAlike(item, before)))) return versionOf(item, before, 'guid');
  const twin = item.telling ? await known.byFingerprint(item.fingerprint) : undefined;
  return twin ? { is: 'duplicate', of: twin.id, by: 'text' } : { is: 'new' };
}

function versionOf(item: Identity, { id, fingerprint }: Known, by: 'url' | 'guid'): Recognised {
  return { is: item.fingerprint === fingerprint ? 'duplicate' : 'revision', of: id, by };
}

async function isAlike(item: Identity & { readonly text: string }, before: Known): Promise<boolean> {
  if (item.fingerprint === before.fingerprint) return true;
  const [now, then] = [runsOf(item.text), runsOf(await before.text())];
  let common = 0;
  for (const run of now) if (then.has(run)) common++;
  return common >= ALIKE * Math.min(now.size, then.size) && common > 0;
}

/** Runs of three words. */
function runsOf(text: string): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set(words.slice(2).map((word, i) => `${words[i]} ${words[i + 1]} ${word}`));
}
