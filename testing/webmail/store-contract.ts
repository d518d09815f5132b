import { describe } from 'vitest';
import { bindsConversations } from '#testing/webmail/contract/binds-conversations.ts';
import { filesConversations } from '#testing/webmail/contract/files-conversations.ts';
import { listsConversations } from '#testing/webmail/contract/lists-conversations.ts';
import type { OpenBoxes } from '#testing/webmail/contract/opened-boxes.ts';
import { searchesMail } from '#testing/webmail/contract/searches-mail.ts';

/** What every kind of box must do. Call inside a `describe`. */
export function keepsTheMailStoreContract(open: OpenBoxes): void {
  describe('a list', () => listsConversations(open));
  describe('a conversation', () => bindsConversations(open));
  describe('filing and marking', () => filesConversations(open));
  describe('a search', () => searchesMail(open));
}
