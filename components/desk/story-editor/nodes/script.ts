import { Mark } from '@tiptap/core';

/** Words set below the line or above it; never both. */
export const Script = Mark.create({
  name: 'script',
  addAttributes: () => ({
    kind: { default: 'sub', rendered: false, parseHTML: (element: HTMLElement) => element.localName },
  }),
  parseHTML: () => [{ tag: 'sub' }, { tag: 'sup' }],
  renderHTML: ({ mark }) => [mark.attrs.kind === 'sup' ? 'sup' : 'sub', 0],
  addKeyboardShortcuts() {
    return {
      'Mod-,': () => this.editor.commands.toggleMark(this.name, { kind: 'sub' }),
      'Mod-.': () => this.editor.commands.toggleMark(this.name, { kind: 'sup' }),
    };
  },
});
