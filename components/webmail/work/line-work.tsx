import { initialsOf, peopleInWords, stateLabels } from '#components/webmail/work/work-words.ts';
import type { ConversationRow } from '#lib/webmail/store/mail-store.ts';
import type { PersonInMail } from '#lib/webmail/work/presence/types.ts';

type Props = { row: Pick<ConversationRow, 'state' | 'owner'>; people: readonly PersonInMail[] };

/** On a line of the list: who is there, how it stands where that is not open, and whose it is. */
export function LineWork({ row: { state, owner }, people }: Props) {
  return (
    <>
      {people.length > 0 && <span className="mail-line-here">{peopleInWords(people)}</span>}
      {state !== 'open' && (
        <span className="mail-state" data-state={state}>
          {stateLabels[state]}
        </span>
      )}
      {owner && (
        <span className="mail-line-owner" title={owner.name}>
          <span className="mail-initials" aria-hidden="true">
            {initialsOf(owner.name)}
          </span>
          <span className="visually-hidden">With {owner.name}. </span>
        </span>
      )}
    </>
  );
}
