import type { ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { connect } from '#lib/db/client.ts';
import { findBrowser } from '#testing/portal/browser.ts';
import { fetchText } from './ask.ts';
import { measureCrashes } from './crash.ts';
import { print } from './figure.ts';
import { measureMemory } from './memory.ts';
import { compareMisses } from './misses.ts';
import { startNginx } from './nginx.ts';
import { measureOutage } from './outage.ts';
import { measureOnPhone } from './phone.ts';
import { startBare, startNext, startPress, stop } from './servers.ts';
import { compareSpeed } from './speed.ts';
import { measureVisible } from './visible.ts';
import { compareRequests, compareWeight } from './weight.ts';

/**
 * How fast and how heavy the demo's pages are, beside Next by itself, nginx and a bare server; how soon they show
 * what changed; what is left when whoever publishes is killed and when the database stops; whether the press grows.
 * @param variables of the processes: DATABASE_URL, DATA_DIR, NODE_ENV
 */
export async function benchServing(variables: Record<string, string>, children: ChildProcess[]): Promise<void> {
  const press = await startPress(variables, children);
  const front = '/calgary';
  const story = /href="(\/story\/[^"]+)"/.exec(await fetchText(press + front))?.[1] ?? '/';
  const pages = { story, front };
  const executablePath = await findBrowser();

  const next = await startNext(variables, children);
  const nginx = await startNginx(press, Object.values(pages), join(variables.DATA_DIR ?? '', 'nginx'), children);
  if (nginx === null) print({ figure: 'requests per second, press ÷ nginx', ratio: null, missing: 'nginx' });
  for (const [page, path] of Object.entries(pages)) {
    const bare = await startBare(press + path, children);
    await compareSpeed(page, { name: 'press', origin: press, path }, [
      { name: 'bare node http', origin: bare, path },
      ...(nginx === null ? [] : [{ name: 'nginx', origin: nginx, path }]),
      { name: 'next start', origin: next, path },
    ]);
  }

  for (const [page, path] of Object.entries(pages)) await compareWeight(page, press + path, next + path);
  await compareRequests(pages, [press, next], executablePath);
  const onPhone = {
    ...pages,
    section: '/calgary/local',
    search: '/search?q=council',
    weather: '/calgary/weather',
    traffic: '/calgary/traffic',
  };
  await measureOnPhone(press, onPhone, executablePath);

  const { db, close } = connect(variables.DATABASE_URL ?? '', 4);
  try {
    for (const [page, path] of Object.entries(pages)) await compareMisses(db, page, press + path, next + path);
    await measureVisible(db, [press, await startPress(variables, children)]);
    await measureCrashes(db, variables.DATABASE_URL ?? '');
  } finally {
    await close();
  }
  await Promise.all(children.splice(0).map(stop));
  await measureOutage(variables, children);
  await measureMemory(variables, children);
}
