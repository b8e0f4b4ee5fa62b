/**
 * What can go wrong or is worth saying, in one list. A code never changes its meaning once released: scripts match on it.
 * `error` means that some input was not read, `warning` that it was read and something about it should be known.
 */
const CATALOGUE = {
  'usage.wrong': ['error', 'See `attache --help`.'],
  'source.missing': ['error', 'Check the spelling of the path, or quote a pattern that the shell should not expand.'],
  'source.not-accessible': ['error', 'Check that you may read it.'],
  'source.nothing-found': ['error', 'Name a text, Markdown or .jsonl file, or a folder that holds some.'],
  'source.kind-unsupported': ['error', 'Save it as plain text (.txt or .md), or as one JSON object a line (.jsonl).'],
  'source.damaged': ['error', 'Save it again with the program that made it.'],
  'source.too-slow': ['error', 'Save its text as plain text (.txt), and read that.'],
  'source.too-large': ['error', 'Split it, or put its parts into a .jsonl file, one report a line.'],
  'source.whole-page': ['warning', 'Save the article alone if more than it was taken.'],
  'bundle.article-broken': ['error', 'Export the article again, or save its text as a file of its own.'],
  'bundle.incomplete': ['warning', 'Export the missing articles again, if they matter.'],
  'source.incomplete': ['warning', 'Compare it with the page itself.'],
  'source.left-out': ['warning', 'Name a file itself to have it read whatever its ending.'],
  'network.refused': ['error', 'Save the page yourself and read the file.'],
  'network.failed': ['error', 'Check the address and the connection, and try again.'],
  'feed.broken': ['error', 'Open the address in a browser to see what it gives; the feed is asked again later.'],
  'feed.item-broken': ['warning', 'Nothing to do: the other items of the feed are read.'],
  'feed.none': ['error', 'Name the address of the feed itself, as the site gives it.'],
  'feed.gone': ['error', 'Ask the site for the new address of the feed, or stop following it.'],
  'feed.rule-wrong': ['error', 'Write words, "phrases" or begin* of words, with title:, url:, author: or category: before them if wanted.'],
  'robots.refused': ['error', 'Ask the site for permission, or save the page yourself and read the file.'],
  'robots.unclear': ['error', 'Nothing to do: the site is asked again later.'],
  'row.broken': ['error', 'Put one JSON object on the line, such as {"id": "a1", "text": "..."}.'],
  'row.without-text': ['error', 'Give the row a `text` field that holds a string.'],
  'row.too-long': ['error', 'Split the report, or give it in a file of its own.'],
  'text.empty': ['error', 'Give it some text, or leave it out.'],
  'text.binary': ['error', 'Save it as plain text in UTF-8.'],
  'text.not-english': ['error', 'Give an English text; other languages are kept and not read.'],
  'text.decoded': ['warning', 'If letters look wrong, convert the file to UTF-8 and read it again.'],
  'text.byte-order-mark': ['warning', 'Nothing to do: offsets count from the first character after it.'],
  'text.replaced': ['warning', 'Convert the file to valid UTF-8 if those characters matter.'],
  'report.date-unclear': ['warning', 'Give dates as 2024-11-30 or 2024-11-30T09:00:00Z.'],
  'report.id-repeated': ['warning', 'Give every report an id of its own.'],
  'model.missing': ['error', 'Point --model at a folder that holds the weights, or install the package again.'],
  'model.damaged': ['error', 'Install the package again, or rebuild the weights.'],
  'world.missing': ['error', 'Check the spelling of the path given with --world, and that you may read it.'],
  'world.broken': ['error', 'Mend the YAML: check indentation, quotation marks and brackets.'],
  'world.wrong': ['error', 'See desks/japan-us.yaml for an example of such a file.'],
  'desk.missing': ['error', 'Check the spelling of the path of the desk file, and that you may read it.'],
  'desk.broken': ['error', 'Mend the YAML: check indentation, quotation marks and brackets.'],
  'desk.wrong': ['error', 'See docs/desks.md for what a desk file may hold.'],
  'official.broken': ['error', 'Get the file again from its publisher; what could be read of it is kept.'],
  'official.wrong': ['warning', 'Correct the record in the file, or leave it: the others are read.'],
  'reading.failed': ['error', 'Read it alone to see whether it fails again, and report it with the text.'],
  'entry.not-verbatim': ['error', 'Read the report again; its entries are left as they were.'],
  'entry.wrong-shape': ['error', 'Put it right with `attache review`, or read the report again.'],
  'record.missing': ['error', 'Make one with `attache init`, or name the folder with --data.'],
  'record.not-usable': ['error', 'Check the folder or the address of the database and that you may write there.'],
  'record.newer': ['error', 'Use the newer version of attache that wrote it, or restore a backup of before.'],
  'record.busy': ['error', 'Wait until the other program has ended, and try again.'],
  'record.full': ['error', 'Free some space and run the command again; nothing that was confirmed is lost.'],
  'record.damaged': ['error', 'Restore the latest backup with `attache restore`.'],
  'record.unknown': ['error', 'See `attache search` and `attache people` for what there is.'],
  'deed.not-possible': ['error', 'See `attache review --help` and `attache undo --help`.'],
  'query.wrong': ['error', 'See `attache search --help` for the query language.'],
  'query.too-slow': ['error', 'Ask for less: a shorter stretch of days, fewer at a time, a name.'],
  'access.denied': ['error', 'Ask an administrator of this desk for the right.'],
  'access.unknown': ['error', 'Sign in, or give a token that still holds.'],
  'access.throttled': ['error', 'Wait, and try again.'],
  'access.foreign': ['error', 'Open the desk at its own address.'],
  'brief.unsupported': ['error', 'Put back the words of the evidence, cite an entry that bears them, or take the line out.'],
  'export.nothing': ['error', 'Ask for more: other kinds, statuses, dates or actors; `attache search` shows what there is.'],
  'export.not-writable': ['error', 'Export it as record, which can hold any text.'],
  'export.left-out': ['warning', 'Export it in another format, or give it what is missing with `attache review`.'],
  'export.marked': ['warning', 'Name the mark with --handling, if whoever gets the file may see it.'],
  'export.while-written': ['warning', 'Export again when nobody writes, if all must be of one moment.'],
  'output.not-writable': ['error', 'Check that the folder exists, that you may write to it, and that the disk has room.'],
  'server.not-possible': ['error', 'Choose another port with --port, or end the program that has this one.'],
  'run.interrupted': ['error', 'Run the command again; finished files are whole.'],
  'run.failed': ['error', 'This is a defect of the program: please report it with the command that caused it.'],
} as const satisfies Record<string, readonly ['error' | 'warning', string]>;

