import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What a piece of program cost that ran in a process of its own. */
export interface Cost {
  readonly said: string;
  /** Of processors. */
  readonly milliseconds: number;
  /** Growth of the largest resident memory while it ran. */
  readonly megabytes: number;
}

const built = new URL('../../../dist/src/1-source/', import.meta.url);

/** Milliseconds that processors have worked for this process: unlike those of the clock, they do not grow with other work on the machine. */
export function worked(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Runs the body of an async function in a new process of the build; `load(name)` imports a module of this folder, `input` is what was given. The body returns what it says. */
export async function costOf(body: string, input: unknown): Promise<Cost> {
  const program = `
    const load = (name) => import(new URL(name, ${JSON.stringify(built.href)}));
    const input = JSON.parse(process.argv[1]);
    const run = async () => { ${body} };
    await load('file-items.js');
    await load('network/fetcher.js');
    const before = process.memoryUsage().rss;
    const start = process.cpuUsage();
    const said = await run();
    const { user, system } = process.cpuUsage(start);
    const milliseconds = (user + system) / 1000;
    // The largest memory that the system tells of a process may be that of the one which started it; Linux tells its own, too.
    const status = await import('node:fs').then((fs) => fs.promises.readFile('/proc/self/status', 'utf8')).catch(() => '');
    const most = Number(/VmHWM:\\s+(\\d+)/.exec(status)?.[1] ?? process.resourceUsage().maxRSS);
    console.log(JSON.stringify({ said, milliseconds, megabytes: (most * 1024 - before) / 1048576 }));
    process.exit(0);`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program, JSON.stringify(input)]);
  return JSON.parse(stdout) as Cost;
}

/** The most work that this process did at one stretch, without a turn of its event loop, while something ran; in milliseconds. */
export async function stallWhile<T>(run: () => Promise<T>): Promise<readonly [T, number]> {
  let longest = 0;
  let last = worked();
  const beat = setInterval(() => {
    const now = worked();
    longest = Math.max(longest, now - last);
    last = now;
  }, 5);
  const result = await run();
  longest = Math.max(longest, worked() - last);
  clearInterval(beat);
  return [result, longest];
}
