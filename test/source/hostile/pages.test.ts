import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IssueError } from '#base/issue.ts';
import type { Item } from '#source/item.ts';
import { readPage } from '#source/kinds/page.ts';
import { TIMED } from '../../timed.ts';
import { builtParser, itemsIn } from '../opened.ts';
import { htmlShapes } from './html-shapes.ts';
import { stallWhile, worked } from './measured.ts';

const parser = builtParser();
const SECOND = 1000;

const workOf = (markup: string): number => {
  const start = worked();
  try {
    readPage(markup, 'a.html');
  } catch (error) {
    if (!(error instanceof IssueError)) throw error;
  }
  return worked() - start;
};

const timed = async (markup: string): Promise<{ items: readonly Item[]; took: number; stall: number }> => {
  const [items, stall] = await stallWhile(() => itemsIn('a.html', Buffer.from(markup), parser));
  return { items, took: workOf(markup), stall };
};

// The first page starts the child and loads its parsers.
beforeAll(() => timed('<p>Well.</p>'));
afterAll(() => parser.close());

describe.each([5_000_000, 300_000])(
  'a page of %i characters of one shape is refused or read within a second, and the program goes on meanwhile',
  (size) => {
    test.each(htmlShapes(size))('%s', TIMED, async (_, markup) => {
      const { items, took, stall } = await timed(markup);
      expect(items).toHaveLength(1);
      expect(items[0]).toSatisfy((item: Item) => item.kind === 'text' || /^(?:source|text)\./.test(item.issue.code));
      expect(took).toBeLessThan(SECOND);
      expect(stall).toBeLessThan(200);
    });
  },
);
