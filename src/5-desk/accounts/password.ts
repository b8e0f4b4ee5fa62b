import { IssueError, issueOf } from '#base/issue.ts';
import { guessableBy } from './guessable.ts';

/** Characters of a password. Nothing else is asked of it: no kinds of signs (NIST SP 800-63B-4, 3.1.1.2). */
const [SHORTEST, ADVISED, LONGEST] = [12, 15, 256] as const;

/** The same password however a keyboard puts its accents. */
export function normalised(password: string): string {
  return password.normalize('NFC');
}

/** Throws IssueError (usage.wrong) where it may not be a password of this person; the message never holds it. */
export function checkNewPassword(password: string, name: string): void {
  const fault = faultOf(normalised(password), name);
  if (fault !== undefined)
    throw new IssueError(
      issueOf(
        'usage.wrong',
        fault,
        'password',
        `Take ${ADVISED} characters or more that mean something to you alone, such as four words that do not belong together.`,
      ),
    );
}

function faultOf(password: string, name: string): string | undefined {
  const signs = [...password];
  if (signs.length < SHORTEST) return `It has ${signs.length} characters; it takes ${SHORTEST}.`;
  if (signs.length > LONGEST) return `It has more than ${LONGEST} characters.`;
  const why = guessableBy(password, [name, 'attache']);
  return why === undefined ? undefined : `It is easily guessed: ${why}.`;
}
