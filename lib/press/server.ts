import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import next from 'next';
import { minuteMs, secondMs } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { buildEnhancements, type Enhancements } from '#lib/press/build-enhancements.ts';
import { announceEnhancements } from '#lib/press/enhancements.ts';
import type { House } from '#lib/press/house.ts';
import { composeNotices, sendNotice } from '#lib/press/notices.ts';
import { passThrough } from '#lib/press/pass-through.ts';
import { printReaderPage } from '#lib/press/print-reader-page.ts';
import { loggedPath, pathOf, routeOf } from '#lib/press/routes.ts';
import { sendEnhancements } from '#lib/press/send-enhancements.ts';
import { straightUrl } from '#lib/press/straight-url.ts';
import { projectPath } from '#lib/project.ts';
import { keepCounting } from '#lib/readership/keep-counting.ts';

export type Press = { stop: () => Promise<void> };

const stopDeadlineMs = 25 * secondMs;

/** Starts the press on the production build. */
export async function listen({ host, port }: { host: string; port: number }): Promise<Press> {
  const { SITE_URL, TRUST_PROXY } = env();
  const app = next({ dev: false, dir: projectPath(), hostname: host, port });
  await app.prepare();
  const composer = app.getRequestHandler();
  const enhancements = await makeEnhancements();
  const readership = keepCounting();
  const house: House = {
    composer,
    notices: await composeNotices(composer, SITE_URL),
    siteUrl: SITE_URL,
    trustedProxies: TRUST_PROXY,
    enhancements,
    onPrinted: readership.count,
  };
  const server = createServer((request, response) => {
    print(house, request, response).catch((error: unknown) => {
      console.error(`press: ${request.method} ${loggedPath(request)}: ${error instanceof Error ? error.stack : error}`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  server.requestTimeout = 5 * minuteMs;
  server.listen(port, host);
  await once(server, 'listening');
  return {
    stop: async () => {
      server.close();
      server.closeIdleConnections();
      const deadline = setTimeout(() => server.closeAllConnections(), stopDeadlineMs);
      if (server.listening) await once(server, 'close');
      clearTimeout(deadline);
      await readership.stop();
    },
  };
}

async function print(house: House, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = straightUrl(request.url ?? '/');
  if (url === null) return sendNotice(house, request, response, 400);
  request.url = url;
  const { enhancements } = house;
  if (enhancements && pathOf(request) === enhancements.path) {
    return sendEnhancements(enhancements, house.siteUrl, request, response);
  }
  const route = routeOf(pathOf(request));
  if (route.kind === 'reader') await printReaderPage(house, request, response, route);
  else await passThrough(house, request, response, route);
}

/** No page needs the script, so the paper is printed without it rather than not at all. */
async function makeEnhancements(): Promise<Enhancements | null> {
  try {
    const made = await buildEnhancements();
    announceEnhancements(made.path);
    return made;
  } catch (error) {
    console.error(`press: pages go out without their script: ${error}`);
    return null;
  }
}
