import type { ComponentProps, ReactNode } from 'react';
import { orNotFound } from '#app/or-not-found.ts';
import { Message } from '#components/webmail/reading/message.tsx';
import { Note } from '#components/webmail/work/note.tsx';
import { timelineOf } from '#components/webmail/work/timeline.ts';
import { WriteNote } from '#components/webmail/work/write-note.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import type { Answer } from '#lib/webmail/answers/types.ts';
import type { Conversation, StoredMessage } from '#lib/webmail/store/mail-store.ts';
import type { Box } from '#lib/webmail/types.ts';
import { ownNoteAction, writeNoteAction } from '#lib/webmail/work/note-actions.ts';
import { listNotes } from '#lib/webmail/work/queries.ts';
import { boxPart } from '../../box-page.tsx';

type OfMessage = 'message' | 'isAsSent' | 'isOpen' | 'canSplit' | 'box' | 'answer' | 'story' | 'press' | 'isBeside';
type Props = Omit<ComponentProps<typeof Message>, OfMessage> & {
  actor: Actor;
  box: Box;
  conversation: Conversation;
  sent: string | null;
  address: string;
  /** Ours, and what became of them. */
  answers: readonly Answer[];
  /** What is said of a message as a story, and of its sender. */
  partsOf: (message: StoredMessage) => { story: ReactNode; press: ReactNode };
  /** What stands below the last of them. */
  children: ReactNode;
};

/** The mails of a conversation with the notes between them, and where the next note is written. */
export const Timeline = boxPart(async function Timeline({
  actor,
  box,
  conversation: { id, messages },
  sent,
  address,
  ...more
}: Props) {
  const { answers, partsOf, children, ...around } = more;
  const notes = await orNotFound(listNotes(database(), actor, { box: box.slug, conversation: id }, now()));
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
            answer={answers.find(({ sentMessageId }) => sentMessageId === entry.message.id)}
            {...partsOf(entry.message)}
            canSplit={mayWork && entry.message !== messages[0]}
            box={box}
            {...around}
          />
        ),
      )}
      {children}
      {mayWork && <WriteNote action={writeNoteAction} box={box.slug} conversation={id} address={address} />}
    </>
  );
});
