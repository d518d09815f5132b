/**
 * The header in which a reader page finds the path it was asked for, which Next tells a layout nothing about. Only the
 * press sets it; whatever a visitor sends in it is dropped.
 */
export const pagePathHeader = 'x-action-news-path';

/** Likewise the query that goes with it, `name=value&…`; absent where there is none. */
export const pageQueryHeader = 'x-action-news-query';
