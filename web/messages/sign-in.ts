/** What is said where one signs in. */
export const messages = {
  title: 'Sign in',
  lead: 'This desk keeps accounts.',
  name: 'Name',
  password: 'Password',
  show: 'Show the password',
  enter: 'Sign in',
  or: 'or',
  setUpTitle: 'Set up this desk',
  setUpLead:
    'There is no account yet. “attache desk --login” printed a code when it started: with it you make the first one, an administrator.',
  code: 'Code',
  full: 'Full name',
  newPassword: 'Password',
  newPasswordHint: 'At least 12 characters; a sentence is good.',
  create: 'Make the account',
  already: 'You are signed in.',
  on: 'To the desk',
  local: 'This desk asks for no sign-in: it answers to this machine alone.',
} as const;
