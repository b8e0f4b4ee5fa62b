/** What the program's exit code says; scripts rely on these. */
export const EXIT = { allRead: 0, someUnread: 1, usage: 2, nothingRead: 3, interrupted: 130, terminated: 143 } as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

/** The same for the help text. */
export const EXIT_HELP = `Exit codes:
  0    everything was read (also when the reader of the output stopped listening)
  1    some of the input was not read; standard error says what and why
  2    wrong usage
  3    nothing was read, or the program failed
  130  interrupted (Ctrl-C); 143 ended by a signal`;
