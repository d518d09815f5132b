import { addressOf } from '#lib/addresses/address-of.ts';

/** The public address of a story: the slug is for people, the id finds it. */
export function storyPath(slug: string, id: number): string {
  return addressOf('story', { story: `${slug}-${id}` });
}
