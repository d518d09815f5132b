import { z } from 'zod';
import type { SettingField } from '#lib/sources/types.ts';

/** How far around an edition's city a service of a whole province or state is read. */
const usualRadiusKm = 60;
const maxRadiusKm = 500;
const radiusWords = `is a number from 1 to ${maxRadiusKm}`;

/** A form sends it as a text. */
export const radiusSetting = (defaultKm: number) =>
  z.coerce.number(radiusWords).min(1, radiusWords).max(maxRadiusKm, radiusWords).default(defaultKm);

export const radiusSettings = z.object({ radiusKm: radiusSetting(usualRadiusKm) });
export type RadiusSettings = z.infer<typeof radiusSettings>;

export const radiusField = (defaultKm = usualRadiusKm): SettingField => ({
  name: 'radiusKm',
  label: 'Kilometres around the city',
  hint: `What is further away is left out. From 1 to ${maxRadiusKm}; left empty it is ${defaultKm}.`,
});

/** Where a feed of any place is, and how much of it is wanted. */
export const feedSettings = radiusSettings.extend({
  url: z
    .url({
      protocol: /^https$/,
      hostname: z.regexes.domain,
      error: 'is a whole address that begins with https, such as https://roads.example.com/events',
    })
    .max(1_000),
});
export type FeedSettings = z.infer<typeof feedSettings>;

export const feedFields = (example: string): SettingField[] => [
  { name: 'url', label: 'Address of the feed', hint: `It begins with https: ${example}` },
  radiusField(),
];
