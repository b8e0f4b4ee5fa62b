import { z } from 'zod';
import type { Tool } from './tool.ts';
import { LOOKUP_TOOLS } from './tools/lookups.ts';
import { PROPOSING_TOOLS } from './tools/proposing.ts';
import { VIEW_TOOLS } from './tools/views.ts';

/** The tools in the order of their list; those that propose only where that was asked for. */
export function toolsFor(proposes: boolean): readonly Tool[] {
  return [...LOOKUP_TOOLS, ...VIEW_TOOLS, ...(proposes ? PROPOSING_TOOLS : [])];
}

/** A tool as it is listed. */
export interface ListedTool {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly inputSchema: { readonly type: 'object'; readonly [key: string]: unknown };
  readonly annotations: Readonly<Record<string, boolean>>;
}

/** The tools as a client sees them: fixed texts of the program, in which nothing of a record stands. */
export function listedTools(proposes: boolean): readonly ListedTool[] {
  return toolsFor(proposes).map(({ name, title, description, input, proposes: writes }) => ({
    name,
    title,
    description,
    inputSchema: z.toJSONSchema(input, { io: 'input' }) as ListedTool['inputSchema'],
    annotations: { readOnlyHint: writes !== true, destructiveHint: false, idempotentHint: writes !== true, openWorldHint: false },
  }));
}
