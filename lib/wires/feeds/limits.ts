/** Longer documents are refused; a feed of 1,000 whole stories has a third of it. */
export const maxDocumentBytes = 15_000_000;

/** Items of one document; those behind them are as good as cut off. Feeds have 20, archives of podcasts some 1,000. */
export const maxItems = 5_000;

/** Elements of one document, each of which costs memory. */
export const maxElements = 200_000;

/** Categories, pictures and enclosures of one item, each. */
export const maxOfItem = 100;
