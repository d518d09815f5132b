import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { LostCaptions } from '#components/story/blocks/lost-captions.tsx';
import { Figure } from '#components/story/figure.tsx';
import { shownIn } from '#lib/stories/blocks/photos.ts';

export function Image({ block, pictures, language, path, photo }: BlockViewProps<'image'>) {
  const [picture] = shownIn(block, pictures);
  if (!picture) return <LostCaptions pictures={[block.picture]} />;
  return <Figure picture={picture} place="body" language={language} path={path} number={photo} />;
}
