import { Command, CommanderError } from 'commander';
import { type Issue, IssueError, issueFrom, issueOf } from '#base/issue.ts';
import { Complaints } from './complain.ts';
import { EXIT, EXIT_HELP, type ExitCode } from './exit-codes.ts';
import { readCommand } from './read/command.ts';
import { version } from './version.ts';

/** Runs a command line and gives its exit code; the only place that catches what nobody handled. */
async function main(words: readonly string[]): Promise<ExitCode> {
  let code: ExitCode = EXIT.allRead;
  const program = programFor((ended) => {
    code = ended;
  });
  try {
    await program.parseAsync([...words], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return EXIT.allRead;
    const issue = issueOfError(error);
    const complaints = new Complaints({ json: words.includes('--json'), quiet: false }, (line) => process.stderr.write(line));
    complaints.print(issue);
    return issue.code === 'usage.wrong' ? EXIT.usage : EXIT.nothingRead;
  }
}

function programFor(finish: (code: ExitCode) => void): Command {
  const quietly = (command: Command): Command => command.exitOverride().configureOutput({ outputError: () => {} });
  const program = quietly(new Command('attache'))
    .description('Reads reports on foreign affairs and records who said what, offline, with the words that prove it.')
    .version(version(), '-V, --version')
    .addHelpText('after', `\nExample:\n  attache read report.txt\n\n${EXIT_HELP}`);
  const read = quietly(readCommand(async (request) => (await import('./read/run.ts')).performRead(request), finish));
  return program.addCommand(read);
}

function issueOfError(error: unknown): Issue {
  if (error instanceof IssueError) return error.issue;
  if (!(error instanceof CommanderError)) return issueFrom(error, 'run.failed');
  if (error.code === 'commander.help') return issueOf('usage.wrong', 'Name a command.', undefined, 'See `attache --help`.');
  const message = error.message.replace(/^error: /, '').replaceAll('\n', ' ');
  return issueOf('usage.wrong', `${message.charAt(0).toUpperCase()}${message.slice(1)}.`.replace(/([.?)])\.$/, '$1'));
}

const code = await main(process.argv.slice(2));
process.exitCode = code;
// After an interruption, workers may still be in the middle of a report.
if (code === EXIT.interrupted || code === EXIT.terminated) process.exit();
