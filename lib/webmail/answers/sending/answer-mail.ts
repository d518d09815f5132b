import { z } from 'zod';

/** The mails of an answer in the outbox, one for each recipient. Nothing is sealed: to whom it goes stands with it. */
export const answerMail = { kind: 'answer', data: z.object({}) } as const;

/** What owes the mail to the recipient at this place: "<uuid>/2". */
export const subjectOfAnswer = (answerId: string, position: number) => `${answerId}/${position}`;

const subject = /^([\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12})\/(\d{1,3})$/;

/** @returns null for what is no such subject */
export function readSubject(subjectId: string): { answerId: string; position: number } | null {
  const [, answerId, position] = subject.exec(subjectId) ?? [];
  return answerId === undefined ? null : { answerId, position: Number(position) };
}
