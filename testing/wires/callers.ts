import type { Db } from '#lib/db/client.ts';
import { system } from '#lib/staff/permissions.ts';
import { listWireStatus } from '#lib/wires/health/list-wire-status.ts';
import { pauseWire } from '#lib/wires/pause-wire.ts';
import { previewWire } from '#lib/wires/preview-wire.ts';
import { findWireBySlug, getWire, listSilentWires, listWires } from '#lib/wires/queries.ts';
import { changeRules } from '#lib/wires/routing/changing/change-rules.ts';
import { restoreRules } from '#lib/wires/routing/changing/restore-rules.ts';
import { getRuleSet, listRuleSets } from '#lib/wires/routing/changing/rule-sets.ts';
import { getRuleStanding } from '#lib/wires/routing/changing/rule-standing.ts';
import { tryRule } from '#lib/wires/routing/changing/try-rule.ts';
import { findRules, getRules } from '#lib/wires/routing/find-rules.ts';
import { saveRules } from '#lib/wires/routing/save-rules.ts';
import { tryRules } from '#lib/wires/routing/try-rules.ts';
import { saveWire } from '#lib/wires/save-wire.ts';
import type { WireVersion } from '#lib/wires/types.ts';
import { type Caller, caller, type Scene } from '#testing/staff/caller.ts';
import { newWire } from '#testing/wires/new-wire.ts';
import { stubTools } from '#testing/wires/stub-tools.ts';

const wireFor = ({ content }: Scene) => newWire(content.sectionId, content.editionIds);
const addedWire = (scene: Scene): Promise<WireVersion> => saveWire(scene.db, system, wireFor(scene), scene.now);

async function savedRules(db: Db, now: Date): Promise<number> {
  const { ruleSetId } = await findRules(db);
  return (await saveRules(db, system, { ruleSetId, rules: [] }, now)).ruleSetId;
}

/** The use cases of the wires. */
export const wireCallers: readonly Caller[] = [
  caller('wire.read', listWires, ({ db, actor }) => listWires(db, actor)),
  caller('wire.read', listSilentWires, ({ db, actor, now }) => listSilentWires(db, actor, now, now)),
  caller('wire.read', listWireStatus, ({ db, actor, now }) => listWireStatus(db, actor, now)),
  caller('wire.read', getWire, async (scene) => getWire(scene.db, scene.actor, (await addedWire(scene)).id)),
  caller('wire.read', findWireBySlug, ({ db, actor }) => findWireBySlug(db, actor, 'prairie-dispatch')),
  caller('wire.save', saveWire, (scene) => saveWire(scene.db, scene.actor, wireFor(scene), scene.now)),
  caller('wire.save', previewWire, ({ db, actor, now }) => {
    const tools = stubTools();
    return previewWire(db, actor, { url: 'https://dispatch.example/feed' }, now, tools);
  }),
  caller('wire.save', pauseWire, async (scene) =>
    pauseWire(scene.db, scene.actor, { ...(await addedWire(scene)), isPaused: true }, scene.now),
  ),
  caller('wire.read', getRules, ({ db, actor }) => getRules(db, actor)),
  caller('wire.route', tryRules, ({ db, actor, now }) => tryRules(db, actor, { rules: [] }, now)),
  caller('wire.read', listRuleSets, ({ db, actor }) => listRuleSets(db, actor)),
  caller('wire.read', getRuleSet, async ({ db, actor, now }) => getRuleSet(db, actor, await savedRules(db, now))),
  caller('wire.read', getRuleStanding, async ({ db, actor }) => {
    const { ruleSetId } = await findRules(db);
    return getRuleStanding(db, actor, { ruleSetId, from: null });
  }),
  caller('wire.route', tryRule, async ({ db, actor, now }) => {
    const { ruleSetId } = await findRules(db);
    return tryRule(db, actor, { ruleSetId, change: { kind: 'remove', place: 0 } }, now);
  }),
  caller('wire.route', changeRules, async ({ db, actor, now }) => {
    const { ruleSetId } = await findRules(db);
    return changeRules(db, actor, { ruleSetId, change: { kind: 'remove', place: 0 } }, now);
  }),
  caller('wire.route', restoreRules, async ({ db, actor, now }) => {
    const ruleSetId = await savedRules(db, now);
    return restoreRules(db, actor, { ruleSetId, restoredId: ruleSetId }, now);
  }),
  caller('wire.route', saveRules, async ({ db, actor, now }) => {
    const { ruleSetId } = await findRules(db);
    return saveRules(db, actor, { ruleSetId, rules: [] }, now);
  }),
];
