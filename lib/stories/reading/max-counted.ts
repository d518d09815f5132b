/** Counting further would take longer the older the paper is, and nobody turns so many pages. */
export const maxCounted = 1_000;
