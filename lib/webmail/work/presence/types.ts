import { z } from 'zod';

export const doings = ['reading', 'answering'] as const;
/** What somebody does who has a conversation open. */
export type Doing = (typeof doings)[number];

/** Somebody else who has a conversation open; of several tabs the busiest. */
export const personInMailSchema = z.object({ name: z.string(), doing: z.enum(doings) });
export type PersonInMail = z.infer<typeof personInMailSchema>;

/** What a tab hears in return for saying that it is there. */
export const mailPresenceAnswerSchema = z.object({ people: z.array(personInMailSchema) });
