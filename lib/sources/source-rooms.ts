import type { Edition } from '#lib/editions/types.ts';
import type { PageTag } from '#lib/page-notes.ts';
import type { Adapter, KeptSource } from '#lib/sources/types.ts';

/** A room whose pages show sources. */
export type SourceRoom = {
  adapters: readonly Adapter[];
  /**
   * The pages on which a reader would read something else after a refresh than before it.
   * @param before what the edition's sources of this room had said, and `after` what they have said by now
   */
  changedTags(edition: Edition, before: readonly KeptSource[], after: readonly KeptSource[], now: Date): PageTag[];
};

/** Every room that shows sources; `lib/conditions` has them all. */
export type SourceRooms = readonly SourceRoom[];

/** The room of an adapter, and the adapter itself; null for one that this release doesn't have. */
export function findAdapter(rooms: SourceRooms, name: string): { room: SourceRoom; adapter: Adapter } | null {
  for (const room of rooms) {
    const adapter = room.adapters.find((one) => one.name === name);
    if (adapter) return { room, adapter };
  }
  return null;
}
