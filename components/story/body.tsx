import { Figure } from '#components/story/figure.tsx';
import { Inlines } from '#components/story/inlines.tsx';
import { Table } from '#components/story/table.tsx';
import { storyWords } from '#components/story/words.ts';
import { keyed } from '#components/ui/keyed.ts';
import type { ShownPicture } from '#lib/media/types.ts';
import { type Block, type Body, type Picture, safeHref } from '#lib/stories/body.ts';

type Pictures = ReadonlyMap<string, ShownPicture>;
type Props = {
  body: Body;
  pictures: Pictures;
  dateline: string;
  /** The story's: what its pictures and tables are called is read aloud in it. */
  language: string;
};

/** The words of a story, block by block; its dateline opens the first paragraph. */
export function StoryBody({ body, pictures, dateline, language }: Props) {
  const opening = String(body.findIndex((block) => block.type === 'paragraph'));
  return (
    <div className="body">
      {keyed(body).map(({ key, item }) => (
        <BlockView
          key={key}
          block={item}
          pictures={pictures}
          dateline={key === opening ? dateline : ''}
          language={language}
        />
      ))}
    </div>
  );
}

type BlockProps = Omit<Props, 'body'> & { block: Block };

function BlockView({ block, pictures, dateline, language }: BlockProps) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          {dateline && <span className="dateline">{dateline}</span>}
          {dateline && ' — '}
          <Inlines text={block.text} />
        </p>
      );
    case 'subhead':
      return <h2>{block.text}</h2>;
    case 'image':
      return <BodyFigure picture={block.picture} pictures={pictures} place="body" language={language} />;
    case 'gallery':
      return (
        <section className="gallery" aria-label={storyWords(language).gallery}>
          {keyed(block.pictures).map(({ key, item }) => (
            <BodyFigure key={key} picture={item} pictures={pictures} place="gallery" language={language} />
          ))}
        </section>
      );
    case 'pullQuote':
      return (
        <figure className="pull-quote">
          <blockquote>
            <p>{block.text}</p>
          </blockquote>
          {block.attribution && <figcaption>{block.attribution}</figcaption>}
        </figure>
      );
    case 'list': {
      const List = block.ordered ? 'ol' : 'ul';
      return (
        <List>
          {keyed(block.items).map(({ key, item }) => (
            <li key={key}>
              <Inlines text={item} />
            </li>
          ))}
        </List>
      );
    }
    case 'table':
      return <Table table={block} language={language} />;
    case 'linkCard':
      return <LinkCard card={block} />;
    default:
      return block satisfies never;
  }
}

type FigureProps = { picture: Picture; pictures: Pictures; place: 'body' | 'gallery'; language: string };

/** A picture whose file is gone leaves its caption. */
function BodyFigure({ picture, pictures, ...place }: FigureProps) {
  const stored = pictures.get(picture.mediaId);
  if (stored) return <Figure picture={{ ...stored, ...picture }} {...place} />;
  return picture.caption ? <p className="caption-alone">{picture.caption}</p> : null;
}

function LinkCard({ card }: { card: Extract<Block, { type: 'linkCard' }> }) {
  const isSafe = safeHref.safeParse(card.href).success;
  return (
    <aside className="link-card">
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
