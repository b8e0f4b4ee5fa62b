import { IssueError, issueOf } from '#base/issue.ts';

/** Names of users: what the log calls a person for good. */
const NAME = /^[a-z][a-z0-9]*(?:[._-][a-z0-9]+)*$/;
const LONGEST = 64;

/** Names that the log has for others than persons. */
const TAKEN: ReadonlySet<string> = new Set(['nobody', 'somebody', 'attache', 'local', 'system']);

/** What somebody types for a name, as it is kept. */
export function asName(text: string): string {
  return text.normalize('NFKC').trim().toLowerCase();
}

export function isName(name: string): boolean {
  return name.length <= LONGEST && NAME.test(name) && !TAKEN.has(name);
}

/** Throws IssueError (usage.wrong) where this cannot be the name of a user. */
export function checkName(name: string): void {
  if (isName(name)) return;
  throw new IssueError(
    issueOf(
      'usage.wrong',
      TAKEN.has(name) ? 'This name means something else in the log.' : 'This cannot be a name.',
      name.slice(0, LONGEST),
      'A name begins with a letter and is of small letters a to z, digits, and single . _ or - between them, 64 signs at most.',
    ),
  );
}

/** A name made of what a provider calls somebody: what no name may hold is left out. Undefined where nothing is left. */
export function nameFrom(text: string): string | undefined {
  const plain = text
    .split('@', 1)[0]
    ?.normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9._-]+/g, '')
    .replace(/[._-]*([._-])/g, '$1')
    .replace(/^[^a-z]+/, '')
    .slice(0, LONGEST - 4)
    .replace(/[._-]+$/, '');
  return plain !== undefined && isName(plain) ? plain : undefined;
}
