import { randomUUID } from 'node:crypto';
import type { saveDraft } from '#lib/webmail/answers/drafting/save-draft.ts';

type Saved = Parameters<typeof saveDraft>[2]['draft'];

/** A draft as a window saves it, of which a test says what matters to it. */
export const draftWords = (draft: Partial<Saved> = {}): Saved => ({
  id: randomUUID(),
  version: 0,
  savedBy: 'window 1',
  kind: 'new',
  answersId: null,
  identity: 'box',
  to: 'ann@river.example',
  cc: '',
  bcc: '',
  subject: 'The river',
  body: 'Has it frozen?',
  ...draft,
});
