import { NameOffice } from '#components/webmail/releases/name-office.tsx';
import { PressLine } from '#components/webmail/releases/press-line.tsx';
import { namePressOfficeAction } from '#lib/webmail/releases/actions.ts';
import type { readPress } from '../../../read-box.ts';

type Props = {
  message: string;
  press: Awaited<ReturnType<typeof readPress>>;
  box: string;
  /** Of the conversation. */
  address: string;
};

/** What a message's sender is as a press office, or the form that names it one. */
export function PressOfMessage({ message, press: { notes, mayName, sections, editions }, box, address }: Props) {
  const note = notes.get(message);
  if (!note) return null;
  const naming = note.kind === 'unknown' && mayName && (
    <NameOffice action={namePressOfficeAction} sender={note} {...{ box, message, address, sections, editions }} />
  );
  return <PressLine note={note} naming={naming} />;
}
