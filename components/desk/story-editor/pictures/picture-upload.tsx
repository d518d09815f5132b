import { useId, useState } from 'react';
import { sendPicture } from '#components/desk/story-editor/pictures/send-picture.ts';
import type { ShelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';

/** Sends pictures of this computer to the library, one after another. */
export function PictureUpload(props: { many: boolean; onSent: (pictures: readonly ShelfPicture[]) => void }) {
  const id = useId();
  const [progress, setProgress] = useState('');
  const [fault, setFault] = useState('');
  const send = async (files: readonly File[]) => {
    const sent: ShelfPicture[] = [];
    setFault('');
    for (const [index, file] of files.entries()) {
      setProgress(`Sending ${file.name} (${index + 1} of ${files.length})…`);
      const answer = await sendPicture(file);
      if (typeof answer === 'string') setFault(`${file.name}: ${answer}`);
      else sent.push(answer);
    }
    setProgress('');
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
        disabled={progress !== ''}
        aria-describedby={`${id}-about`}
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          // or choosing the same file again, after a fault, would be no change
          event.target.value = '';
          void send(files);
        }}
      />
      <p id={`${id}-about`} className="field-hint">
        JPEG, PNG or WebP. Where it was taken is removed from the file.
      </p>
      <p role="status">{progress}</p>
      {fault && (
        <p role="alert" className="field-error">
          {fault}
        </p>
      )}
    </div>
  );
}
