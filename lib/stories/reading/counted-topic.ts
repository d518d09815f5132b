import type { DescribedTopic } from '#lib/topics/types.ts';

/** How far an index counts under each topic: every story that is counted is looked at, and topics are many. */
export const maxCountedEach = 100;

/** A topic and how many public stories it has in one edition; of more than `maxCountedEach` only so many are counted. */
export type CountedTopic = DescribedTopic & { storyCount: number };
