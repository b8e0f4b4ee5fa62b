import { type Issue, IssueError, issueFrom, issueOf } from '#base/issue.ts';
import { authorise, type Caller } from '#desk/access/caller.ts';
import { seenBy } from '#desk/access/sight.ts';
import type { Scope } from '#desk/questions/scope.ts';
import type { RecordStore } from '#record/store/record-store.ts';
import { bounded, visibleJson } from './labelled.ts';
import type { ToolContext } from './tool.ts';
import { toolsFor } from './tools.ts';

/** Whom a server of tools serves, and what with. */
export interface Serving {
  /** The whole record, written in the caller's name. */
  readonly store: RecordStore;
  readonly caller: Caller;
  /** The tools that propose are there too. */
  readonly proposes?: boolean;
  /** The desk of a name; none where absent. */
  readonly desk?: (name: string) => Promise<Scope>;
  /** Each call is written down in the log, as it comes from elsewhere. */
  readonly audited?: boolean;
}

/** What a call gives: the data, and the same as JSON text. */
export interface CallResult {
  readonly content: readonly [{ readonly type: 'text'; readonly text: string }];
  readonly structuredContent: Record<string, unknown>;
  readonly isError?: true;
  readonly [key: string]: unknown;
}

/** Calls a tool by its name, in the name and with the clearance of the caller. What goes wrong is told as an issue, never thrown; undefined where there is no such tool. */
export async function called(serving: Serving, name: string, args: unknown): Promise<CallResult | undefined> {
  const { store, caller, proposes = false, desk = noDesk, audited = false } = serving;
  const one = toolsFor(proposes).find((tool) => tool.name === name);
  if (one === undefined) return undefined;
  try {
    authorise(caller, one.permission);
    if (audited) await store.do('asked', { tool: name, via: 'http' });
    const { success, data, error } = one.input.safeParse(args ?? {});
    if (!success) throw new IssueError(wrongArguments(error.issues));
    const context: ToolContext = { store: await seenBy(store, caller.clearance), caller, desk };
    return resultOf(bounded(await one.answer(data as never, context)));
  } catch (error) {
    return { ...resultOf({ issue: toldIssue(error) }), isError: true };
  }
}

function resultOf(answer: object): CallResult {
  return { content: [{ type: 'text', text: visibleJson(answer) }], structuredContent: { ...answer } };
}

/** A defect is told as one, without its insides. */
function toldIssue(error: unknown): Issue {
  if (error instanceof IssueError) return error.issue;
  return { ...issueFrom(error, 'run.failed'), message: 'The tool failed.' };
}

const LIST = 'tools/list tells what each tool takes.';

function wrongArguments(
  issues: readonly { readonly code?: string; readonly path: readonly PropertyKey[]; readonly message: string }[],
): Issue {
  const [first] = issues;
  const { keys = [] } = (first ?? {}) as { readonly keys?: readonly string[] };
  const place = [...(first?.path ?? []), ...keys.slice(0, 1)].map(String).join('.');
  const message = keys.length > 0 ? 'There is no such argument.' : `${first?.message ?? 'It is wrong'}.`.replace(/\.\.$/, '.');
  return issueOf('usage.wrong', message, place.slice(0, 200), LIST);
}

async function noDesk(name: string): Promise<never> {
  throw new IssueError(issueOf('desk.missing', 'There is no desk of this name.', name, 'Leave `desk` out to ask the whole record.'));
}
