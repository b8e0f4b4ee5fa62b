import { z } from 'zod';
import { id } from '../inputs.ts';
import { type Tool, tool } from '../tool.ts';

const why = z.string().min(1).max(1000).describe('The reason, for whoever decides.');

/** What a program may have a person decide. Nothing is changed by it. */
export const PROPOSING_TOOLS: readonly Tool[] = [
  tool({
    name: 'propose_review',
    title: 'Propose a verdict on an entry',
    description:
      'Proposes that an entry is right (accepted) or wrong (rejected). It changes nothing: a person sees the proposal and decides.',
    permission: 'review',
    proposes: true,
    input: z.strictObject({ entry: id, verdict: z.enum(['accepted', 'rejected']), why }),
    answer: async ({ entry, verdict, why: reason }, { store }) => {
      const { propose } = await import('#desk/proposals.ts');
      return { proposed: await propose(store, { entry, verdict }, reason) };
    },
  }),
  tool({
    name: 'propose_same',
    title: 'Propose who is whom',
    description: 'Proposes that two actors are the same, or are not. It changes nothing: a person sees the proposal and decides.',
    permission: 'review',
    proposes: true,
    input: z.strictObject({
      a: id.describe('Id of an actor.'),
      b: id.describe('Id of another.'),
      verdict: z.enum(['same', 'different']),
      why,
    }),
    answer: async ({ a, b, verdict, why: reason }, { store }) => {
      const { propose } = await import('#desk/proposals.ts');
      return { proposed: await propose(store, { a, b, verdict }, reason) };
    },
  }),
];
