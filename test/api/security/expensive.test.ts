import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { fillRecord, type RunningDesk, startDesk } from '../../../bench/desk/server.ts';
import { underWorst, WORST } from '../../../bench/desk/worst.ts';
import { TIMED } from '../../timed.ts';

describe('the worst that can be asked', () => {
  let place: string;
  let desk: RunningDesk;
  beforeAll(async () => {
    place = mkdtempSync(path.join(tmpdir(), 'attache-worst-'));
    await fillRecord(place, 150);
    desk = await startDesk(place);
  }, 60_000);
  afterAll(async () => {
    await desk.stop();
    rmSync(place, { recursive: true, force: true });
  });

  test('is answered or cut off, and keeps nobody else waiting', { timeout: 120_000, ...TIMED }, async () => {
    const { worst, others } = await underWorst(desk.address);
    expect([new Set(WORST).size, worst.length]).toEqual([50, 50]);
    // Answered, not understood, or cut off.
    expect(worst.filter(({ status }) => ![200, 400, 422, 503].includes(status))).toEqual([]);
    // Three times what is measured on a machine with nothing else to do: tests share theirs.
    expect(others.at(Math.floor(others.length * 0.99)) as number).toBeLessThan(1500);
  });
});
