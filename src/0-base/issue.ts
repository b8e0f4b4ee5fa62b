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
  'source.left-out': ['warning', 'Name a file itself to have it read whatever its ending.'],
  'network.refused': ['error', 'Save the page yourself and read the file.'],
  'network.failed': ['error', 'Check the address and the connection, and try again.'],
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
  'reading.failed': ['error', 'Read it alone to see whether it fails again, and report it with the text.'],
  'output.not-writable': ['error', 'Check that the folder exists, that you may write to it, and that the disk has room.'],
  'run.interrupted': ['error', 'Run the command again; finished files are whole.'],
  'run.failed': ['error', 'This is a defect of the program: please report it with the command that caused it.'],
} as const satisfies Record<string, readonly ['error' | 'warning', string]>;

export type IssueCode = keyof typeof CATALOGUE;

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
