/**
 * The header in which a reader page finds the path it was asked for, which Next tells a layout nothing about. Only the
 * press sets it; whatever a visitor sends in it is dropped.
 */
export const pagePathHeader = 'x-action-news-path';
