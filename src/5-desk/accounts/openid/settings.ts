import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parse } from 'yaml';
import { z } from 'zod';
import { IssueError, issueOf } from '#base/issue.ts';
import { isServer } from '#record/store/open.ts';
import { ROLES } from '../../access/caller.ts';

/** Name of the file beside the record. */
const OPENID_FILE = 'openid.yaml';

/** Names of the environment, each for one field; what they say goes before the file. */
const ENVIRONMENT = {
  ATTACHE_OIDC_ISSUER: 'issuer',
  ATTACHE_OIDC_CLIENT_ID: 'clientId',
  ATTACHE_OIDC_CLIENT_SECRET: 'clientSecret',
  ATTACHE_OIDC_DESK: 'desk',
  ATTACHE_OIDC_LABEL: 'label',
} as const;

const ADDRESS = z.string().refine(isSafeAddress, 'is no https address (http is for this machine alone)');

const SETTINGS = z.strictObject({
  /** Address of the provider, as its discovery document gives it. */
  issuer: ADDRESS,
  clientId: z.string().min(1),
  /** Absent for a client that is known by PKCE alone. */
  clientSecret: z.string().min(1).optional(),
  /** Address of the desk, as people open it: where the provider sends them back. */
  desk: ADDRESS.refine((text) => URL.canParse(text) && new URL(text).pathname === '/', 'has a path: name the host alone'),
  /** What people call the provider; its host where not said. */
  label: z.string().min(1).max(60).optional(),
  scope: z
    .string()
    .refine((text) => text.split(' ').includes('openid'), 'does not hold "openid"')
    .default('openid profile email'),
  /** Where the provider says which role a person has: the name of a claim, and roles by its values. */
  roles: z.strictObject({ claim: z.string().min(1), map: z.record(z.string(), z.enum(ROLES)) }).optional(),
  /** Blocks of addresses in which the provider is, where that is no public network. */
  network: z.array(z.string()).default([]),
});

export type OpenIdSettings = z.output<typeof SETTINGS>;

/**
 * Settings for signing in through an OpenID provider: of the file "openid.yaml" in the folder of the record, where there is one, and of the environment. Undefined where neither says anything. Throws IssueError (usage.wrong) that
 * names the field; the message never holds a value.
 */
export async function openIdSettings(
  place: string,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<OpenIdSettings | undefined> {
  const isFolder = !isServer(place);
  const file = path.join(isFolder ? place : '.', OPENID_FILE);
  const written = isFolder ? await contentOf(file) : undefined;
  const named = Object.entries(ENVIRONMENT).flatMap(([name, field]) => (environment[name] ? [[field, environment[name]] as const] : []));
  if (written === undefined && named.length === 0) return undefined;
  return parseOpenId({ ...written, ...Object.fromEntries(named) }, written === undefined ? 'ATTACHE_OIDC_...' : file);
}

/** Throws IssueError (usage.wrong). */
export function parseOpenId(given: unknown, where: string): OpenIdSettings {
  const { success, data, error } = SETTINGS.safeParse(given);
  if (success) return data;
  const [first] = error.issues;
  const field = first?.path.join('.') || (first?.code === 'unrecognized_keys' ? first.keys.join(', ') : 'settings');
  const why = first?.code === 'unrecognized_keys' ? 'is not known' : first?.code === 'custom' ? first.message : 'is missing or wrong';
  throw wrong(`"${field}" ${why}.`, where);
}

async function contentOf(file: string): Promise<object | undefined> {
  const text = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return undefined;
    throw new IssueError(issueOf('source.not-accessible', `The settings of the OpenID provider cannot be read (${error.code}).`, file), {
      cause: error,
    });
  });
  if (text === undefined) return undefined;
  let value: unknown;
  try {
    value = parse(text, { logLevel: 'silent' });
  } catch {
    // What the parser says quotes the line, which may hold the secret.
    throw wrong('It is no YAML that can be read.', file);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw wrong('It does not hold names with values.', file);
  return value;
}

function wrong(message: string, where: string): IssueError {
  return new IssueError(
    issueOf('usage.wrong', `Signing in through an OpenID provider: ${message}`, where, 'See docs/accounts.md for the settings.'),
  );
}

function isSafeAddress(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, hostname, username, search, hash } = new URL(text);
  const isHere = hostname === 'localhost' || hostname === '[::1]' || /^127\./.test(hostname);
  return (protocol === 'https:' || (protocol === 'http:' && isHere)) && username === '' && search === '' && hash === '';
}
