import { z } from 'zod';
import type { Db } from '#lib/db/client.ts';
import { InvalidError } from '#lib/errors.ts';
import type { AddValues } from '#lib/wires/commands/add-options.ts';
import { getNamedEditions, getNamedSection } from '#lib/wires/commands/named-things.ts';
import { newOffice } from '#lib/wires/press-office.ts';
import { type WireInput, wirePictures } from '#lib/wires/types.ts';

const typedSchema = z.object({
  edition: z.array(z.string(), 'name at least one edition: --edition <slug>'),
  section: z.string('name a section: --section <slug>'),
  name: z.string('name the press office: --name <office>'),
  pictures: z.enum(wirePictures, 'copy or none').optional(),
});

/** Options that a press office has no use for. */
const ofFeeds = ['preset', 'copyright', 'rights', 'publish', 'take-back', 'interval', 'idle', 'picture-days'] as const;

/**
 * A press office of what was typed.
 * @throws {z.ZodError} @throws {InvalidError} when it names what isn't there, or what feeds alone have
 */
export async function toOfficeInput(db: Db, values: AddValues, senders: string[]): Promise<WireInput> {
  const useless = ofFeeds.find((name) => values[name] !== undefined);
  if (useless) throw new InvalidError(`--${useless} of a press office`, `A press office has no --${useless}.`);
  const typed = typedSchema.parse(values);
  const editions = await getNamedEditions(db, typed.edition);
  const [first] = editions;
  const office = newOffice({
    name: typed.name,
    senders,
    sectionId: await getNamedSection(db, typed.section),
    editionIds: editions.map(({ id }) => id),
    language: values.language ?? first?.language ?? 'en',
    timeZone: values.zone ?? first?.timeZone ?? 'UTC',
  });
  return {
    ...office,
    slug: values.slug ?? '',
    supplier: values.supplier ?? office.supplier,
    licence: values.licence ?? office.licence,
    pictures: typed.pictures ?? office.pictures,
  };
}
