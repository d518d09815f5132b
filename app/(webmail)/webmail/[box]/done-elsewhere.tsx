import { folderNames, subjectOf } from '#components/webmail/mail-words.ts';
import { UndoNotice } from '#components/webmail/undo-notice.tsx';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';
import { boxPart } from './box-page.tsx';

/** What a button sends to undo an act on one conversation. */
const undoOfOne = /^(inbox|archive|junk|trash|read|unread)\.([\w-]{1,100})$/;

type Props = { store: MailStore; done: string | string[] | undefined };

/**
 * What was done with a conversation on its own page, told in the list that one comes back to. The address says only how
 * to undo it; what is told is how the conversation is now, so that no link can claim something that is not so.
 */
export const DoneElsewhere = boxPart(async function DoneElsewhere({ store, done }: Props) {
  const [undo, back, id] = undoOfOne.exec(typeof done === 'string' ? done : '') ?? [];
  const conversation = id === undefined ? null : await store.findConversation(id);
  if (!conversation || undo === undefined || back === undefined) return null;
  const { subject, folder, messages } = conversation;
  const isUnread = messages.some((message) => message.isUnread);
  const isMark = back === 'read' || back === 'unread';
  if (isMark ? isUnread !== (back === 'read') : folder === back) return null;
  const state = isMark ? `marked ${isUnread ? 'unread' : 'read'}` : `in ${folderNames[folder]} now`;
  return (
    <UndoNotice undo={undo}>
      “<bdi>{subjectOf(subject)}</bdi>” is {state}.
    </UndoNotice>
  );
});
