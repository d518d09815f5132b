import type { Body } from '#lib/stories/blocks/body.ts';
import { type Embed, findEmbed } from '#lib/stories/blocks/embed-providers.ts';

/** A film or sound of a story with its number, from 1: `/player/<number>`, and `#embed-<number>` in the story. */
export type Player = { number: number; title: string; embed: Embed };

/** Everything a story plays, in its order. */
export function playersOf(body: Body): Player[] {
  return body
    .flatMap((block) => (block.type === 'embed' ? [block] : []))
    .flatMap(({ href, title }, index) => {
      const embed = findEmbed(href);
      return embed ? [{ number: index + 1, title, embed }] : [];
    });
}
