import type { PartName } from '#lib/stories/comparing/compare-contents.ts';

/** Every part of a story as the desk calls it, in the order in which they are compared. */
export const partNames: Readonly<Record<PartName, string>> = {
  headline: 'Headline',
  kicker: 'Kicker',
  deck: 'Deck',
  bylines: 'Byline',
  dateline: 'Dateline',
  leadPicture: 'Lead picture',
  body: 'Body',
  sectionId: 'Section',
  editionIds: 'Editions',
  topicIds: 'Topics',
  prominence: 'Prominence',
  language: 'Language',
  slug: 'Web address',
  wire: 'Wire attribution',
};

export const everyPart = Object.keys(partNames) as PartName[];
