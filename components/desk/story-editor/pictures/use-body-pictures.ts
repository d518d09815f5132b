import type { Editor } from '@tiptap/react';
import { useEffect, useRef } from 'react';
import { type BodyPlace, bodyPlace, placeAtCaret } from '#components/desk/story-editor/pictures/body-place.ts';
import type { BroughtPicture } from '#components/desk/story-editor/pictures/brought-picture.ts';
import { usePictures } from '#components/desk/story-editor/pictures/pictures.tsx';
import { type Sending, useSending } from '#components/desk/story-editor/pictures/use-sending.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

export type BodyPictures = {
  sending: Sending;
  send: (pictures: readonly BroughtPicture[]) => void;
  /** Those that were not taken, to the places they were for. */
  sendAgain: (files: readonly File[]) => void;
};

type Meant = { words: BroughtPicture['words']; place: BodyPlace };

/** Pictures that are dropped on the body or pasted into it: each is put where it was dropped as soon as it is sent. */
export function useBodyPictures(editor: Editor | null): BodyPictures {
  const { shelve } = usePictures();
  const sending = useSending();
  /** What is meant by each file, also when it is sent again. */
  const meant = useRef(new Map<File, Meant>());
  useEffect(() => {
    const { current } = meant;
    return () => {
      for (const { place } of current.values()) place.leave();
    };
  }, []);
  const sendAgain = (files: readonly File[]) =>
    void sending.send(files, (sent, file) => {
      const { words, place } = meant.current.get(file) ?? {};
      for (const picture of shelve([sent])) place?.put(words ? withWords(picture, words) : picture);
    });
  return {
    sending,
    sendAgain,
    send: (pictures) => {
      if (!editor) return;
      const places = new Map<number, BodyPlace>();
      for (const { file, words, position } of pictures) {
        const at = position ?? placeAtCaret(editor.state);
        const place = places.get(at) ?? bodyPlace(editor, at);
        places.set(at, place);
        meant.current.set(file, { words, place });
      }
      sendAgain(pictures.map(({ file }) => file));
    },
  };
}

function withWords(picture: Picture, { caption, credit, alt }: BroughtPicture['words']): Picture {
  return {
    ...picture,
    caption: caption || picture.caption,
    credit: credit || picture.credit,
    alt: alt || picture.alt,
  };
}
