import type { DemoReader } from '#demo/webmail/letter.ts';
import { hourMs } from '#lib/clock.ts';
import type { Db } from '#lib/db/client.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { beginDraft } from '#lib/webmail/answers/drafting/begin-draft.ts';
import { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';
import { webmailLetters } from '#lib/webmail/copy/schema.ts';

/** A demo letter as it lies in its box. */
type Lying = { id: string; messageId: number; conversationId: number };

/** What the staff have begun with the demo's post, and not finished. */
export async function seedWork(
  tx: Db,
  letters: readonly Lying[],
  staff: ReadonlyMap<DemoReader, Actor>,
  now: Date,
): Promise<void> {
  const editor = staff.get('editor');
  if (!editor) return;
  const hoursAgo = (hours: number) => new Date(now.getTime() - hours * hourMs);
  await writeHalf(tx, editor, find(letters, 're-re-the-97'), hoursAgo(3.1));
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

/** The letter about the pram: its writer was asked, and has answered; nobody has noted what he said. */
async function askForPram(tx: Db, editor: Actor, { conversationId }: Lying, at: Date): Promise<void> {
  const asked = { permission: 'asked', askedBy: editor.id, askedAt: at } as const;
  await tx.insert(webmailLetters).values({ conversationId, name: 'Roscoe Dunleavy', town: 'Carpinteria', ...asked });
}
