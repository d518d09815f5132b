import { z } from 'zod';

/** Somebody who has a story open; of several tabs the one that came first. */
export type Presence = {
  storyId: number;
  staffId: string;
  name: string;
  since: Date;
  /** Where they are in it: the ids of blocks that have a caret of theirs. */
  blockIds: string[];
};

/** The same as a browser shows it. */
export const personHereSchema = z.object({
  name: z.string(),
  /** Somebody who looks at it in another tab of theirs. */
  isSelf: z.boolean(),
  /** As the clocks of the story's place have it: "10:41". */
  since: z.string(),
  blockIds: z.array(z.string()),
});
export type PersonHere = z.infer<typeof personHereSchema>;

/** What a tab hears in return for saying that it is there. */
export const presenceAnswerSchema = z.object({ people: z.array(personHereSchema) });
