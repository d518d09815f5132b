import { HardBreak } from '@tiptap/extension-hard-break';

/** A line break, typed by Shift+Enter. It has the marks of the words it stands between, or it would divide them. */
export const LineBreak = HardBreak.extend({
  addKeyboardShortcuts() {
    return {
      'Shift-Enter': () =>
        this.editor.commands.command(({ tr, dispatch }) => {
          const { $from } = tr.selection;
          const fits = $from.parent.canReplaceWith($from.index(), $from.index(), this.type);
          if (fits && dispatch) tr.replaceSelectionWith(this.type.create(), true).scrollIntoView();
          // in a subhead there is none
          return true;
        }),
    };
  },
});
