import { composeEach } from '#lib/jobs/compose-mail.ts';
import type { ComposeMail } from '#lib/mail/types.ts';
import { composeAnswer } from '#lib/webmail/answers/sending/compose-answer.ts';
import type { MailTools } from '#lib/webmail/doors/take-mail.ts';

const nobody: ComposeMail = async () => ({ outcome: 'drop', reason: 'no answer' });

/** What a worker of the portal makes answers with. */
export const composeAnswers = (tools: Pick<MailTools, 'storage'>): ComposeMail =>
  composeEach({ 'share-confirm': nobody, 'share-story': nobody, 'share-notice': nobody, answer: composeAnswer(tools) });
