import { createHash } from 'node:crypto';
import { feedDate } from './feed-dates.ts';

/** Milliseconds. */
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** Between polls of a feed that says nothing of it; no feed is asked more often or less often than the others say, except where its server wants less. */
const USUAL = 30 * MINUTE;
const SHORTEST = 5 * MINUTE;
const LONGEST = DAY;

/** A server that wants to be left alone for longer is asked all the same; in milliseconds. */
const LONGEST_REST = 30 * DAY;

/** Tries to get an article, and the time from the first to the second, which doubles. */
const TRIES = 5;
const FIRST_RETRY = 10 * MINUTE;

/**
 * Milliseconds to the next poll after one that went well: as the settings say, not less than the feed (`ttl`) and its server (Cache-Control) ask for, moved by up to a
 * tenth so that feeds do not come due together.
 */
export function pollInterval(
  feed: string,
  wanted: { readonly interval?: number | undefined; readonly every?: number | undefined; readonly maxAge?: number | undefined },
): number {
  const asked = Math.max((wanted.interval ?? 0) * 1000 || USUAL, (wanted.every ?? 0) * 1000, (wanted.maxAge ?? 0) * 1000);
  return jittered(Math.min(Math.max(asked, SHORTEST), LONGEST), feed);
}

/** Milliseconds to the next poll after so many failures in a row: twice as long each time, up to a day; what the server asks for (Retry-After) goes before. */
export function backOff(feed: string, failures: number, rest: number | undefined): number {
  const wait = jittered(Math.min(USUAL * 2 ** Math.min(failures - 1, 20), LONGEST), `${feed} ${failures}`);
  return rest === undefined ? wait : Math.min(Math.max(rest, SHORTEST), LONGEST_REST);
}

/** Milliseconds to the next try of an article after so many; undefined after the last. */
export function retryIn(key: string, tries: number): number | undefined {
  return tries >= TRIES ? undefined : jittered(FIRST_RETRY * 2 ** (tries - 1), `${key} ${tries}`);
}

/** Retry-After (RFC 9110, 10.2.3) in milliseconds from now: a number of seconds or a date. */
export function restOf(retryAfter: string | undefined, now: number): number | undefined {
  const given = retryAfter?.trim() ?? '';
  if (/^\d{1,9}$/.test(given)) return Number(given) * 1000;
  const date = given === '' ? undefined : feedDate(given);
  const rest = date === undefined ? Number.NaN : Date.parse(date) - now;
  return Number.isNaN(rest) ? undefined : Math.max(0, rest);
}

/** The same for the same name at any time: the hash of the name decides where between 90 and 110 per cent it falls. */
function jittered(milliseconds: number, name: string): number {
  const share = createHash('sha256').update(name).digest().readUInt32BE(0) / 2 ** 32;
  return Math.round(milliseconds * (0.9 + 0.2 * share));
}
