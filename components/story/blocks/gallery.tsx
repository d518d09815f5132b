import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { LostCaptions } from '#components/story/blocks/lost-captions.tsx';
import { Figure } from '#components/story/figure.tsx';
import { storyWords } from '#components/story/words.ts';
import { keyed } from '#components/ui/keyed.ts';
import { shownIn } from '#lib/stories/blocks/photos.ts';

export function Gallery({ block, pictures, language, path, photo }: BlockViewProps<'gallery'>) {
  const shown = shownIn(block, pictures);
  // two and four stand best in pairs
  const place = shown.length === 2 || shown.length === 4 ? 'pair' : 'grid';
  if (shown.length === 0) return <LostCaptions pictures={block.pictures} />;
  return (
    <section className="gallery" data-place={place} aria-label={storyWords(language).gallery}>
      {keyed(shown).map(({ key, item }, index) => (
        <Figure key={key} picture={item} place={place} language={language} path={path} number={photo + index} />
      ))}
    </section>
  );
}
