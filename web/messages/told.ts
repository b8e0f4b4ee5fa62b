/** How an entry is told: whose words, how many origins. */
export const messages = {
  ownVoice: 'the report itself',
  somebody: 'somebody not named',
  via: 'via',
  origins: (origins: number, reports: number) => `${reports} reports of ${origins === 1 ? 'one origin' : `${origins} origins`}`,
} as const;
