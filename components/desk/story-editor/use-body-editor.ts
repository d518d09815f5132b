'use client';
import { type Editor, useEditor } from '@tiptap/react';
import { useRef, useState } from 'react';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { BringIn } from '#components/desk/story-editor/paste/bring-in.ts';
import { type BodyPictures, useBodyPictures } from '#components/desk/story-editor/pictures/use-body-pictures.ts';
import { showBody } from '#components/desk/story-editor/show-body.ts';
import type { Body } from '#lib/stories/blocks/body.ts';

export type BodyEditing = {
  /** Null until the browser has it. */
  editor: Editor | null;
  read: () => Body;
  /** Puts another body into the editor; see `showBody`. */
  show: (body: Body) => void;
  /** What did not come along with what was pasted last; '' for nothing. */
  note: string;
  dropNote: () => void;
  pictures: BodyPictures;
};

/** The rich text of a story, which speaks blocks to everyone else. */
export function useBodyEditor(start: Body, onChange: () => void): BodyEditing {
  const [note, setNote] = useState('');
  // the editor is made once; what it calls is of the newest rendering
  const latest = useRef<Pick<BodyPictures, 'send'>>({ send: () => {} });
  const editor = useEditor({
    extensions: [
      ...bodyExtensions,
      BringIn.configure({ tell: setNote, sendPictures: (brought) => latest.current.send(brought) }),
    ],
    content: fromBlocks(start),
    immediatelyRender: false,
    // what is pasted comes as it is written: "**" is two stars
    enablePasteRules: false,
    // the desk's policy allows no style element that it did not send itself; see body-editor.css
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Body', class: 'body-text' },
    },
    onUpdate: ({ transaction }) => transaction.docChanged && onChange(),
  });
  const pictures = useBodyPictures(editor);
  latest.current = pictures;
  return {
    editor,
    read: () => (editor ? toBlocks(editor.getJSON()) : start),
    show: (body) => editor && showBody(editor, body),
    note,
    dropNote: () => setNote(''),
    pictures,
  };
}
