import type { BlockViewProps } from '#components/story/blocks/block-view.tsx';
import { storyWords } from '#components/story/words.ts';
import { storyPart } from '#lib/addresses/story-part.ts';
import { dirAgainst } from '#lib/direction.ts';
import { findEmbed } from '#lib/stories/blocks/embed-providers.ts';

/** A film or a sound at somebody else's. Nothing is fetched from there before a reader asks for it. */
export function Embed({ block, language, path, player }: BlockViewProps<'embed'>) {
  const embed = findEmbed(block.href);
  const words = storyWords(language).embed;
  // an address the table knew once
  if (!embed) return block.title ? <p>{block.title}</p> : null;
  const name = words[embed.kind](embed.provider);
  return (
    <section className="embed" id={`embed-${player}`} aria-label={block.title || name}>
      {block.title && <p className="embed-name">{name}</p>}
      <p className="embed-title" dir={dirAgainst(language, block.title)}>
        {block.title || name}
      </p>
      <ul className="embed-ways">
        {path && (
          <li>
            <a className="embed-play" href={storyPart('storyPlayer', path, player)}>
              {words.play}
            </a>
          </li>
        )}
        <li>
          <a href={embed.publicUrl} rel="noopener">
            {embed.kind === 'film' ? words.watchAt(embed.provider) : words.listenAt(embed.provider)}
          </a>
        </li>
      </ul>
      <p className="embed-note">{words.note(embed.provider)}</p>
    </section>
  );
}
