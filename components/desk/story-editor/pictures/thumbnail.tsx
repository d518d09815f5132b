import type { ShelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';

/** A stored picture, small. */
export function Thumbnail({ picture, alt }: { picture: ShelfPicture; alt: string }) {
  const { url, widthPx, heightPx } = picture;
  return <img src={url} alt={alt} width={widthPx} height={heightPx} loading="lazy" />;
}
