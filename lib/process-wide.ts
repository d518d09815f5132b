/** Holds one value, which may be replaced. */
export type ProcessWide<T> = { value: T };

/**
 * A value that the whole process shares. Next loads a module several times (server, pages, routes), each time with
 * variables of its own, and the press loads it once more.
 * @param name no other value has
 * @param initial what it is until somebody replaces it; not used where it is there already
 */
export function processWide<T>(name: string, initial: T): ProcessWide<T> {
  const key = Symbol.for(`action-news.${name}`);
  const store = globalThis as { [key]?: ProcessWide<T> };
  store[key] ??= { value: initial };
  return store[key];
}
