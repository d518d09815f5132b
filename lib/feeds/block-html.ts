import { escapeMarkup as text } from '#lib/escape-markup.ts';
import { feedPicture } from '#lib/feeds/feed-picture.ts';
import type { ShownPicture } from '#lib/media/types.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import { kindOf } from '#lib/stories/blocks/kinds.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';
import { withLinks } from '#lib/stories/blocks/story-link.ts';

/**
 * A story's body as plain HTML for other people's readers: no class, no style, no script, every address whole.
 * @param pictures by media id; a picture that is not there is left out
 */
export function bodyHtml(body: Body, pictures: ReadonlyMap<string, ShownPicture>, siteUrl: string): string {
  const figure = (picture: Picture) => {
    const stored = pictures.get(picture.mediaId);
    return stored ? figureHtml({ ...stored, ...picture }, siteUrl) : '';
  };
  const whole = withLinks(body, (href) => (href.startsWith('/') ? `${siteUrl}${href}` : href));
  return whole.map((block) => kindOf(block).html(block, figure)).join('\n');
}

/** A picture with its caption and credit. */
export function figureHtml(picture: ShownPicture, siteUrl: string): string {
  const { url, widthPx, heightPx } = feedPicture(picture, siteUrl);
  const words = [picture.caption && text(picture.caption), picture.credit && `<small>${text(picture.credit)}</small>`];
  const caption = words.filter(Boolean).join(' ');
  return (
    `<figure><img src="${text(url)}" alt="${text(picture.alt)}" width="${widthPx}" height="${heightPx}">` +
    `${caption && `<figcaption>${caption}</figcaption>`}</figure>`
  );
}
