/** How a statement is told. */
export const messages = {
  somebody: 'Somebody not named',
  said: 'said',
  to: 'to',
  via: 'via',
  negated: 'denied, or declined to say',
} as const;
