import { type Editor, Extension } from '@tiptap/core';
import { closeHistory } from '@tiptap/pm/history';
import { Plugin, Selection, type Transaction } from '@tiptap/pm/state';
import type { EditorView } from '@tiptap/pm/view';
import { filmByEnter, filmIn, toFilms } from '#components/desk/story-editor/paste/films.ts';
import { insertBlocks, stepBehind } from '#components/desk/story-editor/paste/insert-blocks.ts';
import { writeOwnWords } from '#components/desk/story-editor/paste/own-words.ts';
import { blocksFault, sizeFault } from '#components/desk/story-editor/paste/paste-faults.ts';
import {
  broughtBy,
  type Pasted,
  picturesStayed,
  readClipboard,
} from '#components/desk/story-editor/paste/read-clipboard.ts';
import { placeBehind } from '#components/desk/story-editor/pictures/body-place.ts';
import {
  type BroughtPicture,
  fileAlone,
  fileInAddress,
} from '#components/desk/story-editor/pictures/brought-picture.ts';
import { takeSelection } from '#components/desk/story-editor/take-selection.ts';

export type BringInOptions = {
  /** Tells the writer what did not come along; '' where everything did. */
  tell: (note: string) => void;
  /** Sends pictures and puts them where they were dropped. */
  sendPictures: (pictures: readonly BroughtPicture[]) => void;
};

/** Everything that comes into the body from elsewhere: pasted or dropped, read by our own walker, and told of. */
export const BringIn = Extension.create<BringInOptions, { made: Set<string> }>({
  // `paste` is one of TipTap's own
  name: 'bringIn',
  priority: 1_000,
  addOptions: () => ({ tell: () => {}, sendPictures: () => {} }),
  addStorage: () => ({ made: new Set() }),
  addKeyboardShortcuts() {
    return { Enter: () => makeFilm(this.editor, this.storage.made) };
  },
  addProseMirrorPlugins() {
    const { editor, options, storage } = this;
    let isPlain = false;
    return [
      writeOwnWords(editor.schema),
      new Plugin({
        props: {
          handleDOMEvents: {
            keydown: (_view, event) => {
              isPlain = event.shiftKey && event.key.toLowerCase() === 'v';
            },
            paste: (view, event) => {
              const plain = isPlain;
              isPlain = false;
              if (!view.editable) return false;
              // neither the browser nor ProseMirror ever makes a page of what is brought
              event.preventDefault();
              if (!event.clipboardData) return true;
              takeSelection(view);
              take(view, readClipboard(broughtBy(event.clipboardData), { plain, origin: location.origin }));
              return true;
            },
            drop: (view, event) => {
              // a field inside a form block takes words by itself
              if (event.target instanceof Element && event.target.closest('input, textarea')) return true;
              if (!view.editable) return false;
              const place = view.posAtCoords({ left: event.clientX, top: event.clientY });
              if (place && view.dragging) return false;
              event.preventDefault();
              if (!place || !event.dataTransfer) return true;
              const pasted = readClipboard(broughtBy(event.dataTransfer), { plain: false, origin: location.origin });
              const near = Selection.near(view.state.doc.resolve(place.pos));
              view.dispatch(view.state.tr.setSelection(near));
              view.focus();
              take(view, pasted);
              return true;
            },
          },
        },
      }),
    ];

    function take(view: EditorView, pasted: Pasted): void {
      options.tell('');
      if (pasted.kind === 'pictures') options.sendPictures(pasted.files.map(fileAlone));
      else if (pasted.kind === 'address') {
        storage.made.add(pasted.text);
        pasteAddress(view, pasted);
      } else pasteBlocks(view, pasted, options);
    }
  },
});

type Words = Extract<Pasted, { kind: 'blocks' }>;

/** Over selected words an address is their link; alone in an empty paragraph that of a film becomes the film. */
function pasteAddress(view: EditorView, { href, text }: { href: string; text: string }): void {
  const { link } = view.state.schema.marks;
  const { selection, tr } = view.state;
  if (!link) return;
  const mark = link.create({ href });
  if (!selection.empty && selection.$from.parent.type.allowsMarkType(link)) {
    dispatchPaste(view, tr.addMark(selection.from, selection.to, mark));
    return;
  }
  stepBehind(tr);
  const takesLinks = tr.selection.$from.parent.type.allowsMarkType(link);
  tr.replaceSelectionWith(view.state.schema.text(text, takesLinks ? [mark] : []), false);
  dispatchPaste(view, tr.removeStoredMark(link).scrollIntoView());
  makeFilms(view, tr);
}

function pasteBlocks(view: EditorView, { parts, leftOut }: Words, { tell, sendPictures }: BringInOptions): void {
  const blocks = parts.flatMap((part) => (part.kind === 'block' ? [part.block] : []));
  const refused = sizeFault(view.state.doc, blocks);
  if (refused) {
    tell(refused);
    return;
  }
  if (blocks.length > 0) {
    const tr = insertBlocks(view.state, blocks);
    const fault = blocksFault(tr.doc, blocks);
    if (fault) {
      tell(fault);
      return;
    }
    dispatchPaste(view, tr);
    makeFilms(view, tr);
  }
  const { brought, stayed } = picturesIn(parts, (before) => placeBehind(view.state, before, blocks.length));
  if (brought.length > 0) sendPictures(brought);
  const note = [leftOut, picturesStayed(stayed)].filter(Boolean).join(' ');
  tell(note || (parts.length === 0 ? 'There was nothing to paste.' : ''));
}

/** Pictures whose bytes came along, with their places, and how many stayed. */
function picturesIn(parts: Words['parts'], placeOf: (blocksBefore: number) => number) {
  const brought: BroughtPicture[] = [];
  let before = 0;
  let stayed = 0;
  for (const part of parts) {
    if (part.kind === 'block') before += 1;
    else {
      const { caption, credit, alt } = part.picture;
      const file = fileInAddress(part.picture, `picture ${brought.length + 1}`);
      if (file) brought.push({ file, words: { caption, credit, alt }, position: placeOf(before) });
      else stayed += 1;
    }
  }
  return { brought, stayed };
}

/** One step of undo, and nothing of it becomes a link by itself. */
function dispatchPaste(view: EditorView, tr: Transaction): void {
  view.dispatch(closeHistory(tr).setMeta('preventAutolink', true));
}

/** The films among what was just pasted; made in a step of their own, which leaves their addresses. */
function makeFilms(view: EditorView, pasted: Transaction): void {
  let [from, to] = [view.state.doc.content.size, 0];
  for (const [index, map] of pasted.mapping.maps.entries()) {
    const rest = pasted.mapping.slice(index + 1);
    map.forEach((_from, _to, start, end) => {
      from = Math.min(from, rest.map(start, -1));
      to = Math.max(to, rest.map(end, 1));
    });
  }
  const films = from <= to ? toFilms(view.state, { from, to }) : null;
  if (films) view.dispatch(closeHistory(films));
}

/** Enter behind the address of a film. It is made one once: who undoes that wants the address. */
function makeFilm({ state, view }: Editor, made: Set<string>): boolean {
  const address = filmIn(state.selection.$from.parent);
  const tr = address !== null && !made.has(address) ? filmByEnter(state) : null;
  if (address === null || !tr) return false;
  made.add(address);
  view.dispatch(closeHistory(tr));
  return true;
}
