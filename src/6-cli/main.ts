import { Command, CommanderError } from 'commander';
import { type Issue, IssueError, issueFrom, issueOf } from '#base/issue.ts';
import { packageVersion } from '#base/package-version.ts';
import { tokensCommand } from './accounts/tokens.ts';
import { usersCommand } from './accounts/users.ts';
import { briefCommand } from './brief/command.ts';
import { Complaints } from './complain.ts';
import { deskCommand } from './desk/command.ts';
import { EXIT, EXIT_HELP, type ExitCode } from './exit-codes.ts';
import { exportCommand } from './export/command.ts';
import { mcpCommand } from './mcp/command.ts';
import { ReaderGone } from './output.ts';
import { readCommand } from './read/command.ts';
import { addCommand } from './record/add.ts';
import { backupCommand, restoreCommand } from './record/backup.ts';
import { contactsCommand } from './record/contacts.ts';
import { doctorCommand } from './record/doctor.ts';
import { feedsCommand } from './record/feeds.ts';
import { importOfficialCommand } from './record/import-official.ts';
import { initCommand } from './record/init.ts';
import { markCommand } from './record/mark.ts';
import { mergeCommand } from './record/merge.ts';
import { originsCommand } from './record/origins.ts';
import { peopleCommand } from './record/people.ts';
import { positionsCommand } from './record/positions.ts';
import { registerCommand } from './record/register.ts';
import { reviewCommand } from './record/review.ts';
import { searchCommand } from './record/search.ts';
import { showCommand } from './record/show.ts';
import { statementsCommand } from './record/statements.ts';
import { statusCommand } from './record/status.ts';
import { timelineCommand } from './record/timeline.ts';
import { undoCommand } from './record/undo.ts';
import { verifyCommand } from './record/verify.ts';
import { watchCommand } from './record/watch.ts';

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
    // Who reads the output may stop before its end.
    if (error instanceof ReaderGone || (error instanceof CommanderError && error.exitCode === 0)) return EXIT.allRead;
    const issue = issueOfError(error);
    const complaints = new Complaints({ json: words.includes('--json'), quiet: false }, (line) => process.stderr.write(line));
    complaints.print(issue);
    return issue.code === 'usage.wrong' ? EXIT.usage : EXIT.nothingRead;
  }
}

function programFor(finish: (code: ExitCode) => void): Command {
  const thoroughly = (command: Command): Command => {
    for (const one of command.commands) thoroughly(one);
    return quietly(command);
  };
  const quietly = (command: Command): Command => command.exitOverride().configureOutput({ outputError: () => {} });
  const program = quietly(new Command('attache'))
    .description('Reads reports on foreign affairs and records who said what, offline, with the words that prove it.')
    .version(packageVersion(), '-V, --version')
    .addHelpText('after', `\nExample:\n  attache read report.txt\n\n${EXIT_HELP}`);
  const read = readCommand(async (request) => (await import('./read/run.ts')).performRead(request), finish);
  const rest = [
    initCommand,
    deskCommand,
    addCommand,
    watchCommand,
    feedsCommand,
    statusCommand,
    searchCommand,
    showCommand,
    statementsCommand,
    timelineCommand,
    positionsCommand,
    registerCommand,
    peopleCommand,
    contactsCommand,
    originsCommand,
    reviewCommand,
    mergeCommand,
    markCommand,
    undoCommand,
    exportCommand,
    mcpCommand,
    briefCommand,
    importOfficialCommand,
    usersCommand,
    tokensCommand,
    backupCommand,
    restoreCommand,
    verifyCommand,
    doctorCommand,
  ].map((make) => make(finish));
  for (const command of [read, ...rest]) program.addCommand(thoroughly(command));
  return program;
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
