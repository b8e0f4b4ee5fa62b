import { createHash } from 'node:crypto';

/** The hash before the first deed. */
export const BEGINNING = '0'.repeat(64);

/** What of a deed its hash covers. */
export interface Chained {
  readonly seq: number;
  readonly at: string;
  readonly by: string;
  readonly kind: string;
  readonly why: string | null;
  /** JSON text, as stored. */
  readonly body: string;
}

/**
 * The hash of a deed: SHA-256 over the hash of the deed before it and the deed itself, so that none can be changed, left out or put in without changing all that
 * follow (a hash chain, as in Haber and Stornetta 1991).
 */
export function hashOf(previous: string, { seq, at, by, kind, why, body }: Chained): string {
  return createHash('sha256')
    .update(JSON.stringify([previous, seq, at, by, kind, why, body]))
    .digest('hex');
}
