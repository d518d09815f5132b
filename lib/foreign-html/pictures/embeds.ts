import type { Piece } from '#lib/foreign-html/blocks/pieces.ts';
import { readAddress } from '#lib/foreign-html/links/links.ts';
import type { Reading } from '#lib/foreign-html/reading.ts';
import { oneLine } from '#lib/foreign-html/text/characters.ts';
import type { ForeignElement } from '#lib/foreign-html/trees/tree.ts';
import { findEmbed } from '#lib/stories/blocks/embed-providers.ts';

/** A frame that is a player of a provider we show; null for any other. */
export function readFrame(frame: ForeignElement, reading: Reading): Piece | null {
  const addresses = ['src', 'data-src', 'data-lazy-src', 'data-litespeed-src'].map((name) => frame.attribute(name));
  const id = frame.attribute('videoid') || frame.attribute('data-videoid');
  if (frame.name.endsWith('-youtube') && id)
    addresses.push(`https://www.youtube.com/watch?v=${encodeURIComponent(id)}`);
  for (const address of addresses) {
    const embed = readEmbedAddress(address, frame.attribute('title'), reading);
    if (embed) return embed;
  }
  return null;
}

export function readEmbedAddress(address: string, title: string, reading: Reading): Piece | null {
  const url = readAddress(address, reading.baseUrl);
  if (url === null) return null;
  // frames of services that hold the player of another
  const inside = ['src', 'url'].map((name) => url.searchParams.get(name) ?? '');
  const [embed] = [url.href, ...inside].flatMap((href) => findEmbed(href) ?? []);
  return embed ? { kind: 'embed', href: embed.publicUrl, title: titleOf(title) } : null;
}

/** What every player is called says nothing of this one. */
function titleOf(title: string): string {
  const words = oneLine(title);
  return /^(?:youtube|vimeo|spotify)(?: (?:video|embed))?(?: player)?\b|^embedded|^iframe$/i.test(words)
    ? ''
    : words.slice(0, 300);
}
