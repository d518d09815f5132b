'use client';
import { type Editor, useEditor } from '@tiptap/react';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { showBody } from '#components/desk/story-editor/show-body.ts';
import type { Body } from '#lib/stories/blocks/body.ts';

export type BodyEditing = {
  /** Null until the browser has it. */
  editor: Editor | null;
  read: () => Body;
  /** Puts another body into the editor; see `showBody`. */
  show: (body: Body) => void;
};

/** The rich text of a story, which speaks blocks to everyone else. */
export function useBodyEditor(start: Body, onChange: () => void): BodyEditing {
  const editor = useEditor({
    extensions: bodyExtensions,
    content: fromBlocks(start),
    immediatelyRender: false,
    // the desk's policy allows no style element that it did not send itself; see body-editor.css
    injectCSS: false,
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': 'Body', class: 'body-text' },
    },
    onUpdate: ({ transaction }) => transaction.docChanged && onChange(),
  });
  return {
    editor,
    read: () => (editor ? toBlocks(editor.getJSON()) : start),
    show: (body) => editor && showBody(editor, body),
  };
}
