export type Topic = { id: number; slug: string; name: string };

/** A topic with the line or two at the head of its page, which may be empty. */
export type DescribedTopic = Topic & { description: string };
