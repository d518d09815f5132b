'use client';
import { useId, useState } from 'react';
import { TextBox } from '#components/desk/forms/text-box.tsx';
import { usePictures } from '#components/desk/story-editor/pictures/pictures.tsx';
import { StillNote } from '#components/desk/story-editor/pictures/still-note.tsx';
import { Thumbnail } from '#components/desk/story-editor/pictures/thumbnail.tsx';
import type { FormValues } from '#lib/staff/forms/form-state.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

type Props = { start: Picture | null; errors: FormValues };

/** An author's portrait: a picture of the library with words of its own. */
export function PortraitField({ start, errors }: Props) {
  const id = useId();
  const { find, choose } = usePictures();
  const [portrait, setPortrait] = useState(start);
  const pick = async () => {
    const [chosen] = await choose('one');
    if (chosen) setPortrait(chosen);
  };
  const stored = portrait && find(portrait.mediaId);
  const words = (name: 'alt' | 'credit') => ({
    id: `${id}-${name}`,
    value: portrait?.[name] ?? '',
    onChange: (event: { target: { value: string } }) =>
      portrait && setPortrait({ ...portrait, [name]: event.target.value }),
  });
  const fault = errors['portrait.alt'];
  return (
    <fieldset className="field author-portrait">
      <legend>Portrait</legend>
      {portrait && (
        <>
          {stored && (
            <div className="author-thumbnail">
              <Thumbnail picture={stored} alt="" />
            </div>
          )}
          {stored?.isFirstFrame && <StillNote />}
          <input type="hidden" name="portraitMediaId" value={portrait.mediaId} />
          <div className="field">
            <label htmlFor={`${id}-alt`}>Alt text</label>
            <TextBox
              type="text"
              name="portraitAlt"
              maxLength={500}
              required
              aria-invalid={fault ? true : undefined}
              aria-describedby={`${id}-about`}
              {...words('alt')}
            />
            <p id={`${id}-about`} className={fault ? 'field-error' : 'field-hint'}>
              {fault ?? 'What is to be seen, for those who cannot see it.'}
            </p>
          </div>
          <div className="field">
            <label htmlFor={`${id}-credit`}>Credit</label>
            <TextBox type="text" name="portraitCredit" maxLength={200} {...words('credit')} />
          </div>
        </>
      )}
      <div className="row">
        <button type="button" className="button button-small" onClick={() => void pick()}>
          {portrait ? 'Choose another portrait' : 'Choose a portrait'}
        </button>
        {portrait && (
          <button type="button" className="button button-small" onClick={() => setPortrait(null)}>
            Remove the portrait
          </button>
        )}
      </div>
    </fieldset>
  );
}
