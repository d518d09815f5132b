import type { CleanDocument, FeedDocument } from '#lib/wires/types.ts';

/** Reads the HTML of every item as blocks of ours. Pure; belongs into a thread or a process of its own (`read-apart.ts`). */
export function cleanDocument(_document: FeedDocument): CleanDocument {
  throw new Error('not built yet');
}
