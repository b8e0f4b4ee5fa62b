import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { add } from '#desk/add.ts';
import { readerVersion } from '#desk/reader-version.ts';
import { openDatabase } from '#record/store/open.ts';
import { RecordStore } from '#record/store/record-store.ts';
import { inputsOf } from '#source/inputs.ts';
import { itemsOf } from '#source/items.ts';
import { type RunningDesk, startDesk } from '../../bench/desk/server.ts';

/** A desk on the sample reports, in a program of its own. */
export interface SampleDesk extends RunningDesk {
  readonly place: string;
  readonly remove: () => Promise<void>;
}

/** Reads the samples into a new record and opens the desk on it. */
export async function openSampleDesk(words: readonly string[] = []): Promise<SampleDesk> {
  const place = mkdtempSync(path.join(tmpdir(), 'attache-web-'));
  const store = new RecordStore(await openDatabase(place, { create: true }), { by: 'test' });
  const { inputs } = await inputsOf(['samples/*.txt']);
  for await (const _ of add(store, itemsOf(inputs, process.stdin), { jobs: 1, reader: await readerVersion(undefined) }));
  await store.close();
  // None of the desks that ship is of the states in the samples.
  const desks = path.join(place, 'desks');
  mkdirSync(desks);
  writeFileSync(
    path.join(desks, 'canada-us.yaml'),
    'name: canada-us\nparties: [CAN, USA]\nissues:\n  - { name: flood control, words: [flood, storage] }\n',
  );
  const desk = await startDesk(place, ['--desks', desks, ...words]);
  return {
    ...desk,
    place,
    remove: async () => {
      await desk.stop();
      rmSync(place, { recursive: true, force: true });
    },
  };
}

/** What axe finds against WCAG 2.2, levels A and AA, in words. */
async function accessibilityFaults(page: Page): Promise<readonly string[]> {
  // A page keeps it from view to view until it is loaded anew.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  const violations = await page.evaluate(
    async (options) => (await (window as unknown as { readonly axe: typeof axe }).axe.run(document, options)).violations,
    { resultTypes: ['violations' as const], runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] },
  );
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}

/** Fails where a page is wider than its window, has faults for those who cannot see it, or complained. */
export async function expectSound(page: Page, wrong: readonly string[]): Promise<void> {
  expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(1);
  expect(await accessibilityFaults(page)).toEqual([]);
  expect(wrong).toEqual([]);
}
