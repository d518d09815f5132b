import { maxBodyBytes, maxDepth, maxEvents, maxFiles, maxHeaderBytes, maxParts } from '#lib/webmail/reading/limits.ts';
import type { ReadingFault } from '#lib/webmail/types.ts';

/** What is left for one mail and all that are forwarded within it. */
export type ReadingBudget = {
  parts: number;
  headerBytes: number;
  bodyBytes: number;
  files: number;
  events: number;
  /** The first limit that was met. */
  fault: ReadingFault | null;
};

export const fullBudget = (): ReadingBudget => ({
  parts: maxParts,
  headerBytes: maxHeaderBytes,
  bodyBytes: maxBodyBytes,
  files: maxFiles,
  events: maxEvents,
  fault: null,
});

export function note(budget: ReadingBudget, fault: ReadingFault): void {
  budget.fault ??= fault;
}

/** Takes one part from the budget. @returns why it cannot be had */
export function takePart(budget: ReadingBudget, depth: number, headerBytes: number): ReadingFault | null {
  budget.parts -= 1;
  budget.headerBytes -= headerBytes;
  if (depth > maxDepth) return 'tooDeep';
  if (budget.parts < 0) return 'tooManyParts';
  return budget.headerBytes < 0 ? 'headersTooLong' : null;
}
