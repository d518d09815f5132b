export type Edition = {
  id: number;
  slug: string;
  name: string;
  region: string;
  /** ISO 3166-1 alpha-2 */
  country: string;
  /** BCP 47 */
  language: string;
  /** IANA */
  timeZone: string;
  units: 'metric' | 'us';
  latitude: number;
  longitude: number;
  /** `#rrggbb` */
  accent: string;
};

export type Section = {
  id: number;
  slug: string;
  name: string;
  /** By primary language: `{ fr: 'Affaires' }`. Readers get it from `sectionName`. */
  names: Readonly<Record<string, string>>;
};
