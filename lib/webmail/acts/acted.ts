import { listed } from '#lib/language.ts';
import { type Mark, type PressName, pressOf } from '#lib/webmail/acts/press.ts';
import { undoOfWork, type WorkActed, workInWords } from '#lib/webmail/acts/work-acted.ts';
import type { Moved } from '#lib/webmail/store/mail-store.ts';
import type { Place } from '#lib/webmail/types.ts';

/** What a press has done. */
export type Acted =
  | { kind: 'moved'; to: Place; moved: Moved[] }
  | { kind: 'marked'; as: Mark; ids: string[] }
  | WorkActed;

const placeNames: Readonly<Record<Place, string>> = {
  inbox: 'the inbox',
  archive: 'the archive',
  junk: 'junk',
  trash: 'the trash',
};

/** "2 conversations are in the archive now." */
export function actedInWords(acted: readonly Acted[]): string {
  const parts = acted.flatMap((each) => {
    if (each.kind === 'marked') return each.ids.length > 0 ? `marked ${each.as}: ${conversations(each.ids)}` : [];
    if (each.kind !== 'moved') return workInWords(each);
    return each.moved.length > 0 ? `moved to ${placeNames[each.to]}: ${conversations(each.moved)}` : [];
  });
  if (parts.length === 0) return 'Nothing had to be changed.';
  const words = listed('en', parts);
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}.`;
}

/** What a button sends that reverses it; null where there is nothing to reverse. */
export function undoOf(acted: readonly Acted[]): string | null {
  const presses = acted.flatMap((each): string[] => {
    if (each.kind === 'marked') {
      return each.ids.length > 0 ? [pressOf(each.as === 'read' ? 'unread' : 'read', each.ids)] : [];
    }
    if (each.kind !== 'moved') return undoOfWork(each);
    const from = Map.groupBy(each.moved, (moved): PressName => moved.from);
    return [...from].map(([place, moved]) =>
      pressOf(
        place,
        moved.map(({ id }) => id),
      ),
    );
  });
  return presses.length > 0 ? presses.join(' ') : null;
}

const conversations = ({ length }: readonly unknown[]) => (length === 1 ? '1 conversation' : `${length} conversations`);
