import { cp, glob, mkdir, mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildsFolder, listBuilds } from '#bin/list-builds.ts';
import { projectPath } from '#lib/project.ts';

export type OtherCheckout = { path: string; remove: () => Promise<void> };

const parts = ['app', 'bin', 'components', 'demo', 'drizzle', 'enhancements', 'lib', 'public'];
const files = '{package.json,package-lock.json,tsconfig*.json,next.config.js,instrumentation-client.ts}';

/**
 * Copies this checkout and its last build, with other ids in the place of those of all server actions: as if their
 * files had moved. So a journey has two builds for the price of one.
 */
export async function copyWithOtherIds(): Promise<OtherCheckout> {
  const path = await mkdtemp(join(tmpdir(), 'action-news-other-build-'));
  for (const part of parts) await cp(projectPath(part), join(path, part), { recursive: true });
  for await (const file of glob(files, { cwd: projectPath() })) await cp(projectPath(file), join(path, file));
  await symlink(projectPath('node_modules'), join(path, 'node_modules'));
  const [build] = await listBuilds();
  if (build === undefined) throw new Error('nothing is built');
  await mkdir(join(path, buildsFolder), { recursive: true });
  const copy = join(path, buildsFolder, build);
  await cp(projectPath(buildsFolder, build), copy, { recursive: true, verbatimSymlinks: true });
  await changeIds(copy);
  return { path, remove: () => rm(path, { recursive: true, force: true }) };
}

async function changeIds(build: string): Promise<void> {
  const manifest = await readFile(join(build, 'server', 'server-reference-manifest.json'), 'utf8');
  const ids = new Set(manifest.match(/"[0-9a-f]{42}"/g)?.map((id) => id.slice(1, -1)));
  if (ids.size === 0) throw new Error('the build has no server actions');
  const anyId = new RegExp([...ids].join('|'), 'g');
  for await (const name of glob('**/*.{js,json}', { cwd: build })) {
    const text = await readFile(join(build, name), 'utf8');
    const changed = text.replaceAll(anyId, otherId);
    if (changed !== text) await writeFile(join(build, name), changed);
  }
}

/** The first two digits say which arguments the action takes. */
const otherId = (id: string) => id.slice(0, 2) + [...id.slice(2)].toReversed().join('');
