import type { CorrectionKind } from '#lib/stories/types.ts';

/** What the desk calls each kind of note. */
export const correctionNames: Readonly<Record<CorrectionKind, string>> = {
  correction: 'Correction',
  clarification: 'Clarification',
  editorsNote: 'Editors’ note',
};
