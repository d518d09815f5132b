import type { FileWarning, Folder, MailWarning, ReadingFault, Verification } from '#lib/webmail/types.ts';

export const folderNames: Readonly<Record<Folder, string>> = {
  inbox: 'Inbox',
  archive: 'Archive',
  sent: 'Sent',
  junk: 'Junk',
  trash: 'Trash',
};

/** What stands in an empty folder's place. */
export const emptyFolders: Readonly<Record<Folder, string>> = {
  inbox: 'Nothing waits here: every conversation has been put away.',
  archive: 'Nothing has been put into the archive yet.',
  sent: 'Nothing has been sent from this box.',
  junk: 'No junk here.',
  trash: 'The trash is empty.',
};

/** What a subject says that is empty. */
export const subjectOf = (subject: string): string => subject || '(no subject)';

export const faultWords: Readonly<Record<ReadingFault, string>> = {
  tooDeep: 'Its parts are nested too deeply: it is shown as far as it goes.',
  tooManyParts: 'It has too many parts: the first of them are shown.',
  tooLarge: 'It is too large to be read whole: it is shown as far as it goes.',
  headersTooLong: 'Its headers are too long to be read whole.',
  unreadable: 'It could not be read.',
};

export function warningWords(warning: MailWarning): string {
  switch (warning.kind) {
    case 'nameIsAddress':
      return `The sender calls themselves “${warning.shown}”, and writes from ${warning.actual}.`;
    case 'replyElsewhere':
      return `An answer would go to ${warning.actual}, not to ${warning.shown}.`;
    case 'lookalike':
      return `“${warning.shown}” looks like “${warning.actual}” and is another domain.`;
    case 'severalFrom':
      return `It names several senders. Shown is the first: ${warning.shown}.`;
    case 'hiddenCharacters':
      return 'Its headers had characters that cannot be seen. They were taken out.';
    case 'dateRefused':
      return 'The date that it gives cannot be right. Shown is when it came.';
    case 'loop':
      return 'It has been round many servers, or came back to us.';
    default:
      return warning satisfies never;
  }
}

export function fileWarningWords(warning: FileWarning): string {
  switch (warning.kind) {
    case 'dangerous':
      return 'Opens as a program. Do not open it unless you expect it.';
    case 'disguised':
      return `Says that it is something else: by its bytes it is ${warning.actual}.`;
    case 'override':
      return 'Its name has characters that turn the direction of writing: here they stand as words.';
    default:
      return warning satisfies never;
  }
}

const unverifiedBecause: Readonly<Record<Extract<Verification, { kind: 'unverified' }>['because'], string>> = {
  unsigned: 'nobody signed it',
  broken: 'its signature is broken',
  misaligned: 'another domain than the sender’s signed it',
  noAnswer: 'the sender’s domain did not answer when it came',
};

export function verificationWords(verification: Verification): string {
  if (verification.kind === 'verified') return `Signed by ${verification.domain}`;
  return `Not verified: ${unverifiedBecause[verification.because]}`;
}

/** "12 KB" */
export function sizeInWords(bytes: number): string {
  if (bytes < 1_000) return `${bytes} bytes`;
  const [unit, size] = bytes < 1_000_000 ? ['KB', bytes / 1_000] : ['MB', bytes / 1_000_000];
  return `${size < 10 ? Math.round(size * 10) / 10 : Math.round(size)} ${unit}`;
}
