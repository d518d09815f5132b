/** A name above a story, and the page it leads to, if there is one. */
export type Byline = { name: string; authorSlug: string | null };
