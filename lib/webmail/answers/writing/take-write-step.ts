import type { Db } from '#lib/db/client.ts';
import { readWallClock } from '#lib/editions/zoned-time.ts';
import type { Actor } from '#lib/staff/permissions.ts';
import { detachFile } from '#lib/webmail/answers/drafting/detach-file.ts';
import { discardDraft } from '#lib/webmail/answers/drafting/discard-draft.ts';
import { sendDraft } from '#lib/webmail/answers/sending/send-draft.ts';
import type { TypedDraft } from '#lib/webmail/answers/writing/draft-form.ts';
import { getNewsroomPlace } from '#lib/webmail/answers/writing/newsroom-place.ts';
import type { WriteStep } from '#lib/webmail/answers/writing/write-step.ts';

export type WriteDone =
  | { kind: 'saved'; id: string; version: number }
  | { kind: 'leaving'; id: string; conversationId: string | null }
  | { kind: 'discarded'; id: string }
  | { kind: 'refused'; fieldErrors: Readonly<Record<string, string>> };

type Taken = {
  box: string;
  /** As it was kept just now. */
  draft: TypedDraft;
  step: WriteStep;
  /** "2026-12-02T08:00" on the newsroom's clocks. */
  laterAt: string;
};

/** Does what a button of the form asks for, once its words are kept. The use cases say whether the actor may. */
export async function takeWriteStep(
  db: Db,
  actor: Actor,
  { box, draft, step, laterAt }: Taken,
  now: Date,
): Promise<WriteDone> {
  const { id, version } = draft;
  switch (step.name) {
    case 'save':
      return { kind: 'saved', id, version };
    case 'remove':
      return { ...(await detachFile(db, actor, { box, draft, file: step.file }, now)), kind: 'saved' };
    case 'discard':
      await discardDraft(db, actor, { box, id }, now);
      return { kind: 'discarded', id };
    case 'send':
      return sendDraft(db, actor, { box, id, version }, now);
    case 'later': {
      const read = await readLaterAt(db, laterAt, now);
      return read.kind === 'at' ? sendDraft(db, actor, { box, id, version, leaveAt: read.at }, now) : read;
    }
    default:
      return step.name satisfies never;
  }
}

async function readLaterAt(db: Db, laterAt: string, now: Date) {
  const refused = (why: string) => ({ kind: 'refused', fieldErrors: { laterAt: why } }) as const;
  if (laterAt === '') return refused('Say when it is to leave.');
  const read = readWallClock(laterAt, (await getNewsroomPlace(db)).timeZone);
  if (read.kind === 'not-a-time') return refused('That is no day and time.');
  if (read.kind === 'never') return refused('The clocks are put forward over that time: choose another.');
  if (read.at <= now) return refused('That time has passed.');
  return { kind: 'at', at: read.at } as const;
}
