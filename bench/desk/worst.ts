import { request } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';

/** Times of somebody who works while somebody else asks for the worst, in milliseconds, and how the worst ended. */
export interface UnderWorst {
  readonly worst: readonly { readonly url: string; readonly status: number; readonly took: number }[];
  readonly others: readonly number[];
}

const LETTERS = ['a*', 's*', 't*', 'e*', 'c*', 'p*', 'm*', 'f*'];
const many = (count: number, of: (n: number) => string, by: string): string => Array.from({ length: count }, (_, n) => of(n)).join(by);

/** Searches for as much as can be found, in as many ways as the language has. */
const SEARCHES = [
  ...LETTERS,
  LETTERS.join(' OR '),
  LETTERS.join(' '),
  many(80, (n) => `${String.fromCharCode(97 + (n % 26))}*`, ' OR '),
  many(60, (n) => `-word${n}`, ' '),
  '-nothing',
  `-(${LETTERS.join(' OR ')})`,
  `${'('.repeat(20)}a*${')'.repeat(20)}`,
  many(40, (n) => `"the treaty ${n}"`, ' OR '),
  'kind:statement the',
  'speaker:a OR speaker:the',
  `a* -(${many(40, (n) => `b${n}*`, ' OR ')})`,
  'after:0001-01-01 before:9999-12-31 a*',
];

/** Other questions at their largest. */
const QUESTIONS = [
  'reports?limit=500',
  'timeline?limit=500',
  'timeline?limit=500&from=0001-01-01&to=9999-12-31',
  'timeline?limit=500&knownAt=2999-01-01T00:00:00Z',
  'positions?limit=500',
  'positions?limit=500&withReplaced=true&withRejected=true',
  'positions?limit=500&issue=a',
  'statements?limit=500&about=the',
  'statements?limit=500&about=a&newest=true',
  'statements?limit=500&status=proposed&status=accepted&status=edited&status=rejected',
  'people?limit=500',
  'people?limit=500&name=a',
  'contacts?limit=500&official=true',
  'contacts?limit=500&asOf=2999-01-01',
  'register?limit=500',
  'register?limit=500&asOf=2999-01-01&withRejected=true',
  'origins',
  'origins?asOf=2999-01-01',
  'review/waiting?limit=500&all=true',
  'log?limit=1000',
  'filtered?limit=1000',
  'identity/candidates',
  'status?knownAt=2999-01-01T00:00:00Z',
];

/** The fifty worst questions that we know to ask. */
export const WORST: readonly string[] = [
  ...SEARCHES.flatMap((q) => [`search?limit=500&q=${encodeURIComponent(q)}`]),
  ...QUESTIONS,
  ...SEARCHES.slice(0, 50 - SEARCHES.length - QUESTIONS.length).map(
    (q) => `search?limit=500&since=2000-01-01T00:00:00Z&q=${encodeURIComponent(q)}`,
  ),
];

/** Asks the worst, some at a time, from one address of this machine, while another asks for small things again and again. */
export async function underWorst(address: string, { atATime = 10 }: { readonly atATime?: number } = {}): Promise<UnderWorst> {
  const worst: { url: string; status: number; took: number }[] = [];
  const others: number[] = [];
  const left = [...WORST];
  let isOver = false;
  async function attacker(): Promise<void> {
    for (let url = left.pop(); url !== undefined; url = left.pop()) {
      const began = performance.now();
      const status = await asked(`${address}/api/v1/${url}`, '127.0.0.2');
      worst.push({ url, status, took: performance.now() - began });
    }
  }
  async function other(): Promise<void> {
    for (let n = 0; !isOver; n++) {
      const began = performance.now();
      const url = n % 2 === 0 ? `reports?limit=${(n % 40) + 1}` : `review/waiting?limit=${(n % 40) + 1}`;
      const status = await asked(`${address}/api/v1/${url}`, '127.0.0.1');
      if (status !== 200) throw new Error(`${url} is answered with ${status}`);
      others.push(performance.now() - began);
      await pause(50);
    }
  }
  const working = other();
  await Promise.all(Array.from({ length: atATime }, attacker));
  isOver = true;
  await working;
  return { worst, others: others.toSorted((a, b) => a - b) };
}

/** Asks from an address of this machine, and gives the status of the answer when it has come whole. */
function asked(url: string, localAddress: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const sent = request(url, { localAddress }, (answer) => {
      answer.resume();
      answer.once('end', () => resolve(answer.statusCode ?? 0));
    });
    sent.once('error', reject);
    sent.end();
  });
}
