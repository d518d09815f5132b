import { InvalidError } from '#lib/errors.ts';
import { fieldNames, textOf } from '#lib/staff/forms/read-form.ts';
import { type MailPress, pressField, pressNames, tickField } from '#lib/webmail/acts/press.ts';

/** More than a list shows. */
const maxIds = 200;

/**
 * Reads which button was pressed, and about which conversations. A button that undoes sends several: "inbox.12.15
 * archive.13". A tick says how its conversation was marked, so that marking, and undoing that, changes no others.
 * @throws {InvalidError} when no button was pressed, or nothing is ticked
 */
export function readPress(form: FormData): MailPress[] {
  const presses = textOf(form, pressField).split(' ').map(readOne);
  if (presses.includes(null)) throw new InvalidError('a form sent no act', 'Press one of the buttons of this page.');
  const ticked = fieldNames(form).filter((field) => field.startsWith(tickField));
  return presses.flatMap((press) => {
    if (!press) return [];
    const idsOf = (fields: readonly string[]) => fields.map((field) => field.slice(tickField.length));
    const ids = press.ids.length > 0 ? press.ids : idsOf(ticked.filter((field) => textOf(form, field) !== press.name));
    const hasSome = press.ids.length > 0 || ticked.length > 0;
    if (!hasSome) throw new InvalidError('nothing was selected', 'Select some conversations first.');
    return [{ name: press.name, ids: ids.slice(0, maxIds) }];
  });
}

function readOne(text: string): MailPress | null {
  const [first, ...ids] = text.split('.');
  const name = pressNames.find((one) => one === first);
  return name ? { name, ids } : null;
}
