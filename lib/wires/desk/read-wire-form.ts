import { fieldNames, textOf } from '#lib/staff/forms/read-form.ts';
import { type WireInput, wireDestinations, wirePictures, wireRights, wireWithdrawals } from '#lib/wires/types.ts';

/** What begins the names of the boxes of editions. */
export const editionField = 'edition-';

/** The form of a wire, as the use case takes it; that says what is wrong with it. */
export function readWireForm(form: FormData): WireInput {
  const text = (name: string) => textOf(form, name);
  const values = {
    slug: text('slug'),
    feedUrl: text('feedUrl'),
    homepage: text('homepage'),
    name: text('name'),
    supplier: text('supplier'),
    copyright: text('copyright'),
    language: text('language'),
    timeZone: text('timeZone'),
    rights: oneOf(wireRights, text('rights')),
    licence: text('licence'),
    isCanonical: text('isCanonical') === 'on',
    pictures: oneOf(wirePictures, text('pictures')),
    pictureDays: numberOrNull(text('pictureDays')),
    sectionId: Number(text('sectionId')),
    editionIds: fieldNames(form)
      .filter((name) => name.startsWith(editionField))
      .map((name) => Number(name.slice(editionField.length))),
    destination: oneOf(wireDestinations, text('destination')),
    withdrawal: oneOf(wireWithdrawals, text('withdrawal')),
    intervalMinutes: numberOf(text('intervalMinutes')),
    idleHours: numberOrNull(text('idleHours')),
  };
  const id = text('id');
  return id ? { ...values, id: Number(id), version: Number(text('version')) } : { ...values, id: null };
}

/** The first is the more careful one: it stands for whatever isn't one of them. */
function oneOf<const Value extends string>(values: readonly [Value, ...Value[]], typed: string): Value {
  return values.find((value) => value === typed) ?? values[0];
}

const numberOf = (typed: string): number => (typed.trim() === '' ? Number.NaN : Number(typed));
const numberOrNull = (typed: string): number | null => (typed.trim() === '' ? null : Number(typed));
