import { TextBox } from '#components/desk/forms/text-box.tsx';
import { useTyped } from '#components/desk/story-editor/fields/use-typed.ts';
import { maxCellLength } from '#lib/stories/blocks/table.ts';

type Props = { name: string; words: string; onChange: (words: string) => void };

/** One cell of a table; Enter breaks its line. */
export function TableCell({ name, words, onChange }: Props) {
  const [value, type] = useTyped(words, onChange);
  return (
    <TextBox
      multiline
      rows={1}
      aria-label={name}
      dir="auto"
      maxLength={maxCellLength}
      value={value}
      onChange={(event) => type(event.target.value)}
    />
  );
}
