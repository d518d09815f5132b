import type { ReactNode } from 'react';
import { addressOf } from '#lib/addresses/address-of.ts';
import type { PressNote } from '#lib/webmail/releases/types.ts';

type Props = {
  note: PressNote;
  /** What names an unknown sender a press office; null for whoever may not. */
  naming: ReactNode;
};

/** What a message's sender is to the newsroom as a press office. */
export function PressLine({ note, naming }: Props) {
  switch (note.kind) {
    case 'release':
      return (
        <p className="mail-press">
          News release of <bdi>{note.office}</bdi>: <ReleasePlace item={note.item} />
        </p>
      );
    case 'claimed':
      return (
        <p className="notice notice-warn">
          It claims to be from a press office, <bdi>{note.office}</bdi>, and is not signed by it. It is not among the
          News Releases.
        </p>
      );
    case 'known':
      return (
        <p className="mail-press soft small">
          Its sender is a press office, <bdi>{note.office}</bdi>. This mail is not among the News Releases.
        </p>
      );
    case 'atServer':
      return (
        <p className="mail-press soft small">
          {note.isVerified ? 'Its sender is a press office, ' : 'It says that it is from a press office, '}
          <bdi>{note.office}</bdi>
          {note.isVerified ? '.' : ', and nothing proves it.'} Mail at the mail server does not go to the News Releases
          inbox.
        </p>
      );
    case 'unknown':
      return naming;
    default:
      return note satisfies never;
  }
}

function ReleasePlace({ item }: { item: Extract<PressNote, { kind: 'release' }>['item'] }) {
  if (item === null) return 'on its way to the News Releases inbox.';
  if (item.storyId !== null) return <a href={addressOf('deskStory', { id: item.storyId })}>its story</a>;
  const words = item.state === 'dropped' ? 'dropped at the desk' : 'in the News Releases inbox';
  return <a href={addressOf('wireItem', { id: item.id })}>{words}</a>;
}
