/** The name of the buttons of the form on which somebody writes. */
export const stepField = 'step';

const stepNames = ['save', 'send', 'later', 'discard', 'remove'] as const;
export type WriteStepName = (typeof stepNames)[number];

/** What a button of the form asks for: "send", "remove.<file>". */
export type WriteStep = { name: WriteStepName; file: string };

/** What is sent with the return key, or without a button, is saved and no more. */
export function readWriteStep(text: string): WriteStep {
  const [first, file = ''] = text.split('.', 2);
  return { name: stepNames.find((name) => name === first) ?? 'save', file };
}

export const removeStep = (file: string): string => `remove.${file}`;
