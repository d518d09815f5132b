/**
 * The header with which a story's page that was fetched or rendered ahead asks for itself, without its body, when a
 * reader opens it: nothing else would tell the paper that it is read.
 */
export const openedHeader = 'x-opened';
