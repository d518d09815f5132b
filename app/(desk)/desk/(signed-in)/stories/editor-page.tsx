import { shelfPicture } from '#components/desk/story-editor/pictures/shelf-picture.ts';
import { StoryEditor } from '#components/desk/story-editor/story-editor.tsx';
import { WireNews } from '#components/desk/wires/comparing/wire-news.tsx';
import { MailOfStory } from '#components/webmail/copy/mail-of-story.tsx';
import { now } from '#lib/clock.ts';
import { listTakeableAction } from '#lib/conditions/blocks/actions.ts';
import { database } from '#lib/db/client.ts';
import { listEditions, listSections } from '#lib/editions/queries.ts';
import { instantToZoned } from '#lib/editions/zoned-time.ts';
import { listMedia, showPictures } from '#lib/media/queries.ts';
import { type Actor, isAllowed } from '#lib/staff/permissions.ts';
import * as storyActions from '#lib/stories/actions.ts';
import { picturesOf } from '#lib/stories/blocks/body.ts';
import type { OpenedStory, StoryActions } from '#lib/stories/desk/types.ts';
import type { StoryContent } from '#lib/stories/types.ts';
import { addTopicAction } from '#lib/topics/actions.ts';
import { listDeskTopics } from '#lib/topics/queries.ts';
import { findMailOfStory } from '#lib/webmail/copy/queries.ts';
import { moveStoryAction } from '#lib/wires/actions.ts';
import { findWireNoteAction, settleWithdrawalAction } from '#lib/wires/comparing/actions.ts';
import { findWireNote } from '#lib/wires/comparing/wire-notes.ts';

const actions: StoryActions = { ...storyActions, addTopicAction, moveStoryAction };
const librarySize = 100;

type Props = { actor: Actor; opened: OpenedStory | null; start: StoryContent; startsChanged?: boolean };

/** The editor with everything it is handed: the story, the places it can appear in, and pictures. */
export async function EditorPage({ actor, opened, start, startsChanged = false }: Props) {
  const pictures = [...(start.leadPicture ? [start.leadPicture] : []), ...picturesOf(start.body)];
  const [sections, editions, topics, library, used, note, mail] = await Promise.all([
    listSections(database()),
    listEditions(database()),
    listDeskTopics(database(), actor),
    listMedia(database(), actor, { limit: librarySize }),
    showPictures(database(), pictures),
    opened && findWireNote(database(), actor, opened.story.id),
    opened && findMailOfStory(database(), actor, opened.story.id),
  ]);
  const at = now();
  return (
    <StoryEditor
      actor={actor}
      opened={opened}
      start={start}
      startsChanged={startsChanged}
      sections={sections}
      editions={editions.map((edition) => ({ ...edition, nowLocal: instantToZoned(at, edition.timeZone) }))}
      topics={topics}
      used={[...used.values()].map(shelfPicture)}
      library={library.map(shelfPicture)}
      actions={actions}
      listTakeable={listTakeableAction}
      cameFrom={
        <>
          {note && (
            <WireNews
              start={note}
              read={findWireNoteAction}
              settle={isAllowed(actor, 'story.take-back') ? settleWithdrawalAction : null}
            />
          )}
          {mail && <MailOfStory mail={mail} pictureCount={pictures.length} />}
        </>
      }
    />
  );
}
