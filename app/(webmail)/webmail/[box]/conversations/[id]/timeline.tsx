import type { ComponentProps } from 'react';
import { Message } from '#components/webmail/reading/message.tsx';
import { Note } from '#components/webmail/work/note.tsx';
import { timelineOf } from '#components/webmail/work/timeline.ts';
import { WriteNote } from '#components/webmail/work/write-note.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { type Actor, isAllowed } from '#lib/staff/permissions.ts';
import type { Answer } from '#lib/webmail/answers/types.ts';
import type { Conversation } from '#lib/webmail/store/mail-store.ts';
import type { Box } from '#lib/webmail/types.ts';
import { ownNoteAction, writeNoteAction } from '#lib/webmail/work/note-actions.ts';
import { listNotes } from '#lib/webmail/work/queries.ts';
import { readStories } from '../../../read-box.ts';
import { StoryOfMessage } from './story-of-message.tsx';

type Around = Pick<ComponentProps<typeof Message>, 'conversationId' | 'view' | 'now' | 'place'>;
type Props = Around & {
  actor: Actor;
  box: Box;
  conversation: Conversation;
  answers: readonly Answer[];
  sent: string | null;
  address: string;
};

/** The mails of a conversation with the notes between them, and where the next note is written. */
export async function Timeline({
  actor,
  box,
  conversation: { id, messages },
  answers,
  sent,
  address,
  ...around
}: Props) {
  const notes = await listNotes(database(), actor, { box: box.slug, conversation: id }, now());
  const stories = await readStories(box.slug, id);
  const mayWork = box.right === 'answer';
  const ofNotes = { box: box.slug, person: mayWork ? actor.id : null, address };
  return (
    <>
      {timelineOf(messages, notes).map((entry) =>
        entry.kind === 'note' ? (
          <Note
            key={`note ${entry.note.id}`}
            note={entry.note}
            action={ownNoteAction}
            now={around.now}
            place={around.place}
            {...ofNotes}
          />
        ) : (
          <Message
            key={entry.message.id}
            message={entry.message}
            isAsSent={entry.message.id === sent}
            isOpen={entry.message === messages.at(-1) || entry.message.isUnread || entry.message.id === sent}
            mayAnswer={mayWork}
            answer={answers.find(({ sentMessageId }) => sentMessageId === entry.message.id)}
            maySettle={isAllowed(actor, 'mail.settle')}
            story={<StoryOfMessage message={entry.message} stories={stories} box={box.slug} address={address} />}
            canSplit={mayWork && entry.message !== messages[0]}
            box={box}
            {...around}
          />
        ),
      )}
      {mayWork && <WriteNote action={writeNoteAction} box={box.slug} conversation={id} address={address} />}
    </>
  );
}
