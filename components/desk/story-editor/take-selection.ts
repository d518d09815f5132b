import { TextSelection } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';

/** Makes what is selected on screen the editor's selection. A browser may tell of it after the key that follows. */
export function takeSelection(view: EditorView): void {
  const { anchorNode, anchorOffset, focusNode, focusOffset } = document.getSelection() ?? {};
  if (!anchorNode || !focusNode || !(view.state.selection instanceof TextSelection)) return;
  if (!view.dom.contains(anchorNode) || !view.dom.contains(focusNode)) return;
  const at = (node: Node, offset = 0) => view.state.doc.resolve(view.posAtDOM(node, offset));
  const selection = TextSelection.between(at(anchorNode, anchorOffset), at(focusNode, focusOffset));
  if (!selection.eq(view.state.selection)) view.dispatch(view.state.tr.setSelection(selection));
}
