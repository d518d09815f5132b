'use client';
import { useEffect, useRef, useState } from 'react';
import { PictureUpload } from '#components/desk/story-editor/pictures/picture-upload.tsx';
import type { ShelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';
import { Thumbnail } from '#components/desk/story-editor/pictures/thumbnail.tsx';

type Props = {
  shelf: readonly ShelfPicture[];
  many: boolean;
  onSent: (pictures: readonly ShelfPicture[]) => void;
  /** Called once, with nothing when the person changed their mind. */
  onDone: (chosen: readonly ShelfPicture[]) => void;
};

/** A dialog to upload a picture or to pick one of the library. */
export function PictureChooser({ shelf, many, onSent, onDone }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [search, setSearch] = useState('');
  const [chosen, setChosen] = useState<readonly ShelfPicture[]>([]);
  useEffect(() => dialog.current?.showModal(), []);
  const pick = (picture: ShelfPicture) => {
    if (!many) onDone([picture]);
    else setChosen(chosen.includes(picture) ? chosen.filter((one) => one !== picture) : [...chosen, picture]);
  };
  const sent = (pictures: readonly ShelfPicture[]) => {
    onSent(pictures);
    if (many) setChosen([...chosen, ...pictures]);
    else onDone(pictures.slice(0, 1));
  };
  const wanted = search.trim().toLowerCase();
  const found = shelf.filter(({ caption, credit, alt }) =>
    `${caption} ${credit} ${alt}`.toLowerCase().includes(wanted),
  );
  return (
    <dialog ref={dialog} className="picture-chooser" aria-labelledby="picture-chooser-name" onClose={() => onDone([])}>
      <div className="page-head">
        <h2 id="picture-chooser-name">{many ? 'Choose pictures' : 'Choose a picture'}</h2>
        <button type="button" className="button button-small" onClick={() => onDone([])}>
          Cancel
        </button>
      </div>
      <PictureUpload many={many} onSent={sent} />
      <div className="field">
        <label htmlFor="picture-search">Find in the library</label>
        <input
          id="picture-search"
          type="search"
          placeholder="Words of the caption, credit or alt text"
          value={search}
          onChange={(event) => setSearch(event.target.value)}
        />
      </div>
      {found.length === 0 && <p className="soft">No picture here yet.</p>}
      <ul className="picture-grid">
        {found.map((picture) => (
          <li key={picture.mediaId}>
            <button
              type="button"
              aria-pressed={many ? chosen.some((one) => one.mediaId === picture.mediaId) : undefined}
              onClick={() => pick(picture)}
            >
              <Thumbnail picture={picture} alt={picture.alt || picture.caption || 'A picture without words'} />
            </button>
          </li>
        ))}
      </ul>
      {many && (
        <button
          type="button"
          className="button button-primary"
          disabled={chosen.length === 0}
          onClick={() => onDone(chosen)}
        >
          Use {chosen.length} {chosen.length === 1 ? 'picture' : 'pictures'}
        </button>
      )}
    </dialog>
  );
}
