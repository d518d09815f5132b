import { z } from 'zod';
import type { DeskResult } from '#lib/staff/forms/desk-result.ts';
import type { DraftFile, SavedDraft } from '#lib/webmail/answers/types.ts';

/** A file of a draft, as its form lists it. */
export type FileLine = Pick<DraftFile, 'id' | 'name' | 'type' | 'sizeBytes'>;

/** What the server says of a draft that it has kept. */
export type KeptRow = SavedDraft & { files: FileLine[]; clock: string };
export type KeepCall = (form: FormData) => Promise<DeskResult<KeptRow>>;

export const fileLinesSchema = z.array(
  z.object({ id: z.string(), name: z.string(), type: z.string(), sizeBytes: z.number() }),
);

/** The files that came back with a form; null where it did not come back. */
export function readKeptFiles(text: string | undefined): FileLine[] | null {
  if (text === undefined) return null;
  try {
    return fileLinesSchema.parse(JSON.parse(text));
  } catch {
    return null;
  }
}
