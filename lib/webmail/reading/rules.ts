/** Raised whenever the same mail would be read otherwise, so that stored readings can be told from newer ones. */
export const readingRules = 1;
