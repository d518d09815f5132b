import { subjectOf } from '#components/webmail/mail-words.ts';
import { Message } from '#components/webmail/reading/message.tsx';
import { WideOpen } from '#components/webmail/writing/wide-open.tsx';
import type { ListView } from '#lib/webmail/list-view.ts';
import type { Conversation } from '#lib/webmail/store/mail-store.ts';
import type { Box } from '#lib/webmail/types.ts';

type Props = {
  conversation: Conversation;
  /** The message that is answered or forwarded; null: none of these. */
  answersId: string | null;
  box: Pick<Box, 'slug' | 'name' | 'purpose'>;
  view: ListView;
  place: { name: string; timeZone: string };
  now: Date;
};

/** The conversation that a mail is written for, to be read beside it. The newest stands first, next to the words. */
export function Answered({ conversation, answersId, ...around }: Props) {
  const { id, subject, messages } = conversation;
  return (
    <WideOpen className="write-beside" nameClass="write-beside-name" summary="What is answered">
      <div className="mail-conversation">
        <h2 dir="auto">{subjectOf(subject)}</h2>
        {messages.toReversed().map((message) => (
          <Message
            key={message.id}
            message={message}
            conversationId={id}
            isAsSent={false}
            isOpen={message.id === answersId}
            isBeside
            {...around}
          />
        ))}
      </div>
    </WideOpen>
  );
}
