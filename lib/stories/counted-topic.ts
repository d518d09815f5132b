import type { DescribedTopic } from '#lib/topics/types.ts';

/** A topic and how many public stories it has in one edition; of more than `maxCounted` only so many are counted. */
export type CountedTopic = DescribedTopic & { storyCount: number };
