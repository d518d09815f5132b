import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import type { Editor } from '@tiptap/react';
import type { PersonHere } from '#lib/stories/presence/types.ts';

const key = new PluginKey<readonly PersonHere[]>('people');

/** Marks the blocks in which others have their caret, with their names. It changes nothing of the document. */
export function showPeople(editor: Editor, people: readonly PersonHere[]): void {
  if (editor.isDestroyed) return;
  if (!key.get(editor.state)) {
    if (people.length === 0) return;
    editor.registerPlugin(peoplePlugin());
  }
  editor.view.dispatch(editor.state.tr.setMeta(key, people).setMeta('addToHistory', false));
}

function peoplePlugin(): Plugin<readonly PersonHere[]> {
  return new Plugin<readonly PersonHere[]>({
    key,
    state: {
      init: () => [],
      apply: (transaction, people) => transaction.getMeta(key) ?? people,
    },
    props: {
      decorations: (state) => {
        const names = namesByBlock(key.getState(state) ?? []);
        if (names.size === 0) return null;
        const marks: Decoration[] = [];
        state.doc.forEach((block, from) => {
          const here = names.get(block.attrs.id);
          if (!here) return;
          marks.push(
            Decoration.node(from, from + block.nodeSize, {
              class: 'block-with-people',
              'data-people': here.join(', '),
            }),
          );
        });
        return DecorationSet.create(state.doc, marks);
      },
    },
  });
}

function namesByBlock(people: readonly PersonHere[]): ReadonlyMap<unknown, string[]> {
  const names = new Map<unknown, string[]>();
  for (const { name, isSelf, blockIds } of people) {
    for (const id of blockIds) names.set(id, [...(names.get(id) ?? []), isSelf ? 'You, in another tab' : name]);
  }
  return names;
}
