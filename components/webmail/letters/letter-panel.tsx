import { LetterForm } from '#components/webmail/letters/letter-form.tsx';
import { permissionNames, permissionWords } from '#components/webmail/letters/letter-words.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { inWords } from '#lib/editions/desk-times.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import type { Letter } from '#lib/webmail/copy/letters/types.ts';

type Props = {
  letter: Letter;
  box: string;
  conversation: string;
  /** The conversation's page. */
  address: string;
  /** Without it one only sees where it stands. */
  mayAnswer: boolean;
  action: FormAction;
  now: Date;
  place: { timeZone: string };
};

/** A letter to the editor: whose it is in print, and whether it may be printed. */
export function LetterPanel({ letter, box, conversation, address, mayAnswer, action, now, place }: Props) {
  const { permission, storyId, leftOut, taken } = letter;
  const momentOf = (at: Date) => inWords(at, now, place.timeZone);
  const isPrinted = storyId !== null;
  return (
    <section className="mail-letter" aria-labelledby="letter-heading" data-permission={permission}>
      <div className="mail-letter-head">
        <h2 id="letter-heading">Letter to the editor</h2>
        <span className="mail-letter-standing">{isPrinted ? 'Made a story' : permissionNames[permission]}</span>
        <p className="soft small">{permissionWords(letter, momentOf)}</p>
      </div>
      {isPrinted && (
        <p>
          By {letter.name}, {letter.town}: <a href={addressOf('deskStory', { id: storyId })}>open the story</a>
        </p>
      )}
      {!isPrinted && mayAnswer && <LetterForm {...{ letter, box, conversation, address, action }} />}
      {!isPrinted && leftOut.length + taken.length > 0 && <LeftOut letter={letter} />}
    </section>
  );
}

/** What an editor should know before it is printed. */
function LeftOut({ letter: { leftOut, taken } }: { letter: Letter }) {
  return (
    <details className="mail-letter-left small">
      <summary>
        {taken.length === 0 ? 'Not printed: what stands around the letter' : 'Not printed: an address or a number too'}
      </summary>
      {taken.length > 0 && (
        <p>
          Within the letter, where “[…]” is printed: <bdi>{taken.join('; ')}</bdi>
        </p>
      )}
      {leftOut.length > 0 && <p className="mail-letter-lines">{leftOut.join('\n')}</p>}
    </details>
  );
}
