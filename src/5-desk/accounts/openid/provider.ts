import * as client from 'openid-client';
import { IssueError, issueOf } from '#base/issue.ts';
import { allowList } from '#source/network/address.ts';
import { Fetcher } from '#source/network/fetcher.ts';
import type { OpenIdSettings } from './settings.ts';

/** Where the provider sends people back to, at the desk. */
const CALLBACK = '/api/v1/oidc/callback';

/** Milliseconds for which what the provider says of itself is believed. */
const BELIEVED = 12 * 3_600_000;

/** What the browser keeps between leaving for the provider and coming back. Each value is of one sign-in alone. */
export interface Leaving {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Who somebody is, as the provider says: `issuer` and `subject` together are one person for good. */
export interface Vouched {
  readonly issuer: string;
  readonly subject: string;
  readonly claims: Readonly<Record<string, unknown>>;
}

/** An OpenID provider (OpenID Connect Core 1.0, code flow with PKCE, state and nonce). Everything goes out by the one fetcher, to addresses that are checked. */
export class OpenIdProvider {
  readonly settings: OpenIdSettings;
  readonly #fetcher: Fetcher;
  #known: { readonly configuration: Promise<client.Configuration>; readonly since: number } | undefined;

  constructor(settings: OpenIdSettings) {
    this.settings = settings;
    this.#fetcher = new Fetcher({ allowed: allowList(settings.network) });
  }

  get label(): string {
    return this.settings.label ?? new URL(this.settings.issuer).host;
  }

  /** Where to send the browser, and what it is to keep. Throws IssueError (network.*). */
  async leave(): Promise<{ readonly address: string; readonly leaving: Leaving }> {
    const configuration = await this.#configuration();
    const leaving = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() };
    const address = client.buildAuthorizationUrl(configuration, {
      redirect_uri: this.#callback().href,
      scope: this.settings.scope,
      state: leaving.state,
      nonce: leaving.nonce,
      code_challenge: await client.calculatePKCECodeChallenge(leaving.verifier),
      code_challenge_method: 'S256',
    });
    return { address: address.href, leaving };
  }

  /** Who came back with this query ("?code=..."). Throws IssueError (access.unknown) where the provider does not vouch for it, or it is not the answer to this leaving. */
  async back(query: string, { state, nonce, verifier }: Leaving): Promise<Vouched> {
    const configuration = await this.#configuration();
    const address = this.#callback();
    address.search = query;
    try {
      const tokens = await client.authorizationCodeGrant(configuration, address, {
        expectedState: state,
        expectedNonce: nonce,
        pkceCodeVerifier: verifier,
        idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (claims === undefined) throw notVouched('it gave no identity');
      const { claim } = this.settings.roles ?? {};
      const wantsMore = claim !== undefined && !(claim in claims) && configuration.serverMetadata().userinfo_endpoint !== undefined;
      const more = wantsMore ? await client.fetchUserInfo(configuration, tokens.access_token, claims.sub) : {};
      return { issuer: claims.iss, subject: claims.sub, claims: { ...more, ...claims } };
    } catch (error) {
      mustNotBeIssue(error);
      // The text of an error may quote what was answered; its code cannot.
      throw notVouched(codeOf(error), error);
    }
  }

  #callback(): URL {
    return new URL(CALLBACK, this.settings.desk);
  }

  async #configuration(): Promise<client.Configuration> {
    const now = performance.now();
    if (this.#known === undefined || now - this.#known.since > BELIEVED) this.#known = { configuration: this.#discovered(), since: now };
    try {
      return await this.#known.configuration;
    } catch (error) {
      this.#known = undefined;
      mustNotBeIssue(error);
      throw new IssueError(
        issueOf(
          'network.failed',
          `The OpenID provider cannot be used (${codeOf(error)}).`,
          this.settings.issuer,
          'Check the address of the issuer, and try again.',
        ),
        { cause: error },
      );
    }
  }

  async #discovered(): Promise<client.Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const isPlain = new URL(issuer).protocol === 'http:';
    const options = { ...(isPlain && { execute: [client.allowInsecureRequests] }), [client.customFetch]: this.#send };
    const found = await client.discovery(new URL(issuer), clientId, undefined, client.None(), options);
    const server = found.serverMetadata();
    const configuration = new client.Configuration(
      server,
      clientId,
      undefined,
      wayOf(clientSecret, server.token_endpoint_auth_methods_supported),
    );
    configuration[client.customFetch] = this.#send;
    if (isPlain) client.allowInsecureRequests(configuration);
    // An identity is believed for its signature, and not only for where it came from.
    client.enableNonRepudiationChecks(configuration);
    return configuration;
  }

  readonly #send: client.CustomFetch = async (address, { method, headers, body }) => {
    const { status, type, bytes } = await this.#fetcher.send(address, {
      method: method === 'POST' ? 'POST' : 'GET',
      headers,
      ...(body !== null && body !== undefined && { body: String(body) }),
    });
    return new Response(status === 204 || status === 304 ? null : new Uint8Array(bytes), {
      status,
      ...(type !== undefined && { headers: { 'content-type': type } }),
    });
  };
}

/** How the desk shows the provider who it is: what the provider says that it takes, and where it says nothing what the standard has first. */
function wayOf(secret: string | undefined, ways: readonly string[] = ['client_secret_basic']): client.ClientAuth {
  if (secret === undefined) return client.None();
  return ways.includes('client_secret_basic') ? client.ClientSecretBasic(secret) : client.ClientSecretPost(secret);
}

function notVouched(why: string, cause?: unknown): IssueError {
  return new IssueError(
    issueOf(
      'access.unknown',
      `The OpenID provider does not vouch for this sign-in (${why}).`,
      undefined,
      'Sign in again from the beginning.',
    ),
    { cause },
  );
}

/** Throws the issue that an error is or was made of. */
function mustNotBeIssue(error: unknown): void {
  for (let one = error; one instanceof Error; one = one.cause) if (one instanceof IssueError) throw one;
}

/** What an error is called: a name of the library or, where the provider refused, the provider's own, as far as that is a plain word. */
function codeOf(error: unknown): string {
  const { error: told, code } = error as { readonly error?: unknown; readonly code?: unknown };
  const word = [told, code].find((one): one is string => typeof one === 'string' && /^[\w.-]{1,60}$/.test(one));
  return word ?? 'it cannot be understood';
}
