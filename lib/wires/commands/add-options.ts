import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { languageTag } from '#lib/language-tag.ts';
import { getNamedEditions, getNamedSection } from '#lib/wires/commands/named-things.ts';
import { presetRights, type WirePreset } from '#lib/wires/presets.ts';
import { type WireInput, wirePictures, wireRights } from '#lib/wires/types.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

export const addOptions = {
  preset: text,
  mail: { type: 'string', multiple: true },
  edition: { type: 'string', multiple: true },
  section: text,
  slug: text,
  name: text,
  supplier: text,
  copyright: text,
  rights: text,
  licence: text,
  pictures: text,
  'picture-days': text,
  publish: flag,
  'take-back': flag,
  language: text,
  zone: text,
  interval: text,
  idle: text,
  paused: flag,
} as const;

/** What an operator typed. */
export type AddValues = {
  edition?: string[];
  mail?: string[];
  publish?: boolean;
  'take-back'?: boolean;
  paused?: boolean;
} & {
  [Name in Exclude<keyof typeof addOptions, 'edition' | 'mail' | 'publish' | 'take-back' | 'paused'>]?: string;
};

/** What is known of a feed at an address that was looked at. */
export type AddedFeed = { feedUrl: string; homepage: string; language: string | null };

const count = z.coerce.number('a whole number').optional();
const typedSchema = z.object({
  edition: z.array(z.string(), 'name at least one edition: --edition <slug>'),
  section: z.string('name a section: --section <slug>'),
  name: z.string('name the feed, as its attribution does: --name <feed>'),
  supplier: z.string('say whose stories they are: --supplier <name>'),
  rights: z.enum(wireRights, 'summary or full').optional(),
  pictures: z.enum(wirePictures, 'copy or none').optional(),
  'picture-days': count,
  interval: count,
  idle: count,
});

/**
 * A wire of what was typed; what was not is its preset's, or what its feed and its first edition say.
 * @throws {z.ZodError} @throws {InvalidError} when it names what isn't there
 */
export async function toWireInput(
  db: Db,
  values: AddValues,
  { feed, preset }: { feed: AddedFeed | null; preset: WirePreset | null },
): Promise<WireInput> {
  const typed = typedSchema.parse({ ...preset, ...values });
  const editions = await getNamedEditions(db, typed.edition);
  const sectionId = await getNamedSection(db, typed.section);
  const [first] = editions;
  return {
    id: null,
    slug: values.slug ?? preset?.slug ?? '',
    feedUrl: preset?.feedUrl ?? feed?.feedUrl ?? '',
    homepage: preset?.homepage ?? feed?.homepage ?? '',
    name: typed.name,
    supplier: typed.supplier,
    copyright: values.copyright ?? preset?.copyright ?? `© ${typed.supplier}`,
    language: values.language ?? preset?.language ?? readLanguage(feed?.language) ?? first?.language ?? 'en',
    timeZone: values.zone ?? preset?.timeZone ?? first?.timeZone ?? 'UTC',
    rights: typed.rights ?? presetRights.rights,
    licence: values.licence ?? presetRights.licence,
    isCanonical: presetRights.isCanonical,
    pictures: typed.pictures ?? presetRights.pictures,
    pictureDays: typed['picture-days'] ?? null,
    sectionId,
    editionIds: editions.map(({ id }) => id),
    destination: values.publish ? 'publish' : 'inbox',
    withdrawal: values['take-back'] ? 'takeBack' : 'ask',
    intervalMinutes: typed.interval ?? preset?.intervalMinutes ?? 30,
    idleHours: typed.idle ?? preset?.idleHours ?? 72,
  };
}

/** What a feed says of its language, "en-ca" or worse; null where it is none. */
function readLanguage(said: string | null | undefined): string | null {
  const [primary = '', ...rest] = (said ?? '').replaceAll('_', '-').split('-');
  const tag = [primary.toLowerCase(), ...rest.map((part) => (part.length === 2 ? part.toUpperCase() : part))].join('-');
  return languageTag().safeParse(tag).success ? tag : null;
}
