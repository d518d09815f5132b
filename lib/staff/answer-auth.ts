import { type Auth, auth, authPath, openAuthEndpoints } from '#lib/staff/auth.ts';

/** Answers a request under `/desk/auth`: one of the few open endpoints, or 404. */
export async function answerAuth(request: Request, using: Pick<Auth, 'handler'> = auth()): Promise<Response> {
  const { pathname } = new URL(request.url);
  const endpoint = pathname.startsWith(`${authPath}/`) ? pathname.slice(authPath.length) : '';
  if (!openAuthEndpoints.has(endpoint)) return new Response('Not found\n', { status: 404 });
  return using.handler(endpoint === '/sign-out' ? withoutBody(request) : request);
}

/** Next hands on an empty body as a stream, for which better-auth wants a content type that nobody sends. */
function withoutBody({ url, method, headers }: Request): Request {
  return new Request(url, { method, headers });
}
