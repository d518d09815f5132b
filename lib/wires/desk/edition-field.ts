/** What begins the names of the boxes of editions in the form of a wire. */
export const editionField = 'edition-';
