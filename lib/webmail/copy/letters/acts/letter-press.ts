import { InvalidError } from '#lib/errors.ts';

/** The buttons of a letter; `undo` calls a question back that has not left. */
const steps = ['save', 'ask', 'again', 'given', 'refused', 'print', 'undo'] as const;
export type LetterStep = (typeof steps)[number];

/** What a button sends: "ask", "undo.<answer>". */
export const letterPress = (step: LetterStep, about = ''): string => (about ? `${step}.${about}` : step);

/** @throws {InvalidError} where no button was pressed */
export function readLetterPress(pressed: string): { step: LetterStep; about: string } {
  const [name = '', about = ''] = pressed.split('.');
  const step = steps.find((each) => each === name);
  if (!step) throw new InvalidError('a form sent no act', 'Press one of the buttons of this page.');
  return { step, about };
}
