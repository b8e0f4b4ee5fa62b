import { z } from 'zod';
import { IssueError, issueOf } from '#base/issue.ts';
import { LINES } from '#desk/questions/timeline-lines.ts';
import { type Route, route } from '../route.ts';
import { CONTACT_KINDS, CONTACT_STATUSES, contactsSchema } from '../schemas/contacts.ts';
import { entryStatusSchema } from '../schemas/item.ts';
import { originsSchema } from '../schemas/origins.ts';
import { peopleSchema, personLineSchema } from '../schemas/people.ts';
import { positionsSchema } from '../schemas/positions.ts';
import { registerSchema } from '../schemas/register.ts';
import { statementsSchema } from '../schemas/statements.ts';
import { timelineSchema } from '../schemas/timeline.ts';
import { BETWEEN, CLOCKS, given, limitParameter, PAGE, questionOf, registerOf, textParameter, VIEW } from '../schemas/view.ts';

const who = textParameter.describe('Id of an actor, or a name.');

/** The views of the record. */
export const VIEW_ROUTES: readonly Route[] = [
  route({
    method: 'GET',
    path: '/timeline',
    operation: 'timeline',
    summary: 'Contacts, statements and signings of agreements in the order of their days, each once however many reports tell it',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({
      ...VIEW,
      ...BETWEEN,
      ...PAGE,
      newest: z.boolean().optional().describe('The latest first.'),
      lines: z.array(z.enum(LINES)).max(LINES.length).optional().describe('Kinds of lines.'),
    }),
    answer: timelineSchema,
    handle: async (call) => {
      const { timeline } = await import('#desk/questions/timeline.ts');
      return timeline(call.store, { ...(await questionOf(call)), ...(await registerOf(call)) });
    },
  }),
  route({
    method: 'GET',
    path: '/statements',
    operation: 'statements',
    summary: 'Who said what, to whom, through whom',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({
      ...VIEW,
      ...BETWEEN,
      ...PAGE,
      speaker: who.optional(),
      addressee: who.optional(),
      via: who.optional().describe('Who relays it.'),
      about: textParameter.optional().describe('Words that what is said has, all of them, in any inflection.'),
      agreement: textParameter.optional().describe('Id of an agreement that what is said mentions.'),
      outlet: textParameter.optional(),
      status: z.array(entryStatusSchema).max(5).optional(),
      newest: z.boolean().optional().describe('The latest first.'),
    }),
    answer: statementsSchema,
    handle: async (call) => {
      const { statements } = await import('#desk/questions/statements.ts');
      return statements(call.store, await questionOf(call));
    },
  }),
  route({
    method: 'GET',
    path: '/positions',
    operation: 'positions',
    summary: 'Who stands where on what, with shifts and disagreements',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({
      ...VIEW,
      ...BETWEEN,
      ...PAGE,
      holder: who.optional().describe('Id or name of a holder; of a state: all who are of it.'),
      issue: textParameter.optional().describe('Name of an issue of the desk, or id of an agreement.'),
    }),
    answer: positionsSchema,
    handle: async (call) => {
      const { positions } = await import('#desk/questions/positions.ts');
      return positions(call.store, await questionOf(call));
    },
  }),
  route({
    method: 'GET',
    path: '/register',
    operation: 'register',
    summary: 'Agreements with what holds under them and who wants them changed',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({ ...VIEW, ...PAGE, agreement: textParameter.optional().describe('Id, or words of a name.') }),
    answer: registerSchema,
    handle: async (call) => {
      const { register } = await import('#desk/questions/register.ts');
      return register(call.store, { ...(await questionOf(call)), ...(await registerOf(call)) });
    },
  }),
  route({
    method: 'GET',
    path: '/people',
    operation: 'people',
    summary: 'Who is in the record, with roles through time',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({
      ...VIEW,
      ...PAGE,
      name: textParameter.optional().describe('Id of an actor, or the beginning of a word of a name.'),
      country: z
        .string()
        .regex(/^[A-Z]{3}$/, 'It is no code of three letters')
        .optional()
        .describe('ISO 3166-1 alpha-3.'),
      kinds: z
        .array(z.enum(['person', 'state', 'government', 'body', 'organization', 'outlet', 'group']))
        .max(7)
        .optional(),
    }),
    answer: peopleSchema,
    handle: async (call) => {
      const { people } = await import('#desk/questions/people.ts');
      return people(call.store, await questionOf(call));
    },
  }),
  route({
    method: 'GET',
    path: '/actors/{id}',
    operation: 'actor',
    summary: 'One actor by its id',
    permission: 'read',
    rests: 'record',
    params: z.strictObject({ id: textParameter }),
    query: z.strictObject(VIEW),
    answer: personLineSchema,
    handle: async (call) => {
      const { people } = await import('#desk/questions/people.ts');
      const { id } = call.params;
      const { items } = id.includes('/') ? await people(call.store, { ...(await questionOf(call)), name: id }) : { items: [] };
      if (items[0] === undefined) throw new IssueError(issueOf('record.unknown', 'There is nobody of this id.', id));
      return items[0];
    },
  }),
  route({
    method: 'GET',
    path: '/contacts',
    operation: 'contacts',
    summary: 'Meetings, calls, visits: one line a contact however many reports tell of it',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({
      ...VIEW,
      ...BETWEEN,
      ...PAGE,
      with: z.array(who).max(10).optional().describe('Actors, each of whom takes part.'),
      kind: z.enum(CONTACT_KINDS).optional(),
      status: z.enum(CONTACT_STATUSES).optional().describe('As the latest report has it.'),
      newest: z.boolean().optional().describe('The latest first.'),
      official: z.boolean().optional().describe('Beside them what the official record says, where one was imported.'),
    }),
    answer: contactsSchema,
    handle: async (call) => {
      const [{ contacts }, { besideOfficial }] = await Promise.all([
        import('#desk/questions/contacts.ts'),
        import('#desk/official-contacts.ts'),
      ]);
      const { official, ...question } = await questionOf(call);
      const found = await contacts(call.store, question);
      const { from, to } = call.query;
      const beside = official ? await besideOfficial(call.store, found.items, question.scope?.desk, given({ from, to })) : undefined;
      return { ...found, ...(beside !== undefined && { official: beside }) };
    },
  }),
  route({
    method: 'GET',
    path: '/origins',
    operation: 'origins',
    summary: 'Who has its reports from whom, and which reports are one',
    permission: 'read',
    rests: 'record',
    query: z.strictObject({ ...CLOCKS, outlet: textParameter.optional(), limit: limitParameter.optional() }),
    answer: originsSchema,
    handle: async (call) => {
      const { originsView } = await import('#desk/questions/origins.ts');
      return originsView(call.store, await questionOf(call));
    },
  }),
];
