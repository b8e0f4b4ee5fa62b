import { z } from 'zod';
import { PERMISSIONS, ROLES } from '#desk/access/caller.ts';
import { MARKS } from '#desk/access/marks.ts';

/** Signs of a password that are looked at at all. */
const READ = 1000;

const TIME = z.string();

export const NAME = z.string().min(1).max(200);
export const PASSWORD = z.string().min(1).max(READ);
export const FULL = z.string().max(200);

export const USER = z.strictObject({
  name: z.string(),
  full: z.string().optional(),
  role: z.enum(ROLES),
  clearance: z.enum(MARKS),
  made: TIME,
  disabled: TIME.optional(),
  password: z.boolean(),
  issuer: z.string().optional(),
  seen: TIME.optional(),
});

export const TOKEN = z.strictObject({
  id: z.string(),
  name: z.string(),
  label: z.string(),
  scopes: z.array(z.enum(PERMISSIONS)),
  made: TIME,
  expires: TIME,
  seen: TIME.optional(),
  withdrawn: TIME.optional(),
});

/** Who is signed in, and how one signs in. */
export const SESSION = z.strictObject({
  /** One has to sign in; where not, everybody who gets here is the user of this machine. */
  login: z.boolean(),
  /** The first administrator is still to be made, with the code that was printed when the desk was started. */
  setUp: z.boolean(),
  /** Where to sign in through a provider, and what it is called. */
  openid: z.strictObject({ label: z.string(), start: z.string() }).optional(),
  /** Absent where nobody is known. */
  user: z
    .strictObject({
      name: z.string(),
      role: z.enum(ROLES),
      clearance: z.enum(MARKS),
      via: z.enum(['local', 'session', 'token']),
      may: z.array(z.enum(PERMISSIONS)),
    })
    .optional(),
});
