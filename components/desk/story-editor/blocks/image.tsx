import type { BlockFormProps } from '#components/desk/story-editor/blocks/block-forms.tsx';
import { PictureForm } from '#components/desk/story-editor/blocks/picture.tsx';

/** A picture that stands by itself. */
export function ImageForm({ block, onChange }: BlockFormProps<'image'>) {
  return <PictureForm picture={block.picture} onChange={(picture) => onChange({ ...block, picture })} />;
}
