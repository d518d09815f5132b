import { z } from 'zod';
import { type Auth, auth, authPath, openAuthEndpoints } from '#lib/staff/sign-in/auth.ts';

/** Two fields of at most a few hundred signs. */
const maxBodyBytes = 16 * 1024;

/** What better-auth would also take, such as a `callbackURL`, is nobody's to say. */
const signInSchema = z.object({ email: z.string(), password: z.string(), rememberMe: z.boolean().optional() });

/**
 * Answers a request under `/desk/auth`: one of the few open endpoints, or 404. better-auth sees of it what those
 * endpoints need: no query, and no field of a body that they do not.
 */
export async function answerAuth(request: Request, using: Pick<Auth, 'handler'> = auth()): Promise<Response> {
  const { pathname, origin } = new URL(request.url);
  const endpoint = pathname.startsWith(`${authPath}/`) ? pathname.slice(authPath.length) : '';
  if (!openAuthEndpoints.has(endpoint)) return new Response('Not found\n', { status: 404 });
  const headers = new Headers(request.headers);
  headers.delete('content-length');
  const url = origin + pathname;
  // Next hands on an empty body as a stream, for which better-auth wants a content type that nobody sends
  if (endpoint === '/sign-out') return using.handler(new Request(url, { method: request.method, headers }));
  const asked = signInSchema.safeParse(await readJson(request));
  if (!asked.success) return new Response('An email and a password in JSON, please\n', { status: 400 });
  return using.handler(new Request(url, { method: request.method, headers, body: JSON.stringify(asked.data) }));
}

/** A body's JSON; undefined for anything else, and for more than 16 KB, of which no more is read. */
async function readJson(request: Request): Promise<unknown> {
  if (!request.headers.get('content-type')?.startsWith('application/json') || !request.body) return undefined;
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of request.body) {
    bytes += chunk.length;
    if (bytes > maxBodyBytes) return undefined;
    chunks.push(chunk);
  }
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8'));
  } catch {
    return undefined;
  }
}
