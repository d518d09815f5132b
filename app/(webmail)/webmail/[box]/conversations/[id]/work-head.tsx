import { orNotFound } from '#app/or-not-found.ts';
import { ConversationPeople } from '#components/webmail/work/conversation-people.tsx';
import { WorkFacts } from '#components/webmail/work/work-facts.tsx';
import { WorkStrip } from '#components/webmail/work/work-strip.tsx';
import { now } from '#lib/clock.ts';
import { database } from '#lib/db/client.ts';
import { type Actor, personOf } from '#lib/staff/permissions.ts';
import { pressConversationsAction } from '#lib/webmail/actions.ts';
import type { Conversation } from '#lib/webmail/store/mail-store.ts';
import type { Box } from '#lib/webmail/types.ts';
import { listMailPresences } from '#lib/webmail/work/presence/list-mail-presences.ts';
import { listColleagues } from '#lib/webmail/work/queries.ts';
import { boxPart } from '../../box-page.tsx';

type Props = { actor: Actor; box: Box; conversation: Conversation; address: string };

/** Under a conversation's title: how it stands, who sees to it, and who else is there. */
export const WorkHead = boxPart(async function WorkHead({
  actor,
  box,
  conversation: { id, state, owner },
  address,
}: Props) {
  const [present, colleagues] = await Promise.all([
    orNotFound(listMailPresences(database(), actor, { box: box.slug, conversations: [id] }, now())),
    orNotFound(listColleagues(database(), actor, box.slug)),
  ]);
  const people = (
    <ConversationPeople key={id} box={box.slug} conversation={id} doing="reading" first={present.get(id) ?? []} />
  );
  if (box.right === 'read')
    return (
      <>
        <WorkFacts state={state} owner={owner} />
        {people}
      </>
    );
  return (
    <WorkStrip
      key={id}
      action={pressConversationsAction}
      box={box.slug}
      person={personOf(actor)}
      {...{ address, id, state, owner, colleagues }}
    >
      {people}
    </WorkStrip>
  );
});
