import type { RuleNames } from '#components/desk/wires/rules/rule-words.ts';
import { database } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { listDeskTopics } from '#lib/topics/queries.ts';
import { listWires } from '#lib/wires/queries.ts';

/** What the things are called that rules name by their ids. No more of each goes to a browser. */
export async function readRuleNames(actor: Actor): Promise<RuleNames> {
  const [wires, sections, editions, topics] = await Promise.all([
    listWires(database(), actor),
    listSections(database()),
    listEditions(database()),
    listDeskTopics(database(), actor),
  ]);
  const named = (all: readonly { id: number; name: string }[]) => all.map(({ id, name }) => ({ id, name }));
  return { wires: named(wires), sections: named(sections), editions: named(editions), topics: named(topics) };
}
