import type { ClipboardEvent } from 'react';
import { TextBox } from '#components/desk/forms/text-box.tsx';
import { useTyped } from '#components/desk/story-editor/fields/use-typed.ts';
import { readCells } from '#components/desk/story-editor/paste/cells.ts';
import { broughtBy } from '#components/desk/story-editor/paste/read-clipboard.ts';
import { maxCellLength } from '#lib/stories/blocks/table.ts';

type Props = {
  name: string;
  words: string;
  onChange: (words: string) => void;
  /** A range of cells that is pasted, from this cell on. */
  onCells: (cells: string[][]) => void;
};

/** One cell of a table; Enter breaks its line. */
export function TableCell({ name, words, onChange, onCells }: Props) {
  const [value, type] = useTyped(words, onChange);
  const paste = (event: ClipboardEvent) => {
    const cells = readCells(broughtBy(event.clipboardData));
    if (!cells) return;
    event.preventDefault();
    onCells(cells);
  };
  return (
    <TextBox
      multiline
      rows={1}
      aria-label={name}
      dir="auto"
      maxLength={maxCellLength}
      value={value}
      onPaste={paste}
      onChange={(event) => type(event.target.value)}
    />
  );
}
