/** Kinds and states of contacts. */
export const messages = {
  kinds: {
    meeting: 'Meeting',
    call: 'Call',
    visit: 'Visit',
    summit: 'Summit',
    talks: 'Talks',
    message: 'Message',
    exercise: 'Exercise',
  },
  statuses: { held: 'held', ongoing: 'under way', scheduled: 'planned', proposed: 'proposed', cancelled: 'called off' },
  signs: { held: '●', ongoing: '◐', scheduled: '○', proposed: '◌', cancelled: '✕' },
  history: 'Told before as',
  agenda: 'About',
  nobody: 'participants not named',
  and: ' and ',
  others: (count: number) => (count === 1 ? 'One more report tells of it' : `${count} more reports tell of it`),
} as const;
