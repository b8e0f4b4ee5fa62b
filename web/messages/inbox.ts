function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What the inbox says. */
export const messages = {
  title: 'Inbox',
  lead: (reports: number, origins: number) =>
    `${counted(reports, 'report', 'reports')} of ${counted(origins, 'independent origin', 'independent origins')} in the record`,
  loading: 'Loading what arrived …',
  arrivals: 'What arrived',
  today: 'Today',
  yesterday: 'Yesterday',

  filters: 'Narrow what arrived',
  outlet: 'Outlet',
  origin: 'Origin',
  any: 'any',
  unreadOnly: 'Only kept, not read',
  noneLeft: 'Nothing that arrived is so',
  noneLeftHint: 'Take a filter back to see more.',
  clear: 'Show everything',

  emptyTitle: 'The record is empty',
  emptyHint: 'Three ways to begin. Everything is read on this machine, without a network.',
  emptyReader: 'As soon as somebody adds a report, it is listed here.',
  ways: 'Ways to begin',
  addTitle: 'Add a report',
  addHint: 'Paste a text, drop files anywhere on this page, or give an address.',
  add: 'Add a report',
  followTitle: 'Follow a feed',
  followHint: 'What an outlet publishes is read by itself, as often as you like.',
  follow: 'Follow a feed',
  samplesTitle: 'Look around first',
  samplesHint: 'Reports that were written for this program, on invented meetings of real states.',
  samples: 'Open the samples',
  samplesReading: (done: number, all: number) => `Sending ${done} of ${all} …`,
  samplesSent: (count: number) => `${counted(count, 'sample is', 'samples are')} being read.`,

  waiting: 'The morning’s work',
  waitingHint: 'The least sure first.',
  toReview: (count: number) => (count === 0 ? 'Nothing waits for review.' : `${counted(count, 'entry waits', 'entries wait')} for review.`),
  review: 'Begin the review',
  sure: (share: number) => `${Math.round(share * 100)} % sure`,

  entries: (count: number) => counted(count, 'entry', 'entries'),
  waits: (count: number) => (count === 0 ? 'all reviewed' : `${count} to review`),
  copies: (count: number) => `and ${counted(count, 'reprint', 'reprints')}`,
  origins: { own: 'own reporting', wire: 'agency', citing: 'cites another outlet', official: 'official', unknown: 'origin not told' },
  revises: 'a later text',
  revised: 'has a later text',
  unread: 'kept, not read',

  works: 'In the works',
  working: { add: 'Reading', fetch: 'Fetching', poll: 'Asking', 'read-again': 'Reading again' } as const,
  progress: (name: string, share: number) => `${name}: ${Math.round(share * 100)} %`,
  itemsDone: (count: number) => `${counted(count, 'item', 'items')} done`,
  queued: 'waits for its turn',
  stop: 'End it',
  stopOf: (about: string) => `End: ${about}`,

  feeds: 'Feeds',
  noFeeds: 'No feed is followed yet.',
  poll: 'Ask the feeds now',
  polling: 'The feeds are being asked.',
  gone: 'gone',
  counts: (seen: number, read: number, skipped: number, failed: number) =>
    `${seen} seen · ${read} read · ${skipped} skipped · ${failed} failed`,
  manage: 'Change the feeds',

  failures: 'Failed',
  filtered: 'Left out by a rule',
  rule: 'Rule',
  again: 'is tried again',
  tryAgain: 'Try again',
  tryAgainOf: (item: string) => `Try again: ${item}`,
  readAnyway: 'Read it anyway',
  readAnywayOf: (item: string) => `Read it anyway: ${item}`,
  giveAgain: 'Give it again',
  trying: 'It is being fetched.',
  moreItems: (count: number) => `${count} more`,

  drop: 'Drop the files to read them into the record',
  dropped: (count: number) => (count === 1 ? 'The file is being read.' : `${count} files are being read.`),
  outcome: (name: string, outcome: string, entries: number | undefined) =>
    outcome === 'read'
      ? `${name}: ${counted(entries ?? 0, 'entry', 'entries')}`
      : outcome === 'duplicate'
        ? `${name} is there already`
        : `${name}: ${outcome}`,

  pasteTitle: 'Add what you pasted?',
  pasteAddressTitle: 'Fetch this page?',
  pasteWords: (count: number) => counted(count, 'word', 'words'),
  pasteOutlet: 'Outlet',
  pasteOutletHint: 'Where the text does not name it.',
  pasteRead: 'Read it',
  pasteFetch: 'Fetch it',
  pasteDone: 'It is being read.',
  sideLabel: 'Work and sources',
  keys: {
    next: 'Next report',
    previous: 'Previous report',
    open: 'Open the report',
    review: 'Begin the review',
  },
} as const;
