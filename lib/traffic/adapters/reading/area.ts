import { z } from 'zod';
import type { SettingField } from '#lib/sources/types.ts';

/** How far around an edition's city a service of a whole province or state is read. */
const defaultRadiusKm = 60;
const maxRadiusKm = 500;

export const radiusSettings = z.object({
  radiusKm: z.coerce.number().min(1).max(maxRadiusKm).default(defaultRadiusKm),
});
export type RadiusSettings = z.infer<typeof radiusSettings>;

export const radiusField: SettingField = {
  name: 'radiusKm',
  label: 'Kilometres around the city',
  hint: `What is further away is left out. From 1 to ${maxRadiusKm}; left empty it is ${defaultRadiusKm}.`,
};

/** Where a feed of any place is, and how much of it is wanted. */
export const feedSettings = radiusSettings.extend({
  url: z.url({ protocol: /^https$/, hostname: z.regexes.domain }).max(1_000),
});
export type FeedSettings = z.infer<typeof feedSettings>;

export const feedFields = (example: string): SettingField[] => [
  { name: 'url', label: 'Address of the feed', hint: `It begins with https: ${example}` },
  radiusField,
];
