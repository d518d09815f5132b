import { useId } from 'react';
import type { ShelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';
import { UnsentPictures } from '#components/desk/story-editor/pictures/unsent-pictures.tsx';
import { useSending } from '#components/desk/story-editor/pictures/use-sending.ts';

/** Sends pictures of this computer to the library, one after another. Those that fail can be sent again from here. */
export function PictureUpload(props: { many: boolean; onSent: (pictures: readonly ShelfPicture[]) => void }) {
  const id = useId();
  const sending = useSending();
  const send = async (files: readonly File[]) => {
    const sent: ShelfPicture[] = [];
    sending.forget();
    await sending.send(files, (picture) => void sent.push(picture));
    if (sent.length > 0) props.onSent(sent);
  };
  return (
    <div className="field picture-upload">
      <label htmlFor={id}>Upload from this computer</label>
      <input
        id={id}
        type="file"
        accept="image/jpeg,image/png,image/webp,image/gif"
        multiple={props.many}
        disabled={sending.progress !== ''}
        aria-describedby={`${id}-about`}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // or choosing the same file again, after a fault, would be no change
          event.target.value = '';
          if (files.length > 0) void send(props.many ? [...sending.again, ...files] : files);
        }}
      />
      <p id={`${id}-about`} className="field-hint">
        JPEG, PNG, WebP, or the first frame of a GIF. Caption and credit are read from the file; where it was taken is
        removed from it.
      </p>
      <UnsentPictures sending={sending} onAgain={(files) => void send(files)} />
    </div>
  );
}
