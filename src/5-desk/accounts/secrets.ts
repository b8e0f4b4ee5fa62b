import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A secret that nobody guesses: 256 random bits, in letters that go into a header as they are. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** A short random id, which is no secret. */
export function newId(): string {
  return randomBytes(10).toString('hex');
}

/** Under what a secret of enough random bits is kept: a slow hash would add nothing to it. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}

/** Compares two secrets in a time that does not depend on how much of them is the same. */
export function isSameSecret(one: string, other: string): boolean {
  return timingSafeEqual(Buffer.from(hashOfSecret(one)), Buffer.from(hashOfSecret(other)));
}
