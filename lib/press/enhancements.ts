import { processWide } from '#lib/process-wide.ts';

// The press and Next load this module separately and must see the same address.
const announced = processWide<string | null>('enhancements', null);

/** Tells the pages where the paper's own script is. */
export function announceEnhancements(path: string): void {
  announced.value = path;
}

/** The address of the paper's own script; null where there is none, and every page does without. */
export function enhancementsPath(): string | null {
  return announced.value;
}
