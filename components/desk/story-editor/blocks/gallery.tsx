import type { BlockFormProps } from '#components/desk/story-editor/blocks/block-forms.tsx';
import { PictureForm } from '#components/desk/story-editor/blocks/picture.tsx';
import { usePictures } from '#components/desk/story-editor/pictures/pictures.tsx';
import { maxPictures } from '#lib/stories/blocks/gallery.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

/** The pictures of a gallery in their order. */
export function GalleryForm({ block, onChange }: BlockFormProps<'gallery'>) {
  const { choose } = usePictures();
  const { pictures } = block;
  const set = (changed: Picture[]) => onChange({ ...block, pictures: changed.slice(0, maxPictures) });
  const add = async () => {
    const chosen = await choose('many');
    if (chosen.length > 0) set([...pictures, ...chosen]);
  };
  const moveEarlier = (index: number) => {
    const [before, picture] = pictures.slice(index - 1, index + 1);
    if (before && picture) set(pictures.toSpliced(index - 1, 2, picture, before));
  };
  return (
    <div className="stack">
      <ol className="gallery-form">
        {pictures.map((picture, index) => (
          // the same picture may stand in a gallery twice, so its place is its name
          // biome-ignore lint/suspicious/noArrayIndexKey: see above
          <li key={index} className="stack">
            <PictureForm picture={picture} onChange={(changed) => set(pictures.with(index, changed))} />
            <div className="row">
              <button
                type="button"
                className="button button-small"
                disabled={index === 0}
                onClick={() => moveEarlier(index)}
              >
                Earlier
              </button>
              <button
                type="button"
                className="button button-small"
                disabled={pictures.length === 1}
                onClick={() => set(pictures.toSpliced(index, 1))}
              >
                Take out
              </button>
            </div>
          </li>
        ))}
      </ol>
      <button type="button" className="button button-small" disabled={pictures.length >= maxPictures} onClick={add}>
        Add pictures
      </button>
    </div>
  );
}
