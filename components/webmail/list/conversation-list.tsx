import { keyed } from '#components/ui/keyed.ts';
import { listTime } from '#components/webmail/mail-times.ts';
import { folderNames, subjectOf } from '#components/webmail/mail-words.ts';
import { LineWork } from '#components/webmail/work/line-work.tsx';
import { placeTime } from '#lib/editions/desk-times.ts';
import { tickField } from '#lib/webmail/acts/press.ts';
import { tickOf } from '#lib/webmail/acts/work-press.ts';
import { conversationPath, type ListView } from '#lib/webmail/list-view.ts';
import type { ConversationRow } from '#lib/webmail/store/mail-store.ts';
import type { Folder } from '#lib/webmail/types.ts';
import type { PersonInMail } from '#lib/webmail/work/presence/types.ts';

type Place = { name: string; timeZone: string };
type Props = {
  box: { slug: string; name: string };
  view: ListView;
  /** The folder that is shown; null: results from several. */
  folder: Folder | null;
  rows: readonly ConversationRow[];
  /** Who has which of them open. */
  people: ReadonlyMap<string, PersonInMail[]>;
  now: Date;
  place: Place;
};

/** Conversations, newest first. */
export function ConversationList({ rows, ...around }: Props) {
  return (
    <ul className="mail-list" aria-label="Conversations">
      {rows.map((row) => (
        <Line key={row.id} row={row} {...around} />
      ))}
    </ul>
  );
}

type LineProps = Omit<Props, 'rows'> & { row: ConversationRow };

function Line({ row, box, view, folder, people, now, place }: LineProps) {
  const subject = subjectOf(row.subject);
  return (
    <li className="mail-line" data-item={row.id} data-unread={row.isUnread || undefined}>
      <span className="mail-line-tick">
        <input
          type="checkbox"
          name={`${tickField}${row.id}`}
          value={tickOf(row.isUnread ? 'unread' : 'read', { state: row.state, ownerId: row.owner?.staffId ?? null })}
          aria-label={`Select “${subject}”`}
        />
      </span>
      <span className="mail-line-people">
        {row.isUnread && <span className="visually-hidden">Unread. </span>}
        <People row={row} boxName={box.name} />
        {row.messageCount > 1 && (
          <>
            {' '}
            <span className="mail-line-count">
              {row.messageCount}
              <span className="visually-hidden"> messages</span>
            </span>
          </>
        )}
      </span>
      <span className="mail-line-words" dir="auto">
        <a className="mail-line-subject" href={conversationPath(box.slug, row.id, view)} data-open={row.id}>
          {subject}
        </a>
        {row.snippet && <span className="mail-line-snippet"> {row.snippet}</span>}
      </span>
      <span className="mail-line-facts">
        <LineWork row={row} people={people.get(row.id) ?? []} />
        {folder === null && <span className="mail-line-folder">{folderNames[row.folder]}</span>}
        {row.hasFiles && (
          <span className="mail-line-files" title="Has attachments">
            <Clip />
            <span className="visually-hidden">Has attachments. </span>
          </span>
        )}
        <time dateTime={row.newestAt.toISOString()} title={placeTime(row.newestAt, now, place)}>
          {listTime(row.newestAt, now, place.timeZone)}
        </time>
      </span>
    </li>
  );
}

/** Who wrote, the newest last; the box itself by its name. */
function People({ row, boxName }: { row: ConversationRow; boxName: string }) {
  if (row.people.length === 0) return <>(no sender)</>;
  return keyed(row.people).map(({ key, item: { name, isOwn } }, index) => (
    <span key={key}>
      {index > 0 && ', '}
      <bdi>{isOwn ? boxName : name || '(no name)'}</bdi>
    </span>
  ));
}

function Clip() {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path
        d="M11 5 6.2 9.8a1.4 1.4 0 0 0 2 2L13 7a2.9 2.9 0 0 0-4.1-4.1L3.7 8.1a4.2 4.2 0 0 0 6 6L13.4 10.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.4"
        strokeLinecap="round"
      />
    </svg>
  );
}
