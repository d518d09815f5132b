import { expect, test } from 'vitest';
import { fromBlocks } from '#components/desk/story-editor/blocks/from-blocks.ts';
import { toBlocks } from '#components/desk/story-editor/blocks/to-blocks.ts';
import { bodyExtensions } from '#components/desk/story-editor/body-extensions.ts';
import { filmByEnter, toFilms } from '#components/desk/story-editor/paste/films.ts';
import type { Block } from '#lib/stories/blocks/kinds.ts';
import { openHeadless } from '#testing/stories/headless-editor.ts';

const film = 'https://youtu.be/dQw4w9WgXcQ';
const paragraph = (id: string, text: string): Block => ({ id, type: 'paragraph', text: [{ text }] });
const kindsIn = (editor: ReturnType<typeof openHeadless>) => toBlocks(editor.getJSON()).map(({ type }) => type);

test('every paragraph that is a film’s address and nothing else becomes the film', () => {
  const editor = openHeadless(
    bodyExtensions,
    fromBlocks([paragraph('a', film), paragraph('b', `See ${film}`), paragraph('c', `${film} `), paragraph('d', film)]),
  );
  const { doc } = editor.state;
  const tr = toFilms(editor.state, { from: 0, to: doc.content.size - doc.child(3).nodeSize });
  if (tr) editor.view.dispatch(tr);
  expect(kindsIn(editor)).toEqual(['embed', 'paragraph', 'embed', 'paragraph']);
});

test('Enter behind one makes the film, and a paragraph to write on in', () => {
  const editor = openHeadless(bodyExtensions, fromBlocks([paragraph('a', film), paragraph('b', 'Words')]));
  editor.commands.setTextSelection(film.length + 1);
  const tr = filmByEnter(editor.state);
  if (tr) editor.view.dispatch(tr);
  editor.commands.insertContent({ type: 'text', text: 'Behind' });
  expect(kindsIn(editor)).toEqual(['embed', 'paragraph', 'paragraph']);
  expect(editor.getText({ blockSeparator: '/' })).toMatch(/Behind\/Words$/);
  editor.commands.undo();
  editor.commands.undo();
  expect(toBlocks(editor.getJSON())).toEqual([paragraph('a', film), paragraph('b', 'Words')]);
});

test.each([
  ['in the middle of it', film, 5],
  ['behind other words', `See ${film}`, film.length + 5],
])('Enter %s makes none', (_name, text, place) => {
  const editor = openHeadless(bodyExtensions, fromBlocks([paragraph('a', text)]));
  editor.commands.setTextSelection(place);
  expect(filmByEnter(editor.state)).toBeNull();
});
