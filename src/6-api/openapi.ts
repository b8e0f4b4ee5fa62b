import { z } from 'zod';
import { packageVersion } from '#base/package-version.ts';
import type { Route } from './route.ts';
import { BASE } from './routing.ts';
import { failureSchema } from './schemas/issue.ts';

type Json = { readonly [key: string]: unknown };

/** The OpenAPI document (3.1) of routes: made of the schemas that check what is given and that answers fit. Pure. */
export function openApiOf(routes: readonly Route[]): Json {
  const shared = new Map<string, Json>();
  const failure = schemaOf(failureSchema, 'output', shared);
  const paths: Record<string, Record<string, Json>> = {};
  for (const one of routes) {
    const methods = paths[one.path] ?? {};
    methods[one.method.toLowerCase()] = operationOf(one, shared);
    paths[one.path] = methods;
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Attaché',
      version: packageVersion(),
      description:
        'Every question and deed of the desk. What is told is told by somebody: entries carry their words, their speaker and their report. Days are ISO 8601, dates of entries EDTF; places in texts count UTF-16 code units. Deeds need the header Sec-Fetch-Site or Origin of the desk itself where a cookie tells who asks.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [{ url: BASE }],
    security: [{ token: [] }, { session: [] }, {}],
    paths,
    components: {
      schemas: Object.fromEntries([...shared].sort(([a], [b]) => (a < b ? -1 : 1))),
      responses: {
        Failure: { description: 'Why it cannot be done, and what to do about it.', content: { 'application/json': { schema: failure } } },
      },
      securitySchemes: {
        token: { type: 'http', scheme: 'bearer', description: 'A token of the API.' },
        session: { type: 'apiKey', in: 'cookie', name: '__Host-attache', description: 'The session of who signed in.' },
      },
    },
  };
}

function operationOf(one: Route, shared: Map<string, Json>): Json {
  const { operation, summary, permission, params, query, body } = one;
  const parameters = [...parametersOf(params, 'path', shared), ...parametersOf(query, 'query', shared)];
  return {
    operationId: operation,
    summary,
    ...(permission === 'open' && { security: [] }),
    'x-permission': permission,
    ...(parameters.length > 0 && { parameters }),
    ...(body !== undefined && { requestBody: { required: true, content: contentOf(body, shared) } }),
    responses: { ...answersOf(one, shared), default: { $ref: '#/components/responses/Failure' } },
  };
}

function parametersOf(schema: z.ZodObject | undefined, place: 'path' | 'query', shared: Map<string, Json>): readonly Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(schema, 'input', shared) as {
    properties?: Record<string, Json>;
    required?: readonly string[];
  };
  return Object.entries(properties).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    ...(description !== undefined && { description }),
    required: place === 'path' || required.includes(name),
    schema: rest,
  }));
}

const BYTES: Json = { type: 'string', format: 'binary' };

function contentOf(body: Exclude<Route['body'], undefined>, shared: Map<string, Json>): Json {
  if (body === 'bytes') return { 'application/octet-stream': { schema: BYTES } };
  return { 'application/json': { schema: schemaOf(body, 'input', shared) } };
}

function answersOf({ answer, rests, status, summary }: Route, shared: Map<string, Json>): Json {
  const code = String(status ?? (answer === 'none' ? 204 : 200));
  const description = answer === 'none' ? 'Done.' : `${summary}.`;
  const content =
    answer === 'none'
      ? undefined
      : answer === 'file'
        ? { '*/*': { schema: BYTES } }
        : answer === 'events'
          ? { 'text/event-stream': { schema: { type: 'string' } } }
          : answer === 'raw'
            ? { 'application/json': { schema: {} }, 'text/event-stream': { schema: { type: 'string' } } }
            : { 'application/json': { schema: schemaOf(answer, 'output', shared) } };
  return {
    [code]: { description, ...(content !== undefined && { content }) },
    ...(rests === 'record' && { 304: { description: 'What the client has is what would be given.' } }),
  };
}

/** JSON Schema of a schema. Those with a name of their own go among the shared ones, and are referred to. */
function schemaOf(schema: z.ZodType, io: 'input' | 'output', shared: Map<string, Json>): Json {
  const {
    $schema: _,
    $defs = {},
    ...made
  } = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as Json & { $defs?: Record<string, Json> };
  for (const [name, one] of Object.entries($defs)) shared.set(name, referring(one));
  const { id, ...rest } = referring(made) as Json & { id?: string };
  if (id === undefined) return rest;
  shared.set(id, rest);
  return { $ref: `#/components/schemas/${id}` };
}

/** The value with references into the document instead of into the one schema. */
function referring(value: Json): Json {
  return walked(value) as Json;
}

function walked(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(walked);
  if (typeof value !== 'object' || value === null) return value;
  // That a number is one that a computer can hold exactly goes without saying.
  const told = Object.entries(value).filter(([, one]) => one !== Number.MAX_SAFE_INTEGER && one !== Number.MIN_SAFE_INTEGER);
  const entries = told.map(([key, one]) => {
    if (key === '$ref' && typeof one === 'string') return [key, one.replace('#/$defs/', '#/components/schemas/')];
    return [key, walked(one)];
  });
  return Object.fromEntries(entries);
}
