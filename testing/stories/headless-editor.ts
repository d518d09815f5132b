import { Editor, type Extensions, type JSONContent } from '@tiptap/core';

/** An editor without a browser: its document, its plugins, its commands and its undo. */
export function openHeadless(extensions: Extensions, content: JSONContent): Editor {
  const editor = new Editor({ element: null, extensions, content });
  // TipTap gives an editor its plugins when it is shown
  editor.view.updateState(editor.state.reconfigure({ plugins: editor.extensionManager.plugins }));
  return editor;
}
