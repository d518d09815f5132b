import type { ReactNode } from 'react';
import { Embed } from '#components/story/blocks/embed.tsx';
import { Inlines } from '#components/story/blocks/inlines.tsx';
import { Table } from '#components/story/blocks/table.tsx';
import { Figure } from '#components/story/figure.tsx';
import { storyWords } from '#components/story/words.ts';
import { keyed } from '#components/ui/keyed.ts';
import { dirAgainst } from '#lib/direction.ts';
import type { ShownPicture } from '#lib/media/types.ts';
import { type Block, type Body, type Inline, picturesOf, safeHref } from '#lib/stories/blocks/body.ts';
import { photosBefore, shownIn } from '#lib/stories/blocks/photos.ts';

type Props = {
  body: Body;
  pictures: ReadonlyMap<string, ShownPicture>;
  dateline: string;
  /** The story's: what its pictures and tables are called is read aloud in it. */
  language: string;
  /** The story's address, under which its photographs and players have pages; what has none of them leads to the file and to the provider. */
  path?: string;
  /** Above the words, and the first of the story's photographs. */
  leadPicture?: ShownPicture | null;
  /** What belongs to the words and has to stay with them wherever they are read: reader views keep this one element. */
  opening?: ReactNode;
  closing?: ReactNode;
};

/** The words of a story, block by block; its dateline opens the first paragraph. */
export function StoryBody({ body, pictures, dateline, language, path, leadPicture = null, opening, closing }: Props) {
  const firstParagraph = body.findIndex((block) => block.type === 'paragraph');
  const before = photosBefore({ leadPicture, body, pictures });
  return (
    <div className="body">
      {opening}
      {keyed(body).map(({ key, item }, index) => (
        <BlockView
          key={key}
          block={item}
          pictures={pictures}
          dateline={index === firstParagraph ? dateline : ''}
          language={language}
          path={path}
          photo={(before[index] ?? 0) + 1}
          player={body.slice(0, index + 1).filter(({ type }) => type === 'embed').length}
        />
      ))}
      {closing}
    </div>
  );
}

type BlockProps = Pick<Props, 'pictures' | 'dateline' | 'language'> & {
  block: Block;
  path: string | undefined;
  /** The number of its first photograph. */
  photo: number;
  /** Its number among the films and sounds, if it is one. */
  player: number;
};

function BlockView({ block, pictures, dateline, language, path, photo, player }: BlockProps) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p dir={dirAgainst(language, plainText(block.text))}>
          {dateline && <span className="dateline">{dateline}</span>}
          {dateline && ' — '}
          <Inlines text={block.text} />
        </p>
      );
    case 'subhead':
      return <h2 dir={dirAgainst(language, block.text)}>{block.text}</h2>;
    case 'image': {
      const [picture] = shownIn(block, pictures);
      if (picture) return <Figure picture={picture} place="body" language={language} path={path} number={photo} />;
      return <LostCaptions block={block} />;
    }
    case 'gallery': {
      const shown = shownIn(block, pictures);
      // two and four stand best in pairs
      const place = shown.length === 2 || shown.length === 4 ? 'pair' : 'grid';
      if (shown.length === 0) return <LostCaptions block={block} />;
      return (
        <section className="gallery" data-place={place} aria-label={storyWords(language).gallery}>
          {keyed(shown).map(({ key, item }, index) => (
            <Figure key={key} picture={item} place={place} language={language} path={path} number={photo + index} />
          ))}
        </section>
      );
    }
    case 'pullQuote':
      return (
        <figure className="pull-quote">
          <blockquote dir={dirAgainst(language, block.text)}>
            <p>{block.text}</p>
          </blockquote>
          {block.attribution && (
            <figcaption dir={dirAgainst(language, block.attribution)}>{block.attribution}</figcaption>
          )}
        </figure>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {keyed(block.items).map(({ key, item }) => (
            <li key={key} dir={dirAgainst(language, plainText(item))}>
              <Inlines text={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table table={block} language={language} />;
    case 'linkCard':
      return <LinkCard card={block} language={language} />;
    case 'embed':
      return <Embed block={block} language={language} path={path} number={player} />;
    default:
      return block satisfies never;
  }
}

const plainText = (text: readonly Inline[]) => text.map((run) => run.text).join('');

/** Pictures whose files are gone leave their captions. */
function LostCaptions({ block }: { block: Block }) {
  const captions = picturesOf([block]).flatMap(({ caption }) => caption || []);
  return keyed(captions).map(({ key, item }) => (
    <p key={key} className="caption-alone">
      {item}
    </p>
  ));
}

function LinkCard({ card, language }: { card: Extract<Block, { type: 'linkCard' }>; language: string }) {
  const isSafe = safeHref.safeParse(card.href).success;
  return (
    <aside className="link-card" dir={dirAgainst(language, card.headline)}>
      <p className="link-card-headline">
        {isSafe ? (
          <a href={card.href} rel="noopener">
            {card.headline}
          </a>
        ) : (
          card.headline
        )}
      </p>
      {card.summary && <p>{card.summary}</p>}
      {isSafe && <p className="link-card-host">{new URL(card.href).hostname.replace(/^www\./, '')}</p>}
    </aside>
  );
}
