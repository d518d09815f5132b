import { attachFile } from '#lib/webmail/answers/drafting/attach-file.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { findDraft, listDrafts } from '#lib/webmail/answers/drafting/queries.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { listAnswers } from '#lib/webmail/answers/sending/queries.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import { openBox } from '#lib/webmail/boxes/queries.ts';
import { takeMail } from '#lib/webmail/doors/take-mail.ts';
import { editNote } from '#lib/webmail/work/edit-note.ts';
import { mergeConversations } from '#lib/webmail/work/merge-conversations.ts';
import { listNotes } from '#lib/webmail/work/queries.ts';
import { setOwner } from '#lib/webmail/work/set-owner.ts';
import { splitConversation } from '#lib/webmail/work/split-conversation.ts';
import { undoMerge } from '#lib/webmail/work/undo-merge.ts';
import { writeNote } from '#lib/webmail/work/write-note.ts';
import type { answerScene } from '#testing/webmail/answer-scene.ts';
import { draftWords } from '#testing/webmail/draft-words.ts';

/** Words, names and addresses that a conversation of `liveThrough` has, each at a place of its own. */
export const livedWords = [
  ...['Whistler', 'quinn@inside.example', 'Zanzibar', 'xylophone', 'payroll', 'ledger-line'],
  ...['Confirmation', 'harpsichord', 'marimba', 'Deputy', 'deputy@watch.example', 'blind@watch.example'],
  ...['unfinished', 'bassoon', 'follow-up', 'clarinet', 'Otherwise', 'someone@else.example', 'upload-of-ours'],
] as const;

const tip = (address: string) =>
  [
    'From: Quinn Whistler <quinn@inside.example>',
    `To: ${address}`,
    'Subject: Zanzibar accounts',
    'Message-ID: <tip-1@inside.example>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain; charset=utf-8',
    '',
    'The xylophone budget is wrong.',
    '--b',
    'Content-Type: text/csv; name="payroll.csv"',
    'Content-Disposition: attachment; filename="payroll.csv"',
    '',
    'ledger-line,1',
    '--b--',
    '',
  ].join('\r\n');

const plainMail = (from: string, address: string, head: readonly string[], text: string) =>
  [`From: ${from}`, `To: ${address}`, ...head, 'Content-Type: text/plain', '', text, ''].join('\r\n');

/**
 * All that happens to a conversation in the scene's box: it comes in twice, is opened and noted, answered, answered back,
 * merged, parted and split.
 */
export async function liveThrough(scene: ReturnType<typeof answerScene>, start: Date) {
  const { db, box, kim, tools, deliver, later } = scene;
  const named = { box: box().slug };
  const bring = async (mail: string) => {
    const [put] = await takeMail(db(), tools(), { boxes: [box().boxId], raw: Buffer.from(mail) }, start);
    if (!put || put.kind === 'later') throw put?.error;
    return put;
  };
  const first = await bring(tip(box().address));
  const again = await bring(tip(box().address));
  const conversation = String(first.conversationId);
  const note = await writeNote(db(), kim(), { ...named, conversation, text: 'Ask about the harpsichord.' }, later(-1));
  await editNote(db(), kim(), { ...named, note: note.id, version: 1, text: 'Ask about the marimba.' }, start);
  await setOwner(db(), kim(), { ...named, changes: [{ id: conversation, from: null, to: kim().id }] }, start);
  const begun = await beginDraft(db(), kim(), { ...named, message: String(first.messageId), as: 'reply' }, start);
  const people = { cc: 'Deputy <deputy@watch.example>', bcc: 'blind@watch.example' };
  const reply = { ...draftWords(begun), ...people, body: `Confirmation of the budget.\n${begun.body}` };
  const saved = await saveDraft(db(), kim(), { ...named, draft: reply }, start);
  const file = { name: 'upload-of-ours.txt', bytes: Buffer.from('upload-of-ours') };
  const draft = { ...reply, version: saved.version };
  const attached = await attachFile(db(), kim(), { ...named, draft, file }, start, tools().storage);
  // another window's words go aside, and stay a draft
  const other = draftWords({ ...reply, savedBy: 'window 2', version: 0, body: 'An unfinished bassoon' });
  const aside = await saveDraft(db(), kim(), { ...named, draft: other }, start);
  const { id, version } = attached;
  await sendDraft(db(), kim(), { ...named, id, version }, start, tools());
  await deliver(later(11_000));
  const [answer] = await listAnswers(db(), kim(), { ...named, conversation });
  const answered = [`In-Reply-To: <${answer?.reading.headers.messageId}>`, 'Subject: follow-up'];
  const back = await bring(
    plainMail('Quinn Whistler <quinn@inside.example>', box().address, answered, 'The clarinet.'),
  );
  const unbound = ['Subject: Otherwise', 'Message-ID: <tip-2@else.example>'];
  const stranger = await bring(plainMail('someone@else.example', box().address, unbound, 'Another matter.'));
  const ids = [conversation, String(stranger.conversationId)];
  await mergeConversations(db(), kim(), { ...named, ids }, start);
  await undoMerge(db(), kim(), { ...named, ids: ids.slice(1) }, start);
  await mergeConversations(db(), kim(), { ...named, ids }, start);
  const split = await splitConversation(
    db(),
    kim(),
    { ...named, conversation, message: String(stranger.messageId) },
    start,
  );
  const { store } = await openBox(db(), kim(), box().slug, tools().storage);
  return {
    ...{ first, again, back, stranger, conversation, aside, answer, split, store },
    list: await store.listConversations({ folder: 'inbox', search: null, before: null, limit: 10 }),
    opened: await store.findConversation(conversation),
    notes: await listNotes(db(), kim(), { ...named, conversation }, start),
    drafts: await listDrafts(db(), kim(), box().slug),
    asideDraft: await findDraft(db(), kim(), { ...named, id: aside.id }),
  };
}
