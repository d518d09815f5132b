import { listTime } from '#components/webmail/mail-times.ts';
import { subjectOf } from '#components/webmail/mail-words.ts';
import { placeTime } from '#lib/editions/desk-times.ts';
import type { DraftKind, DraftRow } from '#lib/webmail/answers/types.ts';
import { draftPath } from '#lib/webmail/answers/writing/paths.ts';
import type { ListView } from '#lib/webmail/list-view.ts';

type Place = { name: string; timeZone: string };
type Props = { box: string; drafts: readonly DraftRow[]; view: ListView; now: Date; place: Place };

const kindNames: Readonly<Record<DraftKind, string>> = {
  reply: 'Reply',
  replyAll: 'Reply to all',
  forward: 'Forward',
  new: 'New mail',
};

/** What somebody is writing, newest first. */
export function DraftList({ box, drafts, view, now, place }: Props) {
  if (drafts.length === 0) {
    return <p className="card mail-none">No drafts. What you write is kept here until it is sent.</p>;
  }
  return (
    <ul className="mail-list" aria-label="Drafts">
      {drafts.map(({ id, kind, to, subject, snippet, changedAt }) => (
        <li key={id} className="mail-line draft-line">
          <span className="mail-line-people">
            <bdi>{peopleIn(to) || 'To nobody yet'}</bdi>
          </span>
          <span className="mail-line-words" dir="auto">
            <a className="mail-line-subject" href={draftPath(box, id, view)}>
              {subjectOf(subject)}
            </a>
            {snippet && <span className="mail-line-snippet"> {snippet}</span>}
          </span>
          <span className="mail-line-facts">
            <span className="mail-line-folder">{kindNames[kind]}</span>
            <time dateTime={changedAt.toISOString()} title={placeTime(changedAt, now, place)}>
              {listTime(changedAt, now, place.timeZone)}
            </time>
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Names alone, where there are any. */
const peopleIn = (to: string) => to.replace(/([^\s,;])\s*<[^<>]*>/g, '$1').trim();
