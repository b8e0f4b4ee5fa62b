import { randomBytes } from 'node:crypto';
import { IssueError, issueOf } from '#base/issue.ts';
import { OpenIdProvider } from '#desk/accounts/openid/provider.ts';
import type { OpenIdSettings } from '#desk/accounts/openid/settings.ts';
import { isSameSecret } from '#desk/accounts/secrets.ts';
import { hasUsers } from '#desk/accounts/user.ts';
import type { RecordStore } from '#record/store/record-store.ts';

export interface AccountOptions {
  /** Nobody is taken for the user of this machine: for a server that others can reach, and where it is wished. */
  readonly login?: boolean;
  /** The provider through which people sign in, beside passwords. */
  readonly openid?: OpenIdSettings;
}

/** What the server knows of accounts beside what is in the record. */
export class Accounts {
  readonly openid: OpenIdProvider | undefined;
  readonly #store: RecordStore;
  readonly #login: boolean;
  #hasUsers = false;
  #code: string | undefined;

  constructor(store: RecordStore, { login = false, openid }: AccountOptions = {}) {
    this.#store = store;
    this.#login = login || openid !== undefined;
    this.openid = openid === undefined ? undefined : new OpenIdProvider(openid);
  }

  /** Whether one has to sign in. It may become true while the server runs, and never false again. */
  async wantsLogin(): Promise<boolean> {
    return this.#login || (await this.hasUsers());
  }

  async hasUsers(): Promise<boolean> {
    // Users are never removed.
    this.#hasUsers ||= await hasUsers(this.#store.db);
    return this.#hasUsers;
  }

  /** The code with which the first administrator is made, for who started the server: 128 random bits, of this run alone. Undefined where none is needed. */
  async setUpCode(): Promise<string | undefined> {
    if (!this.#login || (await this.hasUsers())) return undefined;
    this.#code ??= (randomBytes(16).toString('hex').match(/.{4}/g) as string[]).join('-');
    return this.#code;
  }

  /** Throws IssueError where this is not the set-up code, or nothing is to be set up any more. */
  async checkSetUpCode(given: string): Promise<void> {
    const code = await this.setUpCode();
    const plain = given.toLowerCase().replace(/[^0-9a-f]/g, '');
    if (code !== undefined && isSameSecret(plain, code.replaceAll('-', ''))) return;
    throw new IssueError(
      issueOf(
        'access.unknown',
        'This is not the set-up code.',
        undefined,
        'Take it from where the desk was started: it is new at each start.',
      ),
    );
  }
}
