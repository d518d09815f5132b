import { z } from 'zod';
import { type AddressedEvent, liveEventSchema } from '#lib/live/types.ts';

const hearersSchema = z.object({ hearers: z.array(z.string()) });

/** Parses what was announced. What a newer version of the portal announces beside this one is left out. */
export function toAddressedEvents(announced: readonly { id: string; event: unknown }[]): AddressedEvent[] {
  return announced.flatMap(({ id, event }) => {
    const parsed = liveEventSchema.safeParse(event);
    // the event itself is parsed without its hearers
    const hearers = hearersSchema.safeParse(event).data?.hearers ?? null;
    return parsed.success ? { id, event: parsed.data, hearers } : [];
  });
}
