import { hash, verify } from '@node-rs/argon2';
import { IssueError, issueOf } from '#base/issue.ts';
import { normalised } from './password.ts';

/** Argon2id with 19 MiB, two passes and one lane (the first choice of OWASP's Password Storage Cheat Sheet). The enum of the library is not at hand at run time: 2 is Argon2id. */
const COST = { algorithm: 2, memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Salt and hash are random: no password has this one. It is checked where there is none to check, so that both take the same time. */
const NOBODYS = '$argon2id$v=19$m=19456,t=2,p=1$fny9MkBkeABuf9DSvLIN9A$UhB5tU1+1skN9aYBfeI5ZAA60g8p+QleMWvZ1aG3RGw';

/** Checks at a time, each of which takes 19 MiB, and those that may wait for their turn. */
const [AT_ONCE, WAITING] = [2, 100];

let running = 0;
const waiting: (() => void)[] = [];

/** The hash of a password, with a salt of its own, in the PHC format. */
export function hashOfPassword(password: string): Promise<string> {
  return inTurn(() => hash(normalised(password), COST));
}

/** Whether it is the password of a hash; where there is no hash it is not, and that takes as long to say. Throws IssueError (access.throttled) where too many are being checked. */
export async function isPassword(password: string, kept: string | null | undefined): Promise<boolean> {
  const is = await inTurn(() => verify(kept ?? NOBODYS, normalised(password)));
  return is && typeof kept === 'string';
}

async function inTurn<T>(task: () => Promise<T>): Promise<T> {
  if (running >= AT_ONCE) {
    if (waiting.length >= WAITING) throw new IssueError(issueOf('access.throttled', 'Too many sign in at this moment.'));
    await new Promise<void>((resolve) => waiting.push(resolve));
  } else running++;
  try {
    return await task();
  } finally {
    const next = waiting.shift();
    if (next === undefined) running--;
    else next();
  }
}
