import type { LetterStep } from '#lib/webmail/copy/letters/acts/letter-press.ts';
import type { Letter } from '#lib/webmail/copy/letters/types.ts';

export type LetterButton = { step: LetterStep; label: string; tone?: 'primary' | 'quiet' };

const save: LetterButton = { step: 'save', label: 'Save', tone: 'quiet' };

/** What can be done with a letter where its permission stands; the next step stands first. */
export function letterButtons({ permission, answered }: Pick<Letter, 'permission' | 'answered'>): LetterButton[] {
  switch (permission) {
    case 'unasked':
      return [
        { step: 'ask', label: 'Ask permission', tone: 'primary' },
        { step: 'given', label: 'They gave it already' },
        { step: 'refused', label: 'Not to be printed', tone: 'quiet' },
        save,
      ];
    case 'asked':
      return [
        { step: 'given', label: 'Permission given', ...(answered && { tone: 'primary' as const }) },
        { step: 'refused', label: 'Refused' },
        { step: 'again', label: 'Ask again', tone: 'quiet' },
        save,
      ];
    case 'given':
      return [
        { step: 'print', label: 'Make it a story', tone: 'primary' },
        { step: 'refused', label: 'Refused after all', tone: 'quiet' },
        save,
      ];
    case 'refused':
      return [
        { step: 'given', label: 'Permission given after all' },
        { step: 'again', label: 'Ask again', tone: 'quiet' },
      ];
    default:
      return permission satisfies never;
  }
}
