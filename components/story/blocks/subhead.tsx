import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { dirAgainst } from '#lib/direction.ts';

export function Subhead({ block, language }: BlockViewProps<'subhead'>) {
  return <h2 dir={dirAgainst(language, block.text)}>{block.text}</h2>;
}
