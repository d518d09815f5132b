import { type ClipboardEvent, type DragEvent, useRef, useState } from 'react';
import { PictureForm } from '#components/desk/story-editor/blocks/picture.tsx';
import type { FieldsProps } from '#components/desk/story-editor/fields/head-fields.tsx';
import { imagesIn } from '#components/desk/story-editor/pictures/images-in.ts';
import { PictureUpload } from '#components/desk/story-editor/pictures/picture-upload.tsx';
import { usePictures } from '#components/desk/story-editor/pictures/pictures.tsx';
import { replacePicture } from '#components/desk/story-editor/pictures/replace-picture.ts';
import { UnsentPictures } from '#components/desk/story-editor/pictures/unsent-pictures.tsx';
import { useSending } from '#components/desk/story-editor/pictures/use-sending.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

/** The picture at the head of the story and on the fronts. */
export function LeadPictureField({ fields, change, errors }: FieldsProps) {
  const { choose, shelve, find } = usePictures();
  const sending = useSending();
  const [ignored, setIgnored] = useState('');
  const set = (leadPicture: Picture | null) => change({ leadPicture });
  const pick = async () => {
    const [chosen] = await choose('one');
    if (chosen) set(chosen);
  };
  const { leadPicture } = fields;
  const latest = useRef(leadPicture);
  latest.current = leadPicture;
  const send = ([file, ...others]: readonly File[]) => {
    setIgnored(others.length > 0 ? `One picture leads. Not taken: ${others.map(({ name }) => name).join(', ')}.` : '');
    if (!file) return;
    void sending.send([file], (sent) => {
      const old = latest.current;
      for (const picture of shelve([sent])) set(old ? replacePicture(old, find(old.mediaId), picture) : picture);
    });
  };
  const take = (event: ClipboardEvent | DragEvent, data: DataTransfer) => {
    const images = imagesIn(data);
    if (images.length === 0) return;
    event.preventDefault();
    send(images);
  };
  return (
    <fieldset
      className="card stack lead-picture"
      onPaste={(event) => take(event, event.clipboardData)}
      onDrop={(event) => take(event, event.dataTransfer)}
      onDragOver={(event) => event.dataTransfer.types.includes('Files') && event.preventDefault()}
    >
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
      <UnsentPictures sending={sending} onAgain={send} />
      {ignored && <p role="status">{ignored}</p>}
    </fieldset>
  );
}
