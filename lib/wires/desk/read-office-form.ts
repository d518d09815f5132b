import { fieldNames, textOf } from '#lib/staff/forms/read-form.ts';
import { editionField } from '#lib/wires/desk/read-wire-form.ts';
import { officeDefaults } from '#lib/wires/press-office.ts';
import type { WireInput } from '#lib/wires/types.ts';

/** The form of a press office, as the use case takes it; that says what is wrong with it. */
export function readOfficeForm(form: FormData): WireInput {
  const text = (name: string) => textOf(form, name);
  const name = text('name');
  const values = {
    ...officeDefaults,
    slug: text('slug'),
    senders: readSenders(text('senders')),
    homepage: text('homepage'),
    name,
    supplier: name,
    copyright: name,
    language: text('language'),
    timeZone: text('timeZone'),
    licence: text('licence'),
    pictures: text('pictures') === 'none' ? ('none' as const) : ('copy' as const),
    sectionId: Number(text('sectionId')),
    editionIds: readEditions(form),
  };
  const id = text('id');
  return id ? { ...values, id: Number(id), version: Number(text('version')) } : { ...values, id: null };
}

/** One a line, or with commas between them. */
export const readSenders = (typed: string): string[] => typed.split(/[\s,;]+/).filter(Boolean);

/** The boxes of editions that are ticked. */
export const readEditions = (form: FormData): number[] =>
  fieldNames(form)
    .filter((name) => name.startsWith(editionField))
    .map((name) => Number(name.slice(editionField.length)));
