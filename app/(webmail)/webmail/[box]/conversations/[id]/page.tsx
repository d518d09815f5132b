import type { Metadata } from 'next';
import { folderNames, subjectOf } from '#components/webmail/mail-words.ts';
import { ReadMark } from '#components/webmail/read-mark.tsx';
import { ConversationBar } from '#components/webmail/reading/conversation-bar.tsx';
import { Message } from '#components/webmail/reading/message.tsx';
import { leavingItems } from '#components/webmail/writing/leaving-items.tsx';
import { OnItsWay } from '#components/webmail/writing/on-its-way.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { findActor, requireActor } from '#lib/staff/sign-in/session.ts';
import { noteReadAction, pressConversationsAction } from '#lib/webmail/actions.ts';
import { undoAnswerAction } from '#lib/webmail/answers/actions.ts';
import { listAnswers } from '#lib/webmail/answers/sending/queries.ts';
import { conversationPath, readListView } from '#lib/webmail/list-view.ts';
import { readBox, readConversation, readStories } from '../../../read-box.ts';
import { BoxFrame } from '../../box-frame.tsx';
import { LetterOfConversation } from './letter-of-conversation.tsx';
import { StoryOfMessage } from './story-of-message.tsx';

type Props = {
  params: Promise<{ box: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  // the page leads to signing in
  if (!(await findActor())) return {};
  const { box, id } = await params;
  return { title: subjectOf((await readConversation(box, id)).subject) };
}

export default async function ConversationPage({ params, searchParams }: Props) {
  const [{ box: slug, id }, query] = await Promise.all([params, searchParams]);
  const view = readListView(query);
  const sent = typeof query.sent === 'string' ? query.sent : null;
  const actor = await requireActor(conversationPath(slug, id, view, sent));
  const [{ boxes, box, place }, { subject, folder, messages, messageCount }] = await Promise.all([
    readBox(slug),
    readConversation(slug, id),
  ]);
  const answers = await listAnswers(database(), actor, { box: slug, conversation: id });
  const mayAnswer = box.right === 'answer';
  const newest = messages.at(-1);
  const isUnread = messages.some((message) => message.isUnread);
  const stories = await readStories(slug, id);
  const around = { conversationId: id, box, view, place, now: now() };
  return (
    <BoxFrame boxes={boxes} box={box} view={view} folder={null}>
      <article className="mail-conversation">
        <ConversationBar
          action={pressConversationsAction}
          box={slug}
          answers={mayAnswer ? (newest?.id ?? null) : null}
          {...{ id, folder, isUnread, view }}
        />
        <h1 dir="auto">{subjectOf(subject)}</h1>
        <p className="soft small">
          {messageCount === 1 ? '1 message' : `${messageCount} messages`} in {folderNames[folder]}
          {messages.length < messageCount && `; the newest ${messages.length} are shown`}
        </p>
        <LetterOfConversation box={slug} id={id} address={conversationPath(slug, id, view)} />
        {messages.map((message) => (
          <Message
            key={message.id}
            message={message}
            isAsSent={message.id === sent}
            isOpen={message === newest || message.isUnread || message.id === sent}
            mayAnswer={mayAnswer}
            answer={answers.find(({ sentMessageId }) => sentMessageId === message.id)}
            maySettle={isAllowed(actor, 'mail.settle')}
            story={
              <StoryOfMessage
                message={message}
                stories={stories}
                box={slug}
                address={conversationPath(slug, id, view)}
              />
            }
            {...around}
          />
        ))}
        <OnItsWay
          action={undoAnswerAction}
          box={slug}
          view={view}
          address={conversationPath(slug, id, view, sent)}
          items={leavingItems(answers, {
            person: actor.id,
            timeOf: (at) => placeTime(at, around.now, place),
            now: around.now,
            hasWords: true,
          })}
        />
      </article>
      {newest && (
        <ReadMark key={id} box={slug} id={id} upTo={newest.id} isUnread={isUnread} noteRead={noteReadAction} />
      )}
    </BoxFrame>
  );
}
