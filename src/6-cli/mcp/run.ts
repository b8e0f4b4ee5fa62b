import path from 'node:path';
import { IssueError, issueOf } from '#base/issue.ts';
import type { Caller } from '#desk/access/caller.ts';
import type { Mark } from '#desk/access/marks.ts';
import type { Scope } from '#desk/questions/scope.ts';
import { serveStdio } from '#mcp/stdio.ts';
import type { ExitCode } from '../exit-codes.ts';
import { type Call, inRecord } from '../record/record-command.ts';
import { scopeFor } from '../record/view-options.ts';

export interface McpOptions {
  readonly propose?: true;
  readonly clearance: Mark;
  readonly desk?: string;
}

/** Serves the record on standard input and output until the client ends. */
export function performMcp({ options }: Call<McpOptions>): Promise<ExitCode> {
  const { propose = false, clearance, desk, by, data } = options;
  const caller: Caller = { name: by, role: propose ? 'reviewer' : 'reader', clearance, via: 'local' };
  return inRecord(options, async (store) => {
    const { scope } = await scopeFor({ data, ...(desk !== undefined && { desk }) });
    const own = path.basename(desk ?? 'desk.yaml', '.yaml');
    await serveStdio({ store, caller, proposes: propose, desk: deskNamed(own, scope) });
  });
}

function deskNamed(own: string, scope: Scope | undefined): (name: string) => Promise<Scope> {
  return async (name) => {
    if (scope !== undefined && name === own) return scope;
    throw new IssueError(
      issueOf(
        'desk.missing',
        'There is no desk of this name.',
        name,
        scope === undefined ? 'Begin with --desk FILE.' : `There is: ${own}.`,
      ),
    );
  };
}
