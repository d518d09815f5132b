import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { Inlines } from '#components/story/blocks/inlines.tsx';
import { keyed } from '#components/ui/keyed.ts';
import { dirAgainst } from '#lib/direction.ts';
import { plainText } from '#lib/stories/blocks/inline.ts';

export function List({ block, language }: BlockViewProps<'list'>) {
  const Tag = block.ordered ? 'ol' : 'ul';
  return (
    <Tag>
      {keyed(block.items).map(({ key, item }) => (
        <li key={key} dir={dirAgainst(language, plainText(item))}>
          <Inlines text={item} />
        </li>
      ))}
    </Tag>
  );
}
