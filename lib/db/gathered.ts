import { setImmediate as soon } from 'node:timers/promises';
import type { Db } from '#lib/db/client.ts';

type Waiting<Item, Result> = {
  item: Item;
  resolve: (result: Result) => void;
  reject: (error: unknown) => void;
};

/** One statement for so many at most. */
const most = 100;

/**
 * Does small things of one kind together, by one statement: what is asked for in the same moment, and then all that was
 * asked for while those were under way. What fails together is tried one by one, so that none fails for another.
 * @param run does some of them, no two with the same key; its results are in the order of the items
 */
export function gathered<Item, Result>(
  keyOf: (item: Item) => string | number,
  run: (db: Db, items: readonly Item[]) => Promise<readonly Result[]>,
): (db: Db, item: Item) => Promise<Result> {
  const queues = new WeakMap<Db, Waiting<Item, Result>[]>();

  const work = async (db: Db, queue: Waiting<Item, Result>[]) => {
    // those that come in the same moment come one by one
    await soon();
    for (let some = takeSome(queue, keyOf); some.length > 0; some = takeSome(queue, keyOf)) {
      if (await settle(db, some)) continue;
      for (const each of some) await settle(db, [each], true);
    }
    queues.delete(db);
  };
  /** @returns false when it failed, and nobody was told */
  const settle = async (db: Db, some: readonly Waiting<Item, Result>[], isLast = some.length === 1) => {
    try {
      const results = await run(
        db,
        some.map(({ item }) => item),
      );
      for (const [place, result] of results.entries()) some[place]?.resolve(result);
      return true;
    } catch (error) {
      if (isLast) for (const each of some) each.reject(error);
      return isLast;
    }
  };

  return (db, item) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(db);
      if (queue) return void queue.push({ item, resolve, reject });
      const begun = [{ item, resolve, reject }];
      queues.set(db, begun);
      void work(db, begun);
    });
}

/** Takes those that can be done together out of the queue, in their order. */
function takeSome<Item, Result>(
  queue: Waiting<Item, Result>[],
  keyOf: (item: Item) => string | number,
): Waiting<Item, Result>[] {
  const keys = new Set<string | number>();
  const taken: Waiting<Item, Result>[] = [];
  const left: Waiting<Item, Result>[] = [];
  for (const each of queue.splice(0)) {
    const key = keyOf(each.item);
    if (taken.length === most || keys.has(key)) left.push(each);
    else taken.push(each);
    keys.add(key);
  }
  queue.push(...left);
  return taken;
}
