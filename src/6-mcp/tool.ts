import type { z } from 'zod';
import type { Caller, Permission } from '#desk/access/caller.ts';
import type { Scope } from '#desk/questions/scope.ts';
import type { RecordStore } from '#record/store/record-store.ts';

/** What a tool is called with. */
export interface ToolContext {
  /** The record as the caller may see it. */
  readonly store: RecordStore;
  readonly caller: Caller;
  /** The desk of a name. Throws IssueError (desk.missing) where there is none. */
  readonly desk: (name: string) => Promise<Scope>;
}

/** A question (or a proposal) that a program may call. Its answer is data: no sentence of a report stands anywhere but in a field for it. */
export interface Tool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly permission: Permission;
  /** It writes a proposal. */
  readonly proposes?: true;
  readonly input: z.ZodObject;
  readonly answer: (args: never, context: ToolContext) => Promise<object>;
}

/** Makes a tool whose answer is typed by its input. */
export function tool<I extends z.ZodObject>(
  described: Omit<Tool, 'input' | 'answer'> & {
    readonly input: I;
    readonly answer: (args: z.output<I>, context: ToolContext) => Promise<object>;
  },
): Tool {
  return described as unknown as Tool;
}
