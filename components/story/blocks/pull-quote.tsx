import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { dirAgainst } from '#lib/direction.ts';

export function PullQuote({ block, language }: BlockViewProps<'pullQuote'>) {
  return (
    <figure className="pull-quote">
      <blockquote dir={dirAgainst(language, block.text)}>
        <p>{block.text}</p>
      </blockquote>
      {block.attribution && <figcaption dir={dirAgainst(language, block.attribution)}>{block.attribution}</figcaption>}
    </figure>
  );
}
