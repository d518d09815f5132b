import type { Clipboard } from '#testing/desk/clipboards/clipboard.ts';
import { documents } from '#testing/desk/clipboards/documents.ts';
import { mails } from '#testing/desk/clipboards/mails.ts';
import { pages } from '#testing/desk/clipboards/pages.ts';
import { spreadsheets } from '#testing/desk/clipboards/spreadsheets.ts';

/** One of each dialect, for the editor in a real browser. */
export const clipboards: readonly Clipboard[] = [...documents, ...spreadsheets, ...pages, ...mails];
