import { randomUUID } from 'node:crypto';
import { ConversationPeople } from '#components/webmail/work/conversation-people.tsx';
import { Answered } from '#components/webmail/writing/answered.tsx';
import { KeptNotice } from '#components/webmail/writing/kept-notice.tsx';
import { WriteForm } from '#components/webmail/writing/write-form.tsx';
import { now } from '#lib/clock.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { keepDraftAction, writeAction } from '#lib/webmail/answers/actions.ts';
import { nameOfIdentity } from '#lib/webmail/answers/drafting/signature.ts';
import type { Draft, DraftKind, Identity } from '#lib/webmail/answers/types.ts';
import type { ListView } from '#lib/webmail/list-view.ts';
import { readBox } from '../read-box.ts';
import { BoxFrame } from './box-frame.tsx';
import { boxPart } from './box-page.tsx';

export const writingNames: Readonly<Record<DraftKind, string>> = {
  reply: 'Reply',
  replyAll: 'Reply to all',
  forward: 'Forward',
  new: 'New mail',
};

type Props = { slug: string; actor: Actor; draft: Draft; view: ListView; address: string; kept?: string };

/** Where a mail is written, and beside it the conversation that it is for. */
export async function WritingPage({ slug, actor, draft, view, address, kept = '' }: Props) {
  const { boxes, box, place } = await readBox(slug);
  const signer = { person: actor.name, box: box.name };
  const nameOf = (identity: Identity) => `${nameOfIdentity(identity, signer)} <${box.address}>`;
  return (
    <BoxFrame boxes={boxes} box={box} view={view} folder={draft.version > 0 ? 'drafts' : null} isWriting>
      <h1 className="mail-list-name">{writingNames[draft.kind]}</h1>
      {draft.conversationId !== null && (
        <ConversationPeople box={slug} conversation={draft.conversationId} doing="answering" />
      )}
      <KeptNotice kept={kept} box={slug} view={view} />
      <div className="write-room">
        <WriteForm
          key={draft.version > 0 ? draft.id : 'begun'}
          action={writeAction}
          keep={keepDraftAction}
          draft={draft}
          savedBy={randomUUID()}
          box={slug}
          view={view}
          address={address}
          names={{ box: nameOf('box'), person: nameOf('person') }}
          signer={signer}
          placeName={place.name}
        />
        <AnsweredOf {...{ slug, draft, view }} />
      </div>
    </BoxFrame>
  );
}

/** Whatever the mail server does, what was written is there. */
const AnsweredOf = boxPart(async function AnsweredOf({ slug, draft, view }: Pick<Props, 'slug' | 'draft' | 'view'>) {
  const { box, store, place } = await readBox(slug);
  const conversation = draft.conversationId === null ? null : await store.findConversation(draft.conversationId);
  if (!conversation) return null;
  return <Answered answersId={draft.answersId} now={now()} {...{ conversation, box, view, place }} />;
});

/** For those who may read in a box, and not answer. */
export async function OnlyReading({ slug, view }: { slug: string; view: ListView }) {
  const { boxes, box } = await readBox(slug);
  return (
    <BoxFrame boxes={boxes} box={box} view={view} folder={null}>
      <h1>You only read here</h1>
      <p>
        {box.name} is open to you for reading. To answer from it, ask whoever runs the portal for the right to answer.
      </p>
    </BoxFrame>
  );
}