export type IssueCode = keyof typeof CATALOGUE;

export const ISSUE_CODES = Object.keys(CATALOGUE) as [IssueCode, ...IssueCode[]];

/** A problem as a value: what happened, with what, and what to do about it. The same shape is printed for people and as JSON. */
export interface Issue {
  readonly code: IssueCode;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  /** The thing given that the issue is about: a path, a path with a line number, an option. */
  readonly given?: string;
  readonly remedy: string;
}

/** Makes an issue; severity and (unless told otherwise) remedy come from the list above. */
export function issueOf(code: IssueCode, message: string, given?: string, remedy?: string): Issue {
  const [severity, usual] = CATALOGUE[code];
  return { code, severity, message, ...(given !== undefined && { given }), remedy: remedy ?? usual };
}

/** An issue that has to be thrown: at the edges, where nothing sensible can be returned. */
export class IssueError extends Error {
  readonly issue: Issue;

  constructor(issue: Issue, options?: ErrorOptions) {
    super(issue.message, options);
    this.name = 'IssueError';
    this.issue = issue;
  }
}

/** The issue that an error carries, or one of the given code made of its message. */
export function issueFrom(error: unknown, code: IssueCode, given?: string): Issue {
  if (error instanceof IssueError) return error.issue;
  return issueOf(code, error instanceof Error ? error.message : String(error), given);
}
