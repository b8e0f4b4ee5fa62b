import { ContainedParser } from '#source/contained/parser.ts';
import { itemsOfFile } from '#source/file-items.ts';
import type { Item } from '#source/item.ts';

/** A parser whose child is the built one, as in the program. */
export function builtParser(): ContainedParser {
  return new ContainedParser(new URL('../../dist/src/1-source/contained/child.js', import.meta.url));
}

/** All items of a file that is given by its bytes. */
export async function itemsIn(name: string, bytes: Uint8Array, parser: ContainedParser): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of itemsOfFile({ origin: name, id: name.replace(/\..*/, ''), name, bytes }, parser)) items.push(item);
  return items;
}

/** An item in a line: its text, else the code of what is wrong with it. */
export function line(item: Item): string {
  return item.kind === 'text' ? `${item.id}: ${item.text}` : item.issue.code;
}
