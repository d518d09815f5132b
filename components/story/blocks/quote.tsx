import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { Inlines } from '#components/story/blocks/inlines.tsx';
import { keyed } from '#components/ui/keyed.ts';
import { dirAgainst } from '#lib/direction.ts';
import { plainText } from '#lib/stories/blocks/inline.ts';

export function Quote({ block, language }: BlockViewProps<'quote'>) {
  return (
    <blockquote className="quote">
      {keyed(block.paragraphs).map(({ key, item: text }) => (
        <p key={key} dir={dirAgainst(language, plainText(text))}>
          <Inlines text={text} />
        </p>
      ))}
    </blockquote>
  );
}
