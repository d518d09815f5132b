import { z } from 'zod';
import { rowId } from '#lib/row-id.ts';

/** An item at the version that whoever decides on it saw. */
export const itemVersionSchema = z.strictObject({ id: rowId, version: z.int().positive() });
