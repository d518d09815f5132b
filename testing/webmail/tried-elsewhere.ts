import { keepPictures } from '#lib/webmail/copy/keep-pictures.ts';
import { toLetterStory } from '#lib/webmail/copy/letters/parts/printed-letter.ts';
import { linkStory } from '#lib/webmail/copy/make-story.ts';
import { findMailOfStory } from '#lib/webmail/copy/queries.ts';
import { namePressOffice } from '#lib/webmail/releases/name-press-office.ts';
import { listMailsOfItem } from '#lib/webmail/releases/queries.ts';
import { takeRelease } from '#lib/webmail/releases/take-release.ts';
import { noteOpening } from '#lib/webmail/sealing/note-opening.ts';

/** What a use case does with a box that it opened, or with what has none; tried in tests of their own. */
export const triedElsewhere = [
  findMailOfStory,
  keepPictures,
  linkStory,
  listMailsOfItem,
  namePressOffice,
  noteOpening,
  takeRelease,
  toLetterStory,
];
