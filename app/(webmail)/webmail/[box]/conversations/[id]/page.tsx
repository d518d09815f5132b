import { orNotFound } from '#app/or-not-found.ts';
import { leavingItems } from '#components/webmail/leaving/leaving-items.tsx';
import { OnItsWay } from '#components/webmail/leaving/on-its-way.tsx';
import { UncopiedAnswers } from '#components/webmail/leaving/uncopied-answers.tsx';
import { folderNames, subjectOf } from '#components/webmail/mail-words.ts';
import { ReadMark } from '#components/webmail/read-mark.tsx';
import { ConversationBar } from '#components/webmail/reading/conversation-bar.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import { isAllowed } from '#lib/staff/permissions.ts';
import { findActor, requireActor } from '#lib/staff/sign-in/session.ts';
import { noteReadAction, pressConversationsAction } from '#lib/webmail/actions.ts';
import { undoAnswerAction } from '#lib/webmail/answers/actions.ts';
import { listAnswers } from '#lib/webmail/answers/sending/queries.ts';
import { conversationPath, readListView } from '#lib/webmail/list-view.ts';
import { purgedAt } from '#lib/webmail/sealing/limits.ts';
import { readBox, readConversation, readPress, readSources, readStories } from '../../../read-box.ts';
import { BoxFrame } from '../../box-frame.tsx';
import { boxPage, boxTitle } from '../../box-page.tsx';
import { LetterOfConversation } from './letter-of-conversation.tsx';
import { PressOfMessage } from './press-of-message.tsx';
import { StoryOfMessage } from './story-of-message.tsx';
import { Timeline } from './timeline.tsx';
import { WorkHead } from './work-head.tsx';

type Props = {
  params: Promise<{ box: string; id: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export const generateMetadata = boxTitle(async ({ params }: Props) => {
  // the page leads to signing in
  if (!(await findActor())) return {};
  const { box, id } = await params;
  return { title: subjectOf((await readConversation(box, id)).subject) };
});

export default boxPage(async function ConversationPage({ params, searchParams }: Props) {
  const [{ box: slug, id }, query] = await Promise.all([params, searchParams]);
  const view = readListView(query);
  const sent = typeof query.sent === 'string' ? query.sent : null;
  const actor = await requireActor(conversationPath(slug, id, view, sent));
  const [{ boxes, box, place }, conversation] = await Promise.all([readBox(slug), readConversation(slug, id)]);
  const { subject, folder, messages, messageCount } = conversation;
  const [stories, press, sources, answers] = await Promise.all([
    readStories(slug, id),
    readPress(slug, id),
    readSources(slug),
    orNotFound(listAnswers(database(), actor, { box: slug, conversation: id })),
  ]);
  const newest = messages.at(-1);
  const isUnread = messages.some((message) => message.isUnread);
  const around = { conversationId: id, view, place, now: now() };
  const of = { actor, box, conversation, address: conversationPath(slug, id, view) };
  const mayAnswer = box.right === 'answer';
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
          {sources &&
            newest &&
            `; removed ${placeTime(purgedAt(newest.receivedAt, sources.purgeDays), around.now, place)} unless it goes on`}
        </p>
        <WorkHead {...of} />
        <LetterOfConversation box={slug} id={id} address={of.address} />
        <Timeline
          {...of}
          sent={sent}
          answers={answers}
          mayAnswer={mayAnswer}
          maySettle={isAllowed(actor, 'mail.settle')}
          partsOf={(message) => ({
            story: <StoryOfMessage {...{ message, stories }} box={slug} address={of.address} />,
            press: <PressOfMessage message={message.id} press={press} box={slug} address={of.address} />,
          })}
          {...around}
        >
          <UncopiedAnswers answers={answers} person={actor.id} maySettle={isAllowed(actor, 'mail.settle')} />
          <OnItsWay
            action={undoAnswerAction}
            box={slug}
            view={view}
            address={of.address}
            items={leavingItems(answers, {
              person: actor.id,
              timeOf: (at) => placeTime(at, around.now, place),
              now: around.now,
              hasWords: true,
            })}
          />
        </Timeline>
      </article>
      {newest && (
        <ReadMark key={id} box={slug} id={id} upTo={newest.id} isUnread={isUnread} noteRead={noteReadAction} />
      )}
    </BoxFrame>
  );
});
