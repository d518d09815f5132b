import { ZodError } from 'zod';
import { database } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { WirePreview } from '#lib/wires/preview-types.ts';
import { previewWire } from '#lib/wires/preview-wire.ts';

type Look = { preview: WirePreview | null; error: string | null };

/** What is at the address that was asked for; nothing where none was. */
export async function lookAtFeed(actor: Actor, url: string, timeZone: string | null, now: Date): Promise<Look> {
  if (!url) return { preview: null, error: null };
  try {
    const preview = await previewWire(database(), actor, { url, ...(timeZone ? { timeZone } : {}) }, now);
    return { preview, error: null };
  } catch (error) {
    if (error instanceof ZodError) return { preview: null, error: error.issues[0]?.message ?? null };
    throw error;
  }
}
