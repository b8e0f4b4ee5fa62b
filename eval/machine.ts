import { existsSync, readFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';

/** The machine that a figure was taken on, in one line: cores, processor, the widest vector instructions that matter to int8, memory, Node. */
export function machine(): string {
  const cores = cpus();
  const model = cores[0]?.model.trim().replace(/\s+/g, ' ') ?? 'unknown processor';
  const vectors = vectorInstructions();
  const memory = `${Math.round(totalmem() / 2 ** 30)} GB`;
  return [`${cores.length} cores of ${model}`, ...(vectors === undefined ? [] : [vectors]), memory, `Node ${process.versions.node}`].join(
    ', ',
  );
}

function vectorInstructions(): string | undefined {
  if (!existsSync('/proc/cpuinfo')) return undefined;
  const flags = readFileSync('/proc/cpuinfo', 'utf8');
  if (/\bavx512_vnni\b|\bavx_vnni\b/.test(flags)) return 'VNNI';
  if (/\bavx2\b/.test(flags)) return 'AVX2';
  return undefined;
}
