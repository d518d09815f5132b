import { z } from 'zod';
import { blockSchema, type NewBlock } from '#lib/stories/blocks/kinds.ts';
import type { MailContent, MailReading, Verification } from '#lib/webmail/types.ts';

/** What a process of its own may answer: a reading and nothing else. */
const count = z.int().nonnegative();
const path = z.string().regex(/^\d+(?:\.\d+)*(?:t\d+)?$/);
const instant = z.iso.datetime();
const address = z.strictObject({ name: z.string(), address: z.string() });
const direction = z.enum(['ltr', 'rtl']);

const warning = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.enum(['nameIsAddress', 'replyElsewhere', 'lookalike']),
    shown: z.string(),
    actual: z.string(),
  }),
  z.strictObject({ kind: z.literal('severalFrom'), shown: z.string() }),
  z.strictObject({ kind: z.enum(['hiddenCharacters', 'dateRefused', 'loop']) }),
]);

const headers = z.strictObject({
  from: address.nullable(),
  sender: address.nullable(),
  replyTo: z.array(address),
  to: z.array(address),
  cc: z.array(address),
  subject: z.string(),
  sentAt: instant.nullable(),
  messageId: z.string(),
  references: z.array(z.string()).max(100),
  inReplyTo: z.string(),
  listId: z.string(),
  isAutomatic: z.boolean(),
});

const fileWarning = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('dangerous') }),
  z.strictObject({ kind: z.literal('disguised'), actual: z.string() }),
  z.strictObject({ kind: z.literal('override') }),
]);

const file = z.strictObject({
  path,
  name: z.string().min(1),
  type: z.string().min(1),
  sizeBytes: count,
  isInline: z.boolean(),
  isPicture: z.boolean(),
  warnings: z.array(fileWarning),
});

const picture = z.discriminatedUnion('state', [
  z.strictObject({ state: z.literal('shown'), path, alt: z.string() }),
  z.strictObject({ state: z.enum(['missing', 'blocked', 'unshown']), alt: z.string() }),
]);

// as it came: parsing would give each block another id whenever it is read
const block = z.custom<NewBlock>((value) => blockSchema.safeParse(value).success);
const piece = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('block'), block }),
  z.strictObject({ kind: z.literal('picture'), picture }),
]);

const body = z.strictObject({
  path,
  stretches: z.array(z.strictObject({ kind: z.enum(['words', 'quote', 'signature']), pieces: z.array(piece) })),
  direction,
  sentHtml: z.string().nullable(),
  blockedCount: count,
});

const event = z.strictObject({
  summary: z.string(),
  description: z.string(),
  location: z.string(),
  startsAt: instant,
  endsAt: instant.nullable(),
  isAllDay: z.boolean(),
  isFloating: z.boolean(),
  zone: z.string(),
  repeats: z.enum(['daily', 'weekly', 'monthly', 'yearly', 'otherwise']).nullable(),
  method: z.string(),
  organizer: address.nullable(),
});

const content = z.strictObject({
  headers,
  bodies: z.array(body),
  files: z.array(file),
  events: z.array(event),
  get forwarded(): z.ZodType<MailContent['forwarded']> {
    return z.array(content.extend({ path }));
  },
  isEncrypted: z.boolean(),
  warnings: z.array(warning),
});

export const readingSchema: z.ZodType<MailReading> = content.extend({
  rules: count,
  fault: z.enum(['tooDeep', 'tooManyParts', 'tooLarge', 'headersTooLong', 'unreadable']).nullable(),
  text: z.string().max(200_000),
  snippet: z.string().max(200),
});

const verificationSchema: z.ZodType<Verification> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('verified'), domain: z.string().min(1) }),
  z.strictObject({
    kind: z.literal('unverified'),
    because: z.enum(['unsigned', 'broken', 'misaligned', 'noAnswer']),
  }),
]);

export type ApartReading = { reading: MailReading; verification: Verification };
export const apartReadingSchema: z.ZodType<ApartReading> = z.strictObject({
  reading: readingSchema,
  verification: verificationSchema,
});
