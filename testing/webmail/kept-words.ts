import { openCloset } from '#lib/webmail/sealing/closet.ts';
import type { KeptText } from '#lib/webmail/sealing/kept.ts';

/** Words as a box that is not sealed keeps them. */
export const plain = (words: string): KeptText => openCloset.shut({ table: 'note', row: 0 }, words);
