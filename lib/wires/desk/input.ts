import { z } from 'zod';
import { rowId } from '#lib/row-id.ts';
import { inboxTabs, wireDoubts } from '#lib/wires/desk/types.ts';

const filter = z.strictObject({
  tab: z.enum(inboxTabs),
  wireId: rowId.nullable(),
  editionId: rowId.nullable(),
  sectionId: rowId.nullable(),
  doubt: z.enum([...wireDoubts, 'any']).nullable(),
  seen: z.enum(['yes', 'no']).nullable(),
  search: z.string().max(200),
  beforeId: rowId.nullable(),
});

/** A page of the inbox as somebody looks at it. */
export const shownPage = z.strictObject({
  filter,
  /** The ids on it, newest first. */
  known: z.array(rowId).max(100),
  /** Nothing comes after them. */
  isWhole: z.boolean(),
});
