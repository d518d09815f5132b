import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, readFile, rm } from 'node:fs/promises';
import { Agent, get } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort, startEmbedded } from '#lib/db/embedded.ts';
import { inheritedEnv, provideEnv } from '#lib/env.ts';
import { deriveKey } from '#lib/keys.ts';
import { projectPath } from '#lib/project.ts';
import { runProgram } from './steps.ts';

/**
 * `npm run bench`: one JSON line a figure, each beside its rivals measured in the same run. Absolute times mean little
 * on a shared machine; the ratios are the point.
 */
const rounds = 5;
const roundMs = 2_000;
const concurrency = 8;

await runProgram(async () => {
  const dir = await mkdtemp(join(tmpdir(), 'action-news-bench-'));
  await chmod(dir, 0o711);
  const database = await startEmbedded({ dir, password: 'for-the-benchmark-only', throwAway: true });
  const children: ChildProcess[] = [];
  try {
    const variables = { DATABASE_URL: database.url, DATA_DIR: join(dir, 'data'), NODE_ENV: 'production' };
    const press = await startPress(variables, children);
    const front = await fetchText(`${press}/calgary`);
    const path = /href="(\/story\/[^"]+)"/.exec(front)?.[1] ?? '/';
    const plain = await startNext(variables, children);
    const bare = await startBare(`${press}${path}`, children);
    for (const [what, page] of [
      ['story', path],
      ['front', '/calgary'],
    ] as const) {
      await compareSpeed(what, { press: press + page, 'next start': plain + page, 'bare node http': bare });
      await compareWeight(what, press + page, plain + page);
    }
  } finally {
    await Promise.all(children.map(stop));
    await database.stop();
    await rm(dir, { recursive: true, force: true });
  }
  return 0;
});
process.exit();

/** In order, so that nothing of it is still writing when its folder goes. */
async function stop(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

function print(figure: Record<string, unknown>): void {
  console.log(JSON.stringify(figure));
}

/** Requests per second, in alternating rounds; the median of each server's rounds counts. */
async function compareSpeed(page: string, urls: Record<string, string>): Promise<void> {
  const results = new Map<string, { rps: number; p99Ms: number }[]>();
  for (const url of Object.values(urls)) await load(url, roundMs / 2);
  for (let round = 0; round < rounds; round += 1) {
    for (const [name, url] of Object.entries(urls)) {
      results.set(name, [...(results.get(name) ?? []), await load(url, roundMs)]);
    }
  }
  const median = (name: string, of: 'rps' | 'p99Ms') =>
    (results.get(name) ?? []).map((result) => result[of]).sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
  const [own = '', ...rivals] = Object.keys(urls);
  for (const rival of rivals) {
    print({
      figure: `${page}: requests per second, ${own} ÷ ${rival}`,
      ratio: round(median(own, 'rps') / median(rival, 'rps')),
      [own]: round(median(own, 'rps')),
      [rival]: round(median(rival, 'rps')),
      p99Ms: { [own]: round(median(own, 'p99Ms')), [rival]: round(median(rival, 'p99Ms')) },
    });
  }
}

/** Bytes of a cold page view without pictures: the document and what it names, compressed as each server does. */
async function compareWeight(page: string, own: string, rival: string): Promise<void> {
  const [ours, theirs] = [await weigh(own), await weigh(rival)];
  print({
    figure: `${page}: bytes of a cold view without pictures, press ÷ next start`,
    ratio: round((ours.html + ours.css + ours.js) / (theirs.html + theirs.css + theirs.js)),
    press: ours,
    'next start': theirs,
  });
}

async function weigh(url: string): Promise<{ html: number; css: number; js: number }> {
  const html = await fetchText(url);
  const named = [
    ...new Set([...html.matchAll(/(?:src|href)="([^"]+\.(?:js|css)[^"]*)"/g)].map((match) => match[1] ?? '')),
  ];
  const sizes = { html: await size(url), css: 0, js: 0 };
  for (const path of named) sizes[/\.js/.test(path) ? 'js' : 'css'] += await size(new URL(path, url).href);
  return sizes;
}

async function load(url: string, forMs: number): Promise<{ rps: number; p99Ms: number }> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const timesMs: number[] = [];
  const begun = performance.now();
  const one = async () => {
    while (performance.now() - begun < forMs) {
      const sent = performance.now();
      await size(url, agent);
      timesMs.push(performance.now() - sent);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, one));
  agent.destroy();
  const seconds = (performance.now() - begun) / 1000;
  timesMs.sort((a, b) => a - b);
  return { rps: timesMs.length / seconds, p99Ms: timesMs[Math.floor(timesMs.length * 0.99)] ?? 0 };
}

/** Bytes of the body as it travels. */
function size(url: string, agent?: Agent): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { 'accept-encoding': 'br, gzip' } }, (response) => {
      let bytes = 0;
      response.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.on('end', () =>
        response.statusCode === 200 ? resolve(bytes) : reject(new Error(`${url} answered ${response.statusCode}`)),
      );
    }).on('error', reject);
  });
}

async function fetchText(url: string): Promise<string> {
  return (await fetch(url)).text();
}

async function startPress(variables: Record<string, string>, children: ChildProcess[]): Promise<string> {
  const child = spawn(process.execPath, [projectPath('bin', 'serve.ts')], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...inheritedEnv(), ...variables, PORT: '0' },
  });
  children.push(child);
  for await (const chunk of child.stdout) {
    const ready = /Ready on (\S+)/.exec(String(chunk))?.[1];
    if (!ready) continue;
    child.stdout.resume();
    return ready;
  }
  throw new Error('the press did not start');
}

/** The same build without the press, as Next serves it by itself. */
async function startNext(variables: Record<string, string>, children: ChildProcess[]): Promise<string> {
  const secrets = JSON.parse(await readFile(join(variables.DATA_DIR ?? '', 'secrets.json'), 'utf8'));
  provideEnv({ PORTAL_SECRET: secrets.portalSecret });
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [projectPath('node_modules', 'next', 'dist', 'bin', 'next'), 'start', '-p', String(port)],
    {
      stdio: 'ignore',
      env: {
        ...inheritedEnv(),
        ...variables,
        SITE_URL: `http://localhost:${port}`,
        NEXT_SERVER_ACTIONS_ENCRYPTION_KEY: deriveKey('server-actions').toString('base64'),
      },
    },
  );
  children.push(child);
  await untilAnswers(`http://localhost:${port}/calgary`);
  return `http://localhost:${port}`;
}

/** The ceiling: ten lines of Node that send the press's very bytes and headers. */
async function startBare(url: string, children: ChildProcess[]): Promise<string> {
  const port = await freePort();
  const child = spawn(process.execPath, [projectPath('bin', 'bench-bare.ts'), url, String(port)], { stdio: 'ignore' });
  children.push(child);
  await untilAnswers(`http://localhost:${port}/`);
  return `http://localhost:${port}/`;
}

async function untilAnswers(url: string): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (
      await size(url).then(
        () => true,
        () => false,
      )
    )
      return;
    await sleep(100);
  }
  throw new Error(`${url} does not answer`);
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}
