import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin, TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Typing or pasting while a form block is selected goes into a new paragraph behind it; without this it would replace it. */
export const KeepSelectedBlock = Extension.create({
  name: 'keepSelectedBlock',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, _from, _to, text) => {
          if (!stepBehind(view)) return false;
          view.dispatch(view.state.tr.insertText(text));
          return true;
        },
        handlePaste: (view) => {
          stepBehind(view);
          return false;
        },
      },
    }),
  ],
});

function stepBehind(view: EditorView): boolean {
  const { selection, schema, tr } = view.state;
  const paragraph = schema.nodes.paragraph?.createAndFill();
  if (!(selection instanceof NodeSelection) || !paragraph) return false;
  tr.insert(selection.to, paragraph);
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, selection.to + 1)).scrollIntoView());
  return true;
}
