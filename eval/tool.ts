/**
 * Runs a tool of the checkout: help on stdout, what is wrong with the command line on stderr with exit code 2. What goes wrong later is thrown, with its
 * stack: whoever runs these tools works on the code.
 */
export async function runTool<T>(
  name: string,
  help: string,
  options: (args: readonly string[]) => T | undefined,
  main: (args: readonly string[], chosen: T) => Promise<void>,
): Promise<void> {
  const args = process.argv.slice(2);
  let chosen: T | undefined;
  try {
    chosen = options(args);
  } catch (error) {
    process.stderr.write(`${name}: ${error instanceof Error ? error.message : String(error)}\n\n${help}`);
    process.exitCode = 2;
    return;
  }
  if (chosen === undefined) process.stdout.write(help);
  else await main(args, chosen);
}

/** A whole number of one or more, as an option gives it. Throws an Error that names the option otherwise. */
export function positive(option: string, given: string | undefined): number | undefined {
  if (given === undefined) return undefined;
  const value = Number(given);
  if (Number.isInteger(value) && value > 0) return value;
  throw new Error(`${option} ${given}: not a whole number of one or more`);
}

/** The command that gives a result again, from the checkout. */
export function commandLine(script: string, args: readonly string[]): string {
  return [`npm run ${script}`, ...(args.length === 0 ? [] : ['--', ...args])].join(' ');
}
