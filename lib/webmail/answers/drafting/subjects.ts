import { maxSubjectLength } from '#lib/webmail/answers/drafting/limits.ts';

/** What programs set before the subjects of replies and of forwarded mails, in the languages of those that write to us. */
const marks = /^(?:re|aw|antw|sv|rv|odp|r[ée]p|réf|fwd?|wg|tr|vb|doorst)\s?(?:\[\d{1,3}\]|\(\d{1,3}\))?\s?[:：]\s*/iu;
/** One of them needs this room. */
const room = 'Fwd: '.length;

/** "Re:" stands there once, whatever was there before. */
export const replySubject = (subject: string): string => `Re: ${bare(subject)}`.trim();

export const forwardSubject = (subject: string): string => `Fwd: ${bare(subject)}`.trim();

function bare(subject: string): string {
  let rest = subject.trim();
  for (let before = ''; before !== rest; ) {
    before = rest;
    rest = rest.replace(marks, '');
  }
  return rest.slice(0, maxSubjectLength - room).toWellFormed();
}
