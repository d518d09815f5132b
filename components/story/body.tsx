import type { ReactNode } from 'react';
import { BlockView } from '#components/story/blocks/block-view.tsx';
import { keyed } from '#components/ui/keyed.ts';
import type { ShownPicture } from '#lib/media/types.ts';
import type { Body } from '#lib/stories/blocks/body.ts';
import type { LiveConditions } from '#lib/stories/blocks/conditions.ts';
import { photosBefore } from '#lib/stories/blocks/photos.ts';

type Props = {
  body: Body;
  pictures: ReadonlyMap<string, ShownPicture>;
  dateline: string;
  /** The story's: what its pictures and tables are called is read aloud in it. */
  language: string;
  /** The story's address, under which its photographs and players have pages; what has none of them leads to the file and to the provider. */
  path?: string;
  /** Of its conditions those that are still live, by the ids of their blocks. */
  live?: ReadonlyMap<string, LiveConditions> | undefined;
  /** Above the words, and the first of the story's photographs. */
  leadPicture?: ShownPicture | null;
  /** What belongs to the words and has to stay with them wherever they are read: reader views keep this one element. */
  opening?: ReactNode;
  closing?: ReactNode;
};

/** The words of a story, block by block; its dateline opens the first paragraph. */
export function StoryBody({
  body,
  pictures,
  dateline,
  language,
  path,
  live,
  leadPicture = null,
  opening,
  closing,
}: Props) {
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
          live={live?.get(item.id)}
        />
      ))}
      {closing}
    </div>
  );
}
