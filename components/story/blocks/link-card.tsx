import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { dirAgainst } from '#lib/direction.ts';
import { safeHref } from '#lib/stories/blocks/inline.ts';

export function LinkCard({ block, language }: BlockViewProps<'linkCard'>) {
  const isSafe = safeHref.safeParse(block.href).success;
  return (
    <aside className="link-card" dir={dirAgainst(language, block.headline)}>
      <p className="link-card-headline">
        {isSafe ? (
          <a href={block.href} rel="noopener">
            {block.headline}
          </a>
        ) : (
          block.headline
        )}
      </p>
      {block.summary && <p>{block.summary}</p>}
      {isSafe && <p className="link-card-host">{new URL(block.href).hostname.replace(/^www\./, '')}</p>}
    </aside>
  );
}
