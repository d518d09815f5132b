import { z } from 'zod';
import { addressOf } from '#lib/addresses/address-of.ts';
import { type MailStanding, mailStandings } from '#lib/mail/types.ts';

/** What the list of mails shows. `day`: `2026-11-23`; `week` is the last seven days, `all` is whenever. */
export type MailFilter = { standing: MailStanding | null; day: string; page: number };

const schema = z.object({
  state: z.enum(mailStandings).nullable().catch(null),
  day: z
    .string()
    .regex(/^(?:all|\d{4}-\d\d-\d\d)$/)
    .catch('week'),
  page: z.coerce.number().int().min(1).max(10_000).catch(1),
});

/** Reads a query string; what makes no sense is left out. */
export function readMailFilter(params: Readonly<Record<string, string | string[] | undefined>>): MailFilter {
  const { state, day, page } = schema.parse(params);
  return { standing: state, day, page };
}

export function mailPath({ standing, day, page }: MailFilter): string {
  return addressOf('mail', {}, { state: standing, day: day === 'week' ? null : day, page });
}

/** The same page where its list begins, so that nobody looks for it again after each step. */
export function listHref(filter: MailFilter): string {
  return `${mailPath(filter)}#mail-list`;
}
