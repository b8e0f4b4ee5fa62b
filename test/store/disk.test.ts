import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { finished } from '../../bench/record/programs.ts';

/** Whether this system lets a program have disks of its own. */
const hasNamespaces = spawnSync('unshare', ['-Urm', 'sh', '-c', 'mount -t tmpfs -o size=1m none /tmp'], { stdio: 'ignore' }).status === 0;

test.runIf(hasNamespaces)(
  'a full disk is an issue; nothing is half written, and with room again the next write works',
  async () => {
    const disk = mkdtempSync(path.join(tmpdir(), 'attache-disk-'));
    const script = 'mount -t tmpfs -o size=8m none "$1" && head -c 3000000 /dev/zero > "$1/ballast" && shift && exec "$@"';
    const [line] = await finished(['full', disk], ['unshare', '-Urm', 'sh', '-c', script, 'sh', disk]);
    rmSync(disk, { recursive: true, force: true });
    const { kept, reports, ...rest } = JSON.parse(line as string) as { kept: number; reports: number };
    expect(rest).toEqual({ told: ['record.full', 'record.full', 'record.full'], after: 'read', issues: [] });
    expect(kept).toBeGreaterThan(0);
    expect(reports).toBe(kept + 1);
  },
  60_000,
);
