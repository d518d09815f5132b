import type { Opening } from '#lib/webmail/sealing/note-opening.ts';
import type { MailStore } from '#lib/webmail/store/mail-store.ts';

/** A box in which whatever somebody opens is noted before they see it. A list opens nothing. */
export function notedStore(store: MailStore, note: (opening: Opening) => Promise<void>): MailStore {
  const noted = async <Found>(found: Found | null, opening: Opening): Promise<Found | null> => {
    if (found !== null) await note(opening);
    return found;
  };
  return {
    ...store,
    findConversation: async (id) => noted(await store.findConversation(id), { what: 'conversation', conversation: id }),
    findMessage: async (id) => noted(await store.findMessage(id), { what: 'message', message: id }),
    readOriginal: async (id) => noted(await store.readOriginal(id), { what: 'original', message: id }),
  };
}
