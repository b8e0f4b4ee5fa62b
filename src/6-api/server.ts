import { randomBytes } from 'node:crypto';
import Fastify, { type FastifyError, type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { issueOf } from '#base/issue.ts';
import { authenticatorOf } from './accounts/authenticator.ts';
import type { Authenticator } from './caller.ts';
import { answerFailure, SEE } from './failures.ts';
import { queryValues } from './given.ts';
import { checkHost, checkTarget } from './guards.ts';
import { serveHealth } from './health.ts';
import { StatusIssue } from './issue-status.ts';
import { servePages } from './pages.ts';
import { defectLine, logLine } from './request-log.ts';
import type { Route } from './route.ts';
import { ROUTES } from './routes.ts';
import { BASE, serve } from './routing.ts';
import { EVERYWHERE } from './security-headers.ts';
import type { Services } from './services.ts';

export interface ServerOptions {
  /** Tells who asks; by sessions and tokens where not said, and as the one user of this machine where nobody has an account. */
  readonly authenticate?: Authenticator;
  /** Names that the server answers to (without port); any where absent. */
  readonly hosts?: readonly string[];
  /** A proxy on this machine stands before it: what that says of who asks (X-Forwarded-For) holds. */
  readonly behindProxy?: boolean;
  /** Takes the lines of the request log. */
  readonly log?: (line: string) => void;
  /** Folder of the built pages; none are served where absent. */
  readonly pages?: string;
  /** Milliseconds that a question may take: 1,000 where not said. */
  readonly most?: number;
  /** Answers are held against their schemas. */
  readonly strict?: boolean;
  /** All routes, where they are not those of the desk. */
  readonly routes?: readonly Route[];
}

/** Bytes of a body of JSON at most. */
const BODY = 2 * 1024 * 1024;

/** Makes the server. It listens to nothing yet: tests ask it without a socket. */
export function buildServer(services: Services, options: ServerOptions = {}): FastifyInstance {
  const {
    authenticate = authenticatorOf(services.store, services.accounts),
    hosts,
    log = () => {},
    pages,
    most = 1000,
    strict = false,
    routes = ROUTES,
  } = options;
  const server = Fastify({
    logger: false,
    ...(options.behindProxy === true && { trustProxy: 'loopback' }),
    bodyLimit: BODY,
    genReqId: () => randomBytes(9).toString('base64url'),
    requestIdHeader: false,
    requestTimeout: 300_000,
    // Whoever is being answered when the server ends is answered.
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    routerOptions: { querystringParser: queryValues, maxParamLength: 1000 },
    frameworkErrors: answerUnroutable(hosts),
  });
  // Whatever is no JSON is taken as it comes, by those routes that ask for it.
  server.removeContentTypeParser('text/plain');
  server.addContentTypeParser('*', (_request, payload, done) => done(null, payload));
  server.addHook('onRequest', async (request, reply) => {
    reply.headers({ ...EVERYWHERE, 'x-request-id': request.id });
    checkTarget(request.raw);
    checkHost(request.headers, hosts);
  });
  server.addHook('onResponse', async (request, reply) => log(logLine(request, reply, services.store.now)));
  server.setErrorHandler((error: Error, request, reply) =>
    answerFailure(error, request, reply, (defect) => log(defectLine(request, defect, services.store.now))),
  );
  closeSoon(server);
  serveHealth(server, services);
  for (const one of routes) serve(server, one, services, { authenticate, most, strict });
  serveDocument(server, routes);
  const page = pages === undefined ? undefined : servePages(server, pages);
  server.setNotFoundHandler((request, reply) => {
    const [path = ''] = request.url.split('?');
    const allowed = methodsAt(routes, path);
    if (allowed.length > 0) {
      reply.header('allow', allowed.join(', '));
      throw new StatusIssue(405, issueOf('usage.wrong', 'This cannot be done there.', request.method, `These can: ${allowed.join(', ')}.`));
    }
    if (page !== undefined && !path.startsWith('/api/') && ['GET', 'HEAD'].includes(request.method)) return page(request, reply);
    throw new StatusIssue(404, issueOf('record.unknown', 'There is nothing at this address.', undefined, SEE));
  });
  return server;
}

/** Answers where the address cannot be read at all, as everywhere: such requests come past no hook. */
function answerUnroutable(hosts: ServerOptions['hosts']) {
  return ({ statusCode = 400 }: FastifyError, request: FastifyRequest, reply: FastifyReply): void => {
    reply.headers({ ...EVERYWHERE, 'x-request-id': request.id });
    let failure = new StatusIssue(statusCode, issueOf('usage.wrong', 'The address cannot be read.', undefined, SEE));
    try {
      checkHost(request.headers, hosts);
    } catch (error) {
      failure = error as StatusIssue;
    }
    answerFailure(failure, request, reply, () => {});
  };
}

/** Connections that are kept for later requests are let go as soon as nothing is asked through them any more, not when their time is over. */
function closeSoon(server: FastifyInstance): void {
  let timer: NodeJS.Timeout | undefined;
  server.addHook('preClose', async () => {
    timer = setInterval(() => server.server.closeIdleConnections(), 50);
  });
  server.addHook('onClose', async () => clearInterval(timer));
}

/** The document of the API: made when it is first asked for. */
function serveDocument(server: FastifyInstance, routes: readonly Route[]): void {
  let document: string | undefined;
  server.get(`${BASE}/openapi.json`, async (_request, reply) => {
    document ??= JSON.stringify((await import('./openapi.ts')).openApiOf(routes));
    return reply.header('cache-control', 'no-cache').header('content-type', 'application/json; charset=utf-8').send(document);
  });
}

/** Methods that a path knows. */
function methodsAt(routes: readonly Route[], path: string): readonly string[] {
  const methods = routes.flatMap((one) => (patternOf(one.path).test(path) ? [one.method] : []));
  return [...new Set(methods.flatMap((one) => (one === 'GET' ? ['GET', 'HEAD'] : [one])))].sort();
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${BASE}${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/]+')}$`);
}
