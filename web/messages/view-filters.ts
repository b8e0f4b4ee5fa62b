/** Fields that narrow a view. */
export const messages = {
  label: 'What is shown',
  from: 'From',
  to: 'To',
} as const;
