import { useEffect, useRef, useState } from 'react';
import { sendPicture } from '#components/desk/story-editor/pictures/send-picture.ts';
import type { ShelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';

export type Unsent = { file: File; message: string; isWorthAnother: boolean };

export type Sending = {
  /** Which picture is on its way; '' where none is. */
  progress: string;
  unsent: readonly Unsent[];
  /** Those that may be taken when they are sent again. */
  again: readonly File[];
  send: (files: readonly File[], onSent: (picture: ShelfPicture, file: File) => void) => Promise<void>;
  forget: () => void;
};

/** Sends pictures of this computer to the library, one after another. Those that fail are named, with the reason. */
export function useSending(): Sending {
  const [progress, setProgress] = useState('');
  const [unsent, setUnsent] = useState<readonly Unsent[]>([]);
  const leaving = useRef(new AbortController());
  const queue = useRef(Promise.resolve());
  useEffect(() => {
    const controller = new AbortController();
    leaving.current = controller;
    return () => controller.abort();
  }, []);
  const sendAll = async (files: readonly File[], onSent: (picture: ShelfPicture, file: File) => void) => {
    setUnsent((before) => before.filter(({ file }) => !files.includes(file)));
    for (const [index, file] of files.entries()) {
      setProgress(`Sending ${file.name} (${index + 1} of ${files.length})…`);
      const outcome = await sendPicture(file, leaving.current.signal);
      if (!outcome) return;
      if (outcome.kind === 'sent') onSent(outcome.picture, file);
      else setUnsent((before) => [...before, { file, ...outcome }]);
    }
    setProgress('');
  };
  return {
    progress,
    unsent,
    again: unsent.filter(({ isWorthAnother }) => isWorthAnother).map(({ file }) => file),
    send: (files, onSent) => {
      queue.current = queue.current.then(() => sendAll(files, onSent));
      return queue.current;
    },
    forget: () => setUnsent([]),
  };
}
