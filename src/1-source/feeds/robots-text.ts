import { USER_AGENT } from '../network/fetcher.ts';

/** As much of a robots.txt is read (RFC 9309 asks for at least this), in bytes. */
const LIMIT = 500 * 1024;

/** Longer rules are no paths, and more with stars in them would cost time at every page; in characters. */
const LONGEST_RULE = 1024;
const STARRED = 16 * 1024;

/**
 * The lines of a robots.txt that may concern this program: groups for others are left out, and of many names for one group those are, before a parser pairs each
 * name with each rule. Takes linear time.
 */
export function rulesForUs(bytes: Uint8Array): string {
  const text = new TextDecoder().decode(bytes.subarray(0, LIMIT));
  const kept: string[] = [];
  let names = new Set<string>();
  let naming = false;
  let starred = 0;
  for (const line of text.split(/\r\n?|\n/)) {
    const [, field = '', value = ''] = /^\s*([a-z-]{1,20})\s*:([^#]*)/i.exec(line) ?? [];
    const name = field.toLowerCase();
    const said = value.trim();
    if (name === 'user-agent') {
      if (!naming) names = new Set();
      naming = true;
      const who = said.toLowerCase().split(/[\s/]/)[0] as string;
      if (who === '*' || who === USER_AGENT.toLowerCase()) names.add(who);
    } else if (name === 'allow' || name === 'disallow' || name === 'crawl-delay') {
      if (naming) kept.push(...[...names].map((who) => `user-agent: ${who}`));
      naming = false;
      if (said.includes('*')) starred += said.length;
      if (names.size > 0 && said.length <= LONGEST_RULE && (!said.includes('*') || starred <= STARRED)) kept.push(`${name}: ${said}`);
    }
  }
  return kept.join('\n');
}
