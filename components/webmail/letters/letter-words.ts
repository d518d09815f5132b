import type { Letter, Permission } from '#lib/webmail/copy/letters/types.ts';

export const permissionNames: Readonly<Record<Permission, string>> = {
  unasked: 'Not asked yet',
  asked: 'Asked',
  given: 'May be printed',
  refused: 'Not to be printed',
};

type Moment = (at: Date) => string;

/** Where the permission stands, in a sentence or two. */
export function permissionWords({ permission, asked, answered, settled }: Letter, momentOf: Moment): string {
  switch (permission) {
    case 'unasked':
      return 'It is printed once its writer has said yes.';
    case 'asked':
      return `${askedWords(asked, momentOf)} ${answerWords(answered, momentOf)}`;
    case 'given':
    case 'refused':
      return settled ? `Noted by ${settled.by}, ${momentOf(settled.at)}.` : '';
    default:
      return permission satisfies never;
  }
}

const askedWords = (asked: Letter['asked'], momentOf: Moment) =>
  asked ? `${asked.by} asked ${momentOf(asked.at)}.` : '';

function answerWords(answered: Letter['answered'], momentOf: Moment): string {
  if (!answered) return 'No answer yet.';
  const at = momentOf(answered.at);
  if (answered.isFromWriter) return `They answered ${at}: read it below, and note what they said.`;
  return `An answer came ${at}, from another address than the letter’s: read it below.`;
}
