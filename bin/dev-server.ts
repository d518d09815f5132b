import { once } from 'node:events';
import { createServer, type IncomingMessage, ServerResponse } from 'node:http';
import { build } from 'esbuild';
import next from 'next';
import { env } from '#lib/env.ts';
import { clientAddressHeader } from '#lib/http/client-address.ts';
import { pagePathHeader, pageQueryHeader } from '#lib/http/page-path.ts';
import { blankNotes, pageNotes } from '#lib/page-notes.ts';
import { announceEnhancements } from '#lib/press/enhancements.ts';
import { projectPath } from '#lib/project.ts';

/** Where pages find the readers' script. */
const scriptPath = '/paper/enhance.js';

/**
 * Starts Next's dev server in place of the press: pages are compiled when they are first asked for, carry the
 * framework's runtime, and change on the screen when their source does. Nothing is cached, stripped, compressed or
 * refused, and no security policy is sent.
 */
export async function startDevServer(host: string, port: number): Promise<{ stop: () => Promise<void> }> {
  const server = createServer({ ServerResponse: DevResponse });
  // Next tells pages of changes over a socket of this server, and only pages of this host name
  const { hostname } = new URL(env().SITE_URL);
  const app = next({ dev: true, dir: projectPath(), hostname, port, httpServer: server });
  await app.prepare();
  const answer = app.getRequestHandler();
  announceEnhancements(scriptPath);
  server.on('request', (request: IncomingMessage, response: DevResponse) => {
    const answered =
      request.url === scriptPath
        ? sendScript(response)
        : pageNotes.run(response.notes, () => answer(withPressHeaders(request), response));
    answered.catch((error: unknown) => {
      console.error(error);
      response.destroy();
    });
  });
  server.listen(port, host);
  await once(server, 'listening');
  return {
    stop: async () => {
      server.close();
      server.closeAllConnections();
      await app.close();
    },
  };
}

/** A response that takes the status its page asks for (`lib/page-notes.ts`). */
class DevResponse<Request extends IncomingMessage = IncomingMessage> extends ServerResponse<Request> {
  readonly notes = { ...blankNotes(), said: null };

  // Node calls this too when a body is written before any header
  override writeHead(status: number, ...rest: never[]): this {
    return super.writeHead(status === 200 ? (this.notes.status ?? status) : status, ...rest);
  }
}

/** Sets the headers in which pages read what only the press knows. What a visitor sends in them is dropped. */
function withPressHeaders(request: IncomingMessage): IncomingMessage {
  const [path = '/', query] = (request.url ?? '/').split('?', 2);
  request.headers[pagePathHeader] = path;
  request.headers[clientAddressHeader] = request.socket.remoteAddress ?? '';
  if (query) request.headers[pageQueryHeader] = query;
  else delete request.headers[pageQueryHeader];
  return request;
}

/** React has to find the page as the server wrote it, so the script waits until React has taken over. */
const delayedScript = "addEventListener('load', () => setTimeout(() => import('./main.ts'), 300));";

/** Sends the readers' script as it is now. */
async function sendScript(response: ServerResponse): Promise<void> {
  const { outputFiles } = await build({
    stdin: { contents: delayedScript, resolveDir: projectPath('enhancements') },
    bundle: true,
    format: 'esm',
    charset: 'utf8',
    write: false,
  });
  response.setHeader('content-type', 'text/javascript; charset=utf-8');
  response.setHeader('cache-control', 'no-store');
  response.end(outputFiles[0]?.contents);
}
