import type { ChildProcess } from 'node:child_process';
import { Agent } from 'node:http';
import { join } from 'node:path';
import { ask } from '../ask.ts';
import { startPress, stop } from '../servers.ts';
import { box, signIn } from './generated-post.ts';
import { rareWord } from './house-figures.ts';
import { figure } from './timed.ts';

/** Whole pages of a started portal, as a browser's connection gets them: the list, a search, and one conversation. */
export async function measurePages(variables: Record<string, string>, messages: number): Promise<void> {
  const children: ChildProcess[] = [];
  try {
    // a folder of its own: another part of the benchmark has another paper
    const dataDir = join(variables.DATA_DIR ?? '', 'webmail');
    const site = await startPress({ ...variables, DATA_DIR: dataDir, DEMO: '0' }, children);
    const cookie = await signInTo(site);
    const agent = new Agent({ keepAlive: true });
    const page = (path: string) => ask(`${site}/webmail/${box}${path}`, { agent, cookie });
    await figure('the whole page of the 50 newest', messages, () => page(''));
    await figure('the whole page of a rare word', messages, (turn) => page(`?q=${rareWord(turn)}`));
    const list = await ask(`${site}/webmail/${box}`, { agent, cookie, encoding: 'identity' });
    const ids = [...new Set([...list.body.toString().matchAll(/\/conversations\/(\d+)/g)].map(([, id]) => id))];
    if (ids.length < 50) throw new Error(`the list shows ${ids.length} conversations`);
    await figure('the whole page of one conversation', messages, (turn) =>
      page(`/conversations/${ids[turn % ids.length]}`),
    );
    agent.destroy();
  } finally {
    await Promise.all(children.map(stop));
  }
}

/** @returns the cookies of who is signed in */
async function signInTo(site: string): Promise<string> {
  const answer = await fetch(`${site}/desk/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: site },
    body: JSON.stringify(signIn),
  });
  if (!answer.ok) throw new Error(`signing in was answered with ${answer.status}`);
  return answer.headers
    .getSetCookie()
    .map((line) => line.split(';', 1)[0])
    .join('; ');
}
