import { filesOf, textOf } from '#lib/staff/forms/read-form.ts';
import { type DraftKind, type DraftWords, draftKinds } from '#lib/webmail/answers/types.ts';

/** A draft as the form that it is written on sends it. */
export type TypedDraft = DraftWords & {
  id: string;
  /** That it was read at; 0: it was never saved. */
  version: number;
  /** The window that it is typed in. */
  savedBy: string;
  kind: DraftKind;
  answersId: string | null;
};

/** The field of the files that are to go along. */
export const filesField = 'files';

/** Reads the fields of the form on which somebody writes. What makes no sense is left for the use case to refuse. */
export function readDraftForm(form: FormData): { box: string; draft: TypedDraft; files: File[] } {
  const text = (name: string) => textOf(form, name);
  const kind = draftKinds.find((one) => one === text('kind')) ?? 'new';
  return {
    box: text('box'),
    draft: {
      id: text('id'),
      version: Number(text('version')) || 0,
      savedBy: text('savedBy'),
      kind,
      answersId: text('answersId') || null,
      identity: text('identity') === 'person' ? 'person' : 'box',
      to: text('to'),
      cc: text('cc'),
      bcc: text('bcc'),
      subject: text('subject'),
      body: text('body').replace(/\r\n?/g, '\n'),
    },
    files: filesOf(form, filesField),
  };
}
