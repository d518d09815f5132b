import { addressOf } from '#lib/addresses/address-of.ts';
/** Where the card of a story's live words is. */
export function storyCardPath(story: { id: number; revisionId: number }): string {
  return addressOf('card', { name: `${story.id}-${story.revisionId}.jpg` });
}

/** Where the card of an edition's fronts is. */
export function editionCardPath(edition: { slug: string }): string {
  return addressOf('card', { name: `${edition.slug}.jpg` });
}

export type AskedCard = { kind: 'story'; storyId: number; revisionId: number } | { kind: 'edition'; slug: string };

/** Reads what follows `/cards/`; null for what is not exactly a card's name. */
export function readCardName(name: string): AskedCard | null {
  const story = /^([1-9]\d{0,9})-([1-9]\d{0,9})\.jpg$/.exec(name);
  if (story) return { kind: 'story', storyId: Number(story[1]), revisionId: Number(story[2]) };
  const slug = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.jpg$/.exec(name)?.[1];
  return slug === undefined ? null : { kind: 'edition', slug };
}
