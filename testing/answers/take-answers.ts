import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import postgres from 'postgres';
import { startEmbedded } from '#lib/db/embedded.ts';
import { inheritedEnv } from '#lib/env.ts';
import { projectPath } from '#lib/project.ts';
import { comparable, fileName } from '#testing/answers/comparable.ts';
import { crawlDesk, crawlPaper } from '#testing/answers/crawl.ts';
import { beginAt, readAt, stopClock } from '#testing/answers/fixed-clock.ts';
import { type Portal, startPortal } from '#testing/portal/portal-process.ts';

const run = promisify(execFile);
const password = 'for-the-answers-only';

/**
 * Writes each answer of a demo newsroom whose clock stands still into a folder.
 * @param folder for the answers; emptied first
 * @param paper the newsroom's database and data; made when it is not there, and left as it is
 * @returns how many answers there are
 */
export async function takeAnswers(folder: string, paper: string): Promise<number> {
  if (!existsSync(paper)) await makePaper(paper);
  await rm(folder, { recursive: true, force: true });
  await mkdir(folder, { recursive: true });
  let count = 0;
  const write = async (name: string, text: string) => {
    await writeFile(join(folder, fileName(name)), comparable(text));
    count += 1;
  };
  await withCopy(paper, async (dir) => {
    await withPortal(dir, readAt, async ({ url }, variables) => {
      const lead = await crawlPaper(url, write);
      await crawlDesk(url, join(dir, 'data'), write);
      await takeMails(join(dir, 'mails'), lead, variables, write);
    });
  });
  return count;
}

/** The demo newsroom and the French edition, with all its pictures in all their widths. */
async function makePaper(paper: string): Promise<void> {
  await mkdir(dirname(paper), { recursive: true });
  await withCopy(null, async (dir) => {
    await withPortal(dir, beginAt, async (_portal, variables, databaseUrl) => {
      await runScript('testing/portal/add-french-edition.ts', [], variables);
      await allPicturesMade(databaseUrl);
    });
    await run('cp', ['-a', dir, paper]);
  });
}

async function withCopy(paper: string | null, use: (dir: string) => Promise<void>): Promise<void> {
  const place = await mkdtemp(join(tmpdir(), 'action-news-answers-'));
  await chmod(place, 0o711);
  const dir = join(place, 'paper');
  try {
    if (paper) await run('cp', ['-a', paper, dir]);
    else await mkdir(dir, { mode: 0o711 });
    await use(dir);
  } finally {
    await rm(place, { recursive: true, force: true });
  }
}

async function withPortal(
  dir: string,
  at: string,
  use: (portal: Portal, variables: Record<string, string>, databaseUrl: string) => Promise<void>,
): Promise<void> {
  const database = await startEmbedded({ dir, password, throwAway: true });
  try {
    await stopClock(database.url, at);
    const variables = {
      DATABASE_URL: database.url,
      DATA_DIR: join(dir, 'data'),
      POSTAL_ADDRESS: '1 Example Street, Calgary',
    };
    const portal = await startPortal(variables);
    try {
      await use(portal, variables, database.url);
    } finally {
      await portal.stop();
    }
  } finally {
    await database.stop();
  }
}

async function takeMails(
  dir: string,
  story: string,
  variables: Record<string, string>,
  write: (name: string, text: string) => Promise<void>,
): Promise<void> {
  await mkdir(dir);
  await runScript('testing/instruments/write-mails.ts', [dir, story], variables);
  for (const [place, name] of (await readdir(dir)).toSorted().entries()) {
    await write(`mail ${place}`, await readFile(join(dir, name), 'utf8'));
  }
}

async function runScript(script: string, args: readonly string[], variables: Record<string, string>): Promise<void> {
  await run(process.execPath, [projectPath(script), ...args], { env: { ...inheritedEnv(), ...variables } });
}

async function allPicturesMade(databaseUrl: string): Promise<void> {
  const sql = postgres(databaseUrl, { max: 1 });
  try {
    const left = async () =>
      (await sql`select count(*)::int as n from media where variants_ready_at is null or shapes_ready_at is null`)[0]
        ?.n;
    while ((await left()) !== 0) await sleep(1000);
  } finally {
    await sql.end();
  }
}
