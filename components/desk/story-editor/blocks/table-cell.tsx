import { TextArea } from '#components/desk/forms/text-area.tsx';
import { useTyped } from '#components/desk/story-editor/fields/use-typed.ts';

type Props = { name: string; words: string; onChange: (words: string) => void };

/** One cell of a table; Enter breaks its line. */
export function TableCell({ name, words, onChange }: Props) {
  const [value, type] = useTyped(words, onChange);
  return (
    <TextArea rows={1} aria-label={name} dir="auto" value={value} onChange={(event) => type(event.target.value)} />
  );
}
