'use client';
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import { PictureChooser } from '#components/desk/story-editor/pictures/picture-chooser.tsx';
import { asPicture, type ShelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';
import type { Picture } from '#lib/stories/blocks/picture.ts';

type Pictures = {
  /** A stored picture's file and size, or undefined when it is not stored. */
  find: (mediaId: string) => ShelfPicture | undefined;
  /** Lets the person upload or pick; empty when they change their mind. */
  choose: (many: 'one' | 'many') => Promise<Picture[]>;
  /** Takes in pictures that were just sent, and gives them as a story's. */
  shelve: (sent: readonly ShelfPicture[]) => Picture[];
};

const PicturesContext = createContext<Pictures | null>(null);

/** The pictures of the story and of the library, for whatever inside the editor shows or wants one. */
export function usePictures(): Pictures {
  const pictures = useContext(PicturesContext);
  if (!pictures) throw new Error('usePictures needs a PicturesProvider above it');
  return pictures;
}

type Props = { used: readonly ShelfPicture[]; library: readonly ShelfPicture[]; children: ReactNode };
type Choice = { many: boolean; settle: (pictures: Picture[]) => void };

export function PicturesProvider({ used, library, children }: Props) {
  const [sent, setSent] = useState<ShelfPicture[]>([]);
  const [choice, setChoice] = useState<Choice | null>(null);
  const opener = useRef<Element | null>(null);
  const shelf = useMemo(() => {
    const fresh = new Set(sent.map((picture) => picture.mediaId));
    return [...sent, ...library.filter((picture) => !fresh.has(picture.mediaId))];
  }, [sent, library]);
  const choose = useCallback((many: 'one' | 'many') => {
    opener.current = document.activeElement;
    return new Promise<Picture[]>((settle) => setChoice({ many: many === 'many', settle }));
  }, []);
  const shelve = useCallback((pictures: readonly ShelfPicture[]) => {
    const ids = new Set(pictures.map((picture) => picture.mediaId));
    setSent((before) => [...pictures, ...before.filter((one) => !ids.has(one.mediaId))]);
    return pictures.map(asPicture);
  }, []);
  const value = useMemo<Pictures>(() => {
    const byId = new Map([...shelf, ...used].map((picture) => [picture.mediaId, picture]));
    return { find: (mediaId) => byId.get(mediaId), choose, shelve };
  }, [shelf, used, choose, shelve]);
  const settle = (chosen: readonly ShelfPicture[]) => {
    choice?.settle(chosen.map(asPicture));
    setChoice(null);
    if (opener.current instanceof HTMLElement) opener.current.focus();
  };
  return (
    <PicturesContext value={value}>
      {children}
      {choice && <PictureChooser shelf={shelf} many={choice.many} onSent={shelve} onDone={settle} />}
    </PicturesContext>
  );
}
