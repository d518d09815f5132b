import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { WireVersion } from '#lib/wires/types.ts';

/** Stops asking a wire, or asks it again. Its stories stay. */
export async function pauseWire(
  _db: Db,
  _actor: Actor,
  _input: WireVersion & { isPaused: boolean },
  _now: Date,
): Promise<WireVersion> {
  throw new Error('not built yet');
}
