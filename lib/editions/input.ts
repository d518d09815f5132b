import { z } from 'zod';
import { reservedEditionSlugs, reservedSectionSlugs } from '#lib/addresses/reserved-slugs.ts';
import { primaryLanguage } from '#lib/language.ts';
import { languageTag } from '#lib/language-tag.ts';

const slug = (reserved: ReadonlySet<string>) =>
  z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'only a–z, 0–9 and single hyphens')
    .max(60)
    .refine((value) => !reserved.has(value), 'is an address of the paper’s own');

const isTimeZone = (zone: string) => {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
};

const sectionName = z.string().trim().min(1).max(60);
const language = languageTag('a language tag such as en-CA');

/** An IANA zone. */
export const timeZoneName = z.string().refine(isTimeZone, 'a time zone such as America/Edmonton');

/** A new edition, as the command line or the desk gives it. */
export const editionSchema = z.strictObject({
  slug: slug(reservedEditionSlugs),
  name: z.string().trim().min(1).max(60),
  region: z.string().trim().min(1).max(60),
  country: z.string().regex(/^[A-Z]{2}$/, 'two capital letters such as CA'),
  language,
  timeZone: timeZoneName,
  units: z.enum(['metric', 'us']),
  latitude: z.coerce.number().min(-90).max(90),
  longitude: z.coerce.number().min(-180).max(180),
  accent: z.string().regex(/^#[0-9a-f]{6}$/i, 'a colour such as #b3122a'),
});

export const sectionSchema = z.strictObject({
  slug: slug(reservedSectionSlugs),
  name: sectionName,
  /** By primary language. */
  names: z.record(z.string().regex(/^[a-z]{2,3}$/), sectionName).default({}),
});

/** A section's name in one more language; "fr-CA" is kept as "fr". */
export const sectionNameSchema = z.strictObject({
  slug: z.string(),
  language: language.transform(primaryLanguage),
  name: sectionName,
});
