import { liveEventSchema, type NumberedEvent } from '#lib/live/types.ts';

/** Parses what was announced. What a newer version of the portal announces beside this one is left out. */
export function toNumberedEvents(announced: readonly { id: string; event: unknown }[]): NumberedEvent[] {
  return announced.flatMap(({ id, event }) => {
    const parsed = liveEventSchema.safeParse(event);
    return parsed.success ? { id, event: parsed.data } : [];
  });
}
