import { PictureForm } from '#components/desk/story-editor/blocks/picture.tsx';
import type { FieldsProps } from '#components/desk/story-editor/fields/head-fields.tsx';
import { PictureUpload } from '#components/desk/story-editor/pictures/picture-upload.tsx';
import { usePictures } from '#components/desk/story-editor/pictures/pictures.tsx';
import type { Picture } from '#lib/stories/blocks/picture.ts';

/** The picture at the head of the story and on the fronts. */
export function LeadPictureField({ fields, change, errors }: FieldsProps) {
  const { choose, shelve } = usePictures();
  const set = (leadPicture: Picture | null) => change({ leadPicture });
  const pick = async () => {
    const [chosen] = await choose('one');
    if (chosen) set(chosen);
  };
  const { leadPicture } = fields;
  return (
    <fieldset className="card stack lead-picture">
      <legend>Lead picture</legend>
      {leadPicture ? (
        <>
          <PictureForm
            picture={leadPicture}
            errors={{
              caption: errors['leadPicture.caption'],
              credit: errors['leadPicture.credit'],
              alt: errors['leadPicture.alt'],
            }}
            onChange={set}
          />
          <div className="row">
            <button type="button" className="button button-small" onClick={() => set(null)}>
              Remove the lead picture
            </button>
          </div>
        </>
      ) : (
        <div className="lead-picture-empty">
          <PictureUpload many={false} onSent={(sent) => set(shelve(sent)[0] ?? null)} />
          <button type="button" className="button button-small" onClick={pick}>
            Pick from the library
          </button>
        </div>
      )}
    </fieldset>
  );
}
