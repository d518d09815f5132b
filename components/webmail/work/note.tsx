import { DeskTime } from '#components/desk/desk-time.tsx';
import { MailRuns } from '#components/webmail/reading/mail-runs.tsx';
import { OwnNote } from '#components/webmail/work/own-note.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import type { Note as NoteOfColleague } from '#lib/webmail/work/types.ts';

type Props = {
  note: NoteOfColleague;
  box: string;
  /** Null: nobody changes it here. */
  person: string | null;
  action: FormAction;
  address: string;
  now: Date;
  place: { name: string; timeZone: string };
};

/** What a colleague told the others, between the mails: no mail itself. */
export function Note({ note, box, person, action, address, now, place }: Props) {
  const { id, writer, runs, createdAt, editedAt, isRemoved } = note;
  const isOwn = person === writer.staffId;
  return (
    <section className="mail-note" id={`note-${id}`} aria-label={`Note of ${writer.name}`}>
      <p className="mail-note-head small">
        <strong>
          Note of <bdi>{writer.name}</bdi>
        </strong>{' '}
        <span className="soft">
          for colleagues, <DeskTime at={createdAt} now={now} place={place} />
          {editedAt && ', edited'}
        </span>
      </p>
      {isRemoved ? (
        <p className="soft">You took this note away. Nobody else sees it.</p>
      ) : (
        <p className="mail-note-text" dir="auto">
          <MailRuns text={runs} />
        </p>
      )}
      {isOwn && <OwnNote note={note} {...{ box, action, address }} />}
    </section>
  );
}
