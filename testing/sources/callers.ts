import { addDefaultSources } from '#lib/conditions/add-default-sources.ts';
import { askSourceNow } from '#lib/conditions/desk/ask-source-now.ts';
import { listSilentSources } from '#lib/conditions/desk/list-silent-sources.ts';
import { getSourceStatus, listSourceStatus } from '#lib/conditions/desk/list-source-status.ts';
import { moveSource } from '#lib/conditions/desk/move-source.ts';
import { pauseSource } from '#lib/conditions/desk/pause-source.ts';
import { pressSource } from '#lib/conditions/desk/press-source.ts';
import { removeSource } from '#lib/conditions/desk/remove-source.ts';
import { saveSource } from '#lib/conditions/desk/save-source.ts';
import type { SourceVersion } from '#lib/conditions/desk/types.ts';
import { sources } from '#lib/sources/schema.ts';
import { system } from '#lib/staff/permissions.ts';
import { gaugeAdapter, testRoom } from '#testing/sources/gauge.ts';
import { type Caller, caller, type Scene } from '#testing/staff/caller.ts';

const rooms = [testRoom([gaugeAdapter('https://gauges.example')])];
const tools = { fetchGuarded: async () => ({ kind: 'later' as const, retryAt: new Date(8e12), why: 'busy' as const }) };

const newSource = ({ content }: Scene) => ({
  id: null,
  editionId: content.editionIds[0] ?? 0,
  adapter: 'gauge',
  settings: {},
});

/** An edition has a source once. */
async function addedSource(scene: Scene): Promise<SourceVersion> {
  await scene.db.delete(sources);
  return saveSource(scene.db, system, newSource(scene), scene.now, rooms);
}

/** What the desk reads and does about sources of weather and traffic. */
export const sourceCallers: readonly Caller[] = [
  caller('source.read', listSourceStatus, ({ db, actor, now }) => listSourceStatus(db, actor, now, rooms)),
  caller('source.read', getSourceStatus, async (scene) =>
    getSourceStatus(scene.db, scene.actor, (await addedSource(scene)).id, scene.now, rooms),
  ),
  caller('source.read', listSilentSources, ({ db, actor, now }) => listSilentSources(db, actor, now)),
  caller('source.save', saveSource, async (scene) => {
    await scene.db.delete(sources);
    return saveSource(scene.db, scene.actor, newSource(scene), scene.now, rooms);
  }),
  caller('source.save', pauseSource, async (scene) =>
    pauseSource(scene.db, scene.actor, { ...(await addedSource(scene)), isPaused: true }, scene.now, rooms),
  ),
  caller('source.save', removeSource, async (scene) =>
    removeSource(scene.db, scene.actor, await addedSource(scene), scene.now, rooms),
  ),
  caller('source.save', moveSource, async (scene) => {
    const { id } = await addedSource(scene);
    return moveSource(scene.db, scene.actor, { id, direction: 'up' }, scene.now, rooms);
  }),
  caller('source.save', askSourceNow, async (scene) => {
    const { id } = await addedSource(scene);
    return askSourceNow(scene.db, scene.actor, { id }, () => scene.now, { tools }, rooms);
  }),
  caller('source.save', pressSource, async (scene) => {
    const source = await addedSource(scene);
    return pressSource(scene.db, scene.actor, { step: 'up', ...source }, () => scene.now);
  }),
  caller('source.save', addDefaultSources, ({ db, actor, content, now }) =>
    addDefaultSources(db, actor, { id: content.editionIds[0] ?? 0, country: 'CA' }, now, rooms),
  ),
];
