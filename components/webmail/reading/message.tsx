import type { ReactNode } from 'react';
import { DeskTime } from '#components/desk/desk-time.tsx';
import { faultWords, verificationWords } from '#components/webmail/mail-words.ts';
import { Fold } from '#components/webmail/reading/fold.tsx';
import { HeaderFacts, MailContent } from '#components/webmail/reading/mail-content.tsx';
import { SplitHere } from '#components/webmail/work/split-here.tsx';
import { AnswerLinks } from '#components/webmail/writing/answer-links.tsx';
import { AnswerStanding } from '#components/webmail/writing/answer-standing.tsx';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { Answer } from '#lib/webmail/answers/types.ts';
import { conversationPath, type ListView } from '#lib/webmail/list-view.ts';
import type { StoredMessage } from '#lib/webmail/store/mail-store.ts';
import type { Box, MailContent as Content } from '#lib/webmail/types.ts';

type Place = { name: string; timeZone: string };
type Props = {
  message: StoredMessage;
  conversationId: string;
  box: Pick<Box, 'slug' | 'name' | 'purpose'>;
  view: ListView;
  /** The mail's own HTML instead of our view. */
  isAsSent: boolean;
  isOpen: boolean;
  /** It stands beside what is written: nothing leads away from there. */
  isBeside?: boolean;
  mayAnswer?: boolean;
  /** What became of it, where it is an answer of ours. */
  answer?: Answer | undefined;
  maySettle?: boolean;
  /** The story that was made from it, or what makes one. */
  story?: ReactNode;
  /** It and what came after it may become a conversation of their own. */
  canSplit?: boolean;
  /** What its sender is as a press office. */
  press?: ReactNode;
  now: Date;
  place: Place;
};

/** One message of a conversation. */
export function Message({ message, conversationId, box, view, isAsSent, isOpen, now, place, ...more }: Props) {
  const { id, reading, receivedAt, isUnread } = message;
  const { isBeside = false, mayAnswer = false, answer, maySettle = false, story, press, canSplit = false } = more;
  const source = { box: box.slug, id, isSealed: box.purpose === 'sources' };
  const original = addressOf('mailOriginal', source);
  const switched = conversationPath(box.slug, conversationId, view, isAsSent ? null : id);
  return (
    <Fold id={`message-${id}`} className="mail-message" isOpen={isOpen} item={id}>
      <summary data-open={id}>
        <h2 className="mail-message-from">
          {isUnread && <span className="mail-new">New</span>} <bdi>{senderOf(message, box.name)}</bdi>
        </h2>
        <span className="mail-message-snippet soft" dir="auto">
          {reading.snippet}
        </span>
        <span className="mail-message-time soft small">
          <DeskTime at={receivedAt} now={now} place={place} />
        </span>
      </summary>
      <div className="mail-message-inside">
        <div className="mail-message-head">
          <HeaderFacts
            headers={reading.headers}
            at={reading.headers.sentAt ?? receivedAt.toISOString()}
            place={place}
          />
          {message.direction === 'in' && <Verified message={message} />}
        </div>
        {answer && <AnswerStanding answer={answer} maySettle={maySettle} />}
        {reading.fault && (
          <p className="notice notice-warn">
            {faultWords[reading.fault]} <a href={original}>Download the original</a>
          </p>
        )}
        <MailContent content={reading} source={source} isAsSent={isAsSent} place={place} />
        {press}
        {story}
        {mayAnswer && (
          <p className="row mail-answer-ways">
            <AnswerLinks box={box.slug} message={id} view={view} />
          </p>
        )}
        <p className="row mail-message-ways small" hidden={isBeside}>
          {hasHtml(reading) && (
            <a href={`${switched}#message-${id}`}>{isAsSent ? 'Our view' : 'As sent, with its own looks'}</a>
          )}
          <a href={original} download>
            Download the original
          </a>
          {canSplit && <SplitHere conversationId={conversationId} messageId={id} />}
        </p>
      </div>
    </Fold>
  );
}

function Verified({ message: { verification } }: { message: StoredMessage }) {
  return (
    <p className="mail-verified small" data-verified={verification.kind === 'verified' || undefined}>
      {verificationWords(verification)}
    </p>
  );
}

function senderOf({ direction, reading }: StoredMessage, boxName: string): string {
  if (direction === 'out') return boxName;
  const { from } = reading.headers;
  return from?.name || from?.address || '(unknown sender)';
}

const hasHtml = ({ bodies, forwarded }: Content): boolean =>
  bodies.some(({ sentHtml }) => sentHtml !== null) || forwarded.some(hasHtml);
