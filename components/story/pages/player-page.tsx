import { storyWords } from '#components/story/words.ts';
import { foreign } from '#components/ui/foreign.ts';
import { isolated } from '#lib/direction.ts';
import type { Edition } from '#lib/editions/types.ts';
import type { Embed } from '#lib/stories/blocks/embed-providers.ts';
import type { Player } from '#lib/stories/blocks/players.ts';
import type { PublicStory } from '#lib/stories/types.ts';

type Props = { story: PublicStory; edition: Edition; player: Player };

/** The player's own size, in CSS pixels; the style sheet stretches the first two to the page. */
const sizes: Readonly<Record<Embed['shape'], { width: number; height: number }>> = {
  wide: { width: 1280, height: 720 },
  upright: { width: 405, height: 720 },
  sound: { width: 720, height: 166 },
  list: { width: 720, height: 420 },
};

/** The one page with a frame of somebody else's; whoever opens it has asked for it. */
export function PlayerPage({ story, edition, player: { number, title, embed } }: Props) {
  const words = storyWords(edition.language);
  const name = words.embed[embed.kind](embed.provider);
  const lang = foreign(story.language, edition.language);
  const { width, height } = sizes[embed.shape];
  return (
    <div className="player-page">
      <p className="kicker">{name}</p>
      <h1 id="content" tabIndex={-1} {...lang}>
        {title || story.headline}
      </h1>
      {/* players refuse to run when they are not told which site shows them, and get to know no more than that */}
      <iframe
        className="player"
        data-shape={embed.shape}
        src={embed.playerUrl}
        title={title || name}
        width={width}
        height={height}
        sandbox="allow-scripts allow-same-origin allow-presentation"
        allow="fullscreen; encrypted-media; picture-in-picture"
        allowFullScreen
        referrerPolicy="strict-origin-when-cross-origin"
      />
      <ul className="player-ways">
        <li>
          <a href={`${story.path}#embed-${number}`}>{words.backTo(isolated(edition.language, story.headline))}</a>
        </li>
        <li>
          <a href={embed.publicUrl} rel="noopener">
            {embed.kind === 'film' ? words.embed.watchAt(embed.provider) : words.embed.listenAt(embed.provider)}
          </a>
        </li>
      </ul>
    </div>
  );
}
