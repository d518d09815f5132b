import { z } from 'zod';
import { atMostCharacters } from '#lib/at-most.ts';
import { timeZoneName } from '#lib/editions/input.ts';
import { languageTag } from '#lib/language-tag.ts';
import { distinctIds, rowId } from '#lib/row-id.ts';
import { singleLine } from '#lib/single-line.ts';
import { slugSchema } from '#lib/slug.ts';
import { storable } from '#lib/storable.ts';
import { maxEditions } from '#lib/stories/input.ts';
import { senderSchema } from '#lib/wires/senders.ts';
import { wireDestinations, wireKinds, wirePictures, wireRights, wireWithdrawals } from '#lib/wires/types.ts';

const maxUrlLength = 2_000;
const maxSenders = 50;

/** An address that can be asked: http or https, without a fragment. A password in it would be shown and logged. */
export const webUrl = z
  .string()
  .trim()
  .max(maxUrlLength, atMostCharacters(maxUrlLength))
  .transform((typed, context) => {
    const url = URL.canParse(typed) ? new URL(typed) : null;
    if (!url || !['http:', 'https:'].includes(url.protocol)) {
      context.addIssue({ code: 'custom', message: 'a whole address such as https://news.example.com/feed' });
      return z.NEVER;
    }
    if (url.username || url.password) {
      context.addIssue({ code: 'custom', message: 'without a name or password in it' });
      return z.NEVER;
    }
    url.hash = '';
    return url.href;
  });

const someLine = (maxLength: number, missing: string) => singleLine(maxLength).pipe(z.string().min(1, missing));
const whole = (least: number, most: number) => {
  const expected = `a whole number from ${least} to ${most}`;
  return z.int(expected).min(least, expected).max(most, expected);
};

export const wireVersionSchema = z.strictObject({ id: rowId, version: z.int().positive() });
export const pauseSchema = wireVersionSchema.extend({ isPaused: z.boolean() });

const ofOffices = {
  rights: 'full',
  isCanonical: false,
  destination: 'inbox',
  withdrawal: 'ask',
  idleHours: null,
} as const;

/** A wire as the desk and the command line give it. */
export const wireSchema = z
  .strictObject({
    /** Null for a new one, which has no version. */
    id: rowId.nullable(),
    version: z.int().positive().optional(),
    /** Empty: made from the name of a new wire, and left as it is for one that has one. */
    slug: slugSchema,
    kind: z.enum(wireKinds).default('feed'),
    feedUrl: webUrl.nullable(),
    senders: z
      .array(senderSchema)
      .max(maxSenders, `at most ${maxSenders} senders`)
      .default([])
      .transform((senders) => [...new Set(senders)]),
    homepage: z.union([z.literal(''), webUrl]),
    name: someLine(120, 'a name'),
    supplier: someLine(120, 'whose stories they are'),
    copyright: someLine(300, 'what the supplier wants under its stories'),
    language: languageTag(),
    timeZone: timeZoneName,
    rights: z.enum(wireRights),
    licence: z.string().overwrite(storable).trim().max(2_000, atMostCharacters(2_000)),
    isCanonical: z.boolean(),
    pictures: z.enum(wirePictures),
    pictureDays: whole(1, 3_650).nullable(),
    sectionId: rowId,
    editionIds: z.array(rowId).min(1, 'at least one edition').max(maxEditions).transform(distinctIds),
    destination: z.enum(wireDestinations),
    withdrawal: z.enum(wireWithdrawals),
    intervalMinutes: whole(5, 1_440),
    idleHours: whole(1, 720).nullable(),
  })
  .refine(({ id, version }) => (id === null) === (version === undefined), {
    path: ['version'],
    message: 'the version that was changed',
  })
  .refine(({ kind, feedUrl }) => (kind === 'feed') === (feedUrl !== null), {
    path: ['feedUrl'],
    message: 'a whole address such as https://news.example.com/feed; none of a press office',
  })
  .refine(({ kind, senders }) => (kind === 'mail') === senders.length > 0, {
    path: ['senders'],
    message: 'whose mail its releases are; of a press office alone',
  })
  .refine(({ rights, licence }) => rights === 'summary' || licence !== '', {
    path: ['licence'],
    message: 'say what licence allows the full text',
  })
  // what is sent to be printed is whole; nobody asks for it, and a person decides unless a rule does
  .transform((wire) => (wire.kind === 'mail' ? { ...wire, ...ofOffices } : wire))
  // whoever shows a summary owes the readers, and the search engines, to its original
  .transform((wire) => ({ ...wire, isCanonical: wire.isCanonical || wire.rights === 'summary' }));
