import { useEffect, useId, useRef, useState } from 'react';
import { sendPicture } from '#components/desk/story-editor/pictures/send-picture.ts';
import type { ShelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';

type Unsent = { file: File; message: string; isWorthAnother: boolean };

/** Sends pictures of this computer to the library, one after another. Those that fail can be sent again from here. */
export function PictureUpload(props: { many: boolean; onSent: (pictures: readonly ShelfPicture[]) => void }) {
  const id = useId();
  const [progress, setProgress] = useState('');
  const [unsent, setUnsent] = useState<readonly Unsent[]>([]);
  const leaving = useRef(new AbortController());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const send = async (files: readonly File[]) => {
    const { signal } = leaving.current;
    const sent: ShelfPicture[] = [];
    const left: Unsent[] = [];
    setUnsent([]);
    for (const [index, file] of files.entries()) {
      setProgress(`Sending ${file.name} (${index + 1} of ${files.length})…`);
      const outcome = await sendPicture(file, signal);
      if (!outcome) return;
      if (outcome.kind === 'sent') sent.push(outcome.picture);
      else left.push({ file, ...outcome });
    }
    setProgress('');
    setUnsent(left);
    if (sent.length > 0) props.onSent(sent);
  };
  const again = unsent.filter(({ isWorthAnother }) => isWorthAnother).map(({ file }) => file);
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
          if (files.length > 0) void send(props.many ? [...again, ...files] : files);
        }}
      />
      <p id={`${id}-about`} className="field-hint">
        JPEG, PNG, WebP, or the first frame of a GIF. Caption and credit are read from the file; where it was taken is
        removed from it.
      </p>
      <p role="status">{progress}</p>
      {unsent.length > 0 && (
        <div role="alert" className="field-error">
          {unsent.map(({ file, message }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never moves
            <p key={index}>
              {file.name}: {message}
            </p>
          ))}
        </div>
      )}
      {again.length > 0 && (
        <button type="button" className="button button-small" onClick={() => void send(again)}>
          {again.length === 1 ? `Send ${again[0]?.name} again` : `Send ${again.length} pictures again`}
        </button>
      )}
    </div>
  );
}
