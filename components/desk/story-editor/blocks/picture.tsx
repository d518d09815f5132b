import { TextField } from '#components/desk/story-editor/fields/text-field.tsx';
import { usePictures } from '#components/desk/story-editor/pictures/pictures.tsx';
import { replacePicture } from '#components/desk/story-editor/pictures/replace-picture.ts';
import { StillNote } from '#components/desk/story-editor/pictures/still-note.tsx';
import { Thumbnail } from '#components/desk/story-editor/pictures/thumbnail.tsx';
import type { Picture } from '#lib/stories/blocks/picture.ts';

type Props = {
  picture: Picture;
  onChange: (picture: Picture) => void;
  /** Messages by field, from the last refused save. */
  errors?: Readonly<Partial<Record<'caption' | 'credit' | 'alt', string | undefined>>>;
};

/** A picture's thumbnail and its three lines of words; readers need all three before the story is published. */
export function PictureForm({ picture, onChange, errors = {} }: Props) {
  const { find, choose } = usePictures();
  const shown = find(picture.mediaId);
  const replace = async () => {
    const [chosen] = await choose('one');
    if (chosen) onChange(replacePicture(picture, shown, chosen));
  };
  return (
    <div className="picture-form">
      <div className="stack">
        {shown ? (
          <Thumbnail picture={shown} alt={picture.alt} />
        ) : (
          <p className="notice notice-danger small">This picture is not stored any more. Replace it.</p>
        )}
        {shown?.isFirstFrame && <StillNote />}
        <button type="button" className="button button-small" onClick={replace}>
          Replace
        </button>
      </div>
      <div className="stack">
        <TextField
          label="Caption"
          multiline
          maxLength={1_000}
          value={picture.caption}
          error={errors.caption}
          onChange={(caption) => onChange({ ...picture, caption })}
        />
        <TextField
          label="Credit"
          maxLength={200}
          value={picture.credit}
          error={errors.credit}
          onChange={(credit) => onChange({ ...picture, credit })}
        />
        <TextField
          label="Alt text"
          hint="What it shows, for people who cannot see it."
          maxLength={500}
          value={picture.alt}
          error={errors.alt}
          onChange={(alt) => onChange({ ...picture, alt })}
        />
      </div>
    </div>
  );
}
