import { z } from 'zod';

/*
 * Shapes that blocks had once. They stay in old revisions, which never change, in drafts that a browser keeps, and in
 * editors that were open during an upgrade. Nothing else knows them.
 */

const listOfRuns = z.looseObject({ type: z.literal('list'), items: z.array(z.unknown()) });
const tableWithHeader = z.looseObject({
  type: z.literal('table'),
  header: z.array(z.unknown()),
  rows: z.array(z.unknown()),
});

/** A block in the shape it has today. Anything else is handed on as it is. */
export function toCurrentShape(block: unknown): unknown {
  const list = listOfRuns.safeParse(block).data;
  if (list) return { ...list, items: list.items.map((item) => (Array.isArray(item) ? { text: item } : item)) };
  const table = tableWithHeader.safeParse(block).data;
  if (!table) return block;
  const { header, rows, ...others } = table;
  return { ...others, rows: [header, ...rows], headRow: true };
}
