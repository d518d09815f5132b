import { z } from 'zod';
import { rowId } from '#lib/row-id.ts';

/**
 * What the desk's open pages are told: which thing changed, never its words. Whoever shows the thing reads it again
 * under their own rights. A room that has news of its own adds its kind here and says in `heard-with.ts` who may hear it.
 */
export const liveEventSchema = z.discriminatedUnion('kind', [
  /** A story was saved or taken a step further; `by`: a person's id, null for the portal itself. */
  z.object({
    kind: z.literal('story'),
    id: rowId,
    version: z.int(),
    state: z.string().max(20),
    by: z.string().max(100).nullable(),
  }),
  /** Somebody came into a story or left it (`who`), or went to another of its blocks (`where`). */
  z.object({ kind: z.literal('presence'), story: rowId, change: z.enum(['who', 'where']) }),
  /** Something came over a wire, became ready, was withdrawn or decided on, or a wire itself was changed. */
  z.object({ kind: z.literal('wires') }),
  /** Mail came into a box of the newsroom's post, or was filed there. Only people with a grant hear it. */
  z.object({ kind: z.literal('webmail'), box: rowId }),
  /** Somebody opened or left a conversation of it, or began to answer. Heard as the mail is. */
  z.object({ kind: z.literal('mailPresence'), box: rowId, conversation: rowId }),
]);

export type LiveEvent = z.infer<typeof liveEventSchema>;
export type LiveKind = LiveEvent['kind'];
export type LiveEventOf<Kind extends LiveKind> = Extract<LiveEvent, { kind: Kind }>;

/** What people hear by name, whatever their role. The rest is heard by whoever may read the thing. */
export type NamedEvent = LiveEventOf<'webmail' | 'mailPresence'>;
export type RoleEvent = Exclude<LiveEvent, NamedEvent>;

/** One may be told twice, by the stream and by a reading of what was missed; its number tells. */
const numberedEvents = z.array(z.object({ id: z.string().max(20), event: liveEventSchema }));
export type NumberedEvent = z.infer<typeof numberedEvents>[number];

/** One with the ids of those who hear it, which no stream says; null: their role decides. */
export type AddressedEvent = NumberedEvent & { hearers: readonly string[] | null };

/** What comes down a stream. */
export const liveMessageSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('news'), events: numberedEvents }),
  /** Nothing new; says that the stream is alive. */
  z.object({ kind: z.literal('beat') }),
  /** What was missed can no longer be told: whatever is shown has to be read again. */
  z.object({ kind: z.literal('lost') }),
]);
export type LiveMessage = z.infer<typeof liveMessageSchema>;

/** How far somebody has heard: to be handed back, not to be understood. */
export const cursorSchema = z.string().max(60);

/** What is asked for where no stream comes through. */
export const liveNowSchema = z.object({ cursor: cursorSchema, message: liveMessageSchema });
export type LiveNow = z.infer<typeof liveNowSchema>;
