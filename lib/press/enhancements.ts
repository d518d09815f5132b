// The press and Next load this module separately and must see the same address.
const key = Symbol.for('action-news.enhancements');
const store = globalThis as { [key]?: string };

/** Tells the pages where the paper's own script is. */
export function announceEnhancements(path: string): void {
  store[key] = path;
}

/** The address of the paper's own script; null where there is none, and every page does without. */
export function enhancementsPath(): string | null {
  return store[key] ?? null;
}
