import { minuteMs } from '#lib/clock.ts';
import { formatSpan } from '#lib/health/formats.ts';
import type { Check } from '#lib/health/types.ts';
import { countMailOwedBefore } from '#lib/mail/outbox/queries.ts';

const owedMs = 15 * minuteMs;

/** Mail that was to go out long ago. */
export const checkMail: Check = {
  kind: 'mail-owed',
  find: async (db, now) => {
    const { mails, oldestAt } = await countMailOwedBefore(db, new Date(now.getTime() - owedMs));
    if (!oldestAt) return [];
    const which = mails === 1 ? 'One mail has' : `${mails} mails have`;
    return [
      {
        subject: 'outbox',
        words: `${which} been owed for more than 15 minutes, the oldest for ${formatSpan(now.getTime() - oldestAt.getTime())}. Under Mail at the desk stands what the mail server answered; if it answered nothing, see whether it runs and whether SMTP_URL is right. Nothing is lost: mail is tried again for a day, and what people wrote in WebMail for five days.`,
      },
    ];
  },
};
