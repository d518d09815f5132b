import { Extension } from '@tiptap/core';
import { NodeSelection, Plugin } from '@tiptap/pm/state';
import { stepBehind } from '#components/desk/story-editor/paste/insert-blocks.ts';

/** Typing while a form block is selected goes into a new paragraph behind it; without this it would replace it. */
export const KeepSelectedBlock = Extension.create({
  name: 'keepSelectedBlock',
  addProseMirrorPlugins: () => [
    new Plugin({
      props: {
        handleTextInput: (view, _from, _to, text) => {
          if (!(view.state.selection instanceof NodeSelection)) return false;
          view.dispatch(stepBehind(view.state.tr).insertText(text).scrollIntoView());
          return true;
        },
      },
    }),
  ],
});
