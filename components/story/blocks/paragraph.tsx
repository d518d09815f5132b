import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { Inlines } from '#components/story/blocks/inlines.tsx';
import { dirAgainst } from '#lib/direction.ts';
import { plainText } from '#lib/stories/blocks/inline.ts';

export function Paragraph({ block, dateline, language }: BlockViewProps<'paragraph'>) {
  return (
    <p dir={dirAgainst(language, plainText(block.text))}>
      {dateline && <span className="dateline">{dateline}</span>}
      {dateline && ' — '}
      <Inlines text={block.text} />
    </p>
  );
}
