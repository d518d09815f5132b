import type { DemoReader } from '#demo/webmail/letter.ts';
import { hourMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { webmailLetters } from '#lib/webmail/copy/schema.ts';
import { setOwner } from '#lib/webmail/work/set-owner.ts';
import { setState } from '#lib/webmail/work/set-state.ts';
import { writeNote } from '#lib/webmail/work/write-note.ts';

/** A demo letter as it lies in its box. */
type Lying = { id: string; messageId: number; conversationId: number };

/** What the staff have begun with the demo's post, and not finished. */
export async function seedWork(
  tx: Db,
  letters: readonly Lying[],
  staff: ReadonlyMap<DemoReader, Actor>,
  now: Date,
): Promise<void> {
  const [editor, administrator] = [staff.get('editor'), staff.get('administrator')];
  if (!editor || !administrator) return;
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hourMs);
  await writeHalf(tx, editor, find(letters, 're-re-the-97'), hoursAgo(3.1));
  await share(tx, { editor, administrator }, letters, hoursAgo(3));
  await askForPram(tx, editor, find(letters, 'slip-2-c-40'), hoursAgo(95.1));
}

function find(letters: readonly Lying[], id: string): Lying {
  const found = letters.find((letter) => letter.id === id);
  if (!found) throw new Error(`the demo has no letter ${id}`);
  return found;
}

/** An answer that the editor was called away from. */
async function writeHalf(tx: Db, editor: Actor, { messageId }: Lying, at: Date): Promise<void> {
  const begun = await beginDraft(tx, editor, { box: 'news', message: `${messageId}`, as: 'reply' }, at);
  const words = `Dear Ms. Castellanos-Boyd,

Thank you, and please thank your mother for timing it. Eleven minutes up is four more than the agency says. Noor will be at the bench on Friday, with gloves.

May we print the map that they sent you, beside the hill? If you could photograph both sides of`;
  const draft = { ...begun, savedBy: 'the newsroom’s other computer', body: `${words}${begun.body}` };
  await saveDraft(tx, editor, { box: 'news', draft }, at);
}

/** Who sees to what, what waits for an answer, what is done, and what a colleague has to say about it. */
async function share(
  tx: Db,
  { editor, administrator }: { editor: Actor; administrator: Actor },
  letters: readonly Lying[],
  at: Date,
): Promise<void> {
  const box = 'news';
  const idOf = (id: string) => `${find(letters, id).conversationId}`;
  const [hill, rink, clock] = [idOf('re-re-the-97'), idOf('frames-from-the-rink'), idOf('re-volunteers-for-the-clock')];
  const owned = [hill, rink].map((id) => ({ id, from: null, to: editor.id }));
  await setOwner(tx, editor, { box, changes: owned }, at);
  const changes = [
    { id: rink, from: 'open', to: 'waiting' },
    { id: clock, from: 'open', to: 'done' },
  ] as const;
  await setState(tx, editor, { box, changes: [...changes] }, at);
  const text =
    'The agency’s own count has thirty-one riders a day getting off at the top. Noor has the sheet. Ask the mother whether we may say that it was dialysis.';
  await writeNote(tx, administrator, { box, conversation: hill, text }, at);
}

/** The letter about the pram: its writer was asked, and has answered; nobody has noted what he said. */
async function askForPram(tx: Db, editor: Actor, { conversationId }: Lying, at: Date): Promise<void> {
  const asked = { permission: 'asked', askedBy: editor.id, askedAt: at } as const;
  await tx.insert(webmailLetters).values({ conversationId, name: 'Roscoe Dunleavy', town: 'Carpinteria', ...asked });
}
