import { shelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';
import { Thumbnail } from '#components/desk/story-editor/pictures/thumbnail.tsx';
import type { ShownPicture } from '#lib/media/types.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

export type ShownPictures = ReadonlyMap<string, ShownPicture>;

/** A picture that is talked about, small; its words stand beside it. */
export function SidePicture({ picture, pictures }: { picture: Picture | null; pictures: ShownPictures }) {
  const shown = picture && pictures.get(picture.mediaId);
  if (!picture) return null;
  if (!shown) return <p className="small soft">This picture is no longer here.</p>;
  return <Thumbnail picture={shelfPicture(shown)} alt="" />;
}
