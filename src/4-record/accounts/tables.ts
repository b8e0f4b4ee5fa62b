/**
 * The tables of accounts. They lie beside the record and are no part of it: the log tells that an account was changed, by whom and when, and never holds what is in these, so they are neither verified against it nor made again from
 * it, and no export reads them. Secrets are kept as hashes alone.
 */
export interface AccountTables {
  readonly users: UsersTable;
  readonly sessions: SessionsTable;
  readonly tokens: TokensTable;
  readonly attempts: AttemptsTable;
  readonly doors: DoorsTable;
}

/** A person. No row is ever removed, so that a name in the log means one person for good. */
export interface UsersTable {
  readonly name: string;
  readonly role: string;
  readonly clearance: string;
  readonly made: string;
  readonly full: string | null;
  /** Argon2id in the PHC format; absent for who signs in elsewhere. */
  readonly password: string | null;
  /** The OpenID provider that vouches for this person, and what it calls them: together unique. */
  readonly issuer: string | null;
  readonly subject: string | null;
  /** Since when the account is closed, ISO 8601. */
  readonly disabled: string | null;
}

interface SessionsTable {
  /** Hex SHA-256 of what the cookie holds. */
  readonly hash: string;
  readonly name: string;
  readonly made: string;
  /** Last use, to five minutes. */
  readonly seen: string;
  readonly how: string;
}

export interface TokensTable {
  readonly id: string;
  /** Hex SHA-256 of the token. */
  readonly hash: string;
  readonly name: string;
  /** What its owner calls it. */
  readonly label: string;
  /** Permissions, a blank between them. */
  readonly scopes: string;
  readonly made: string;
  readonly expires: string;
  /** Last use, to an hour. */
  readonly seen: string | null;
  readonly withdrawn: string | null;
}

/** A guess at a password that was checked, once in each bucket that it counts in. Removed when the guess was right. */
interface AttemptsTable {
  readonly id: string;
  /** Hex SHA-256 of what is counted: an account, an address, both. */
  readonly bucket: string;
  readonly at: string;
}

/** An address from which a person has signed in: guesses from elsewhere do not count there. */
interface DoorsTable {
  /** Hex SHA-256 of the name and the address. */
  readonly door: string;
  readonly name: string;
  readonly seen: string;
}
