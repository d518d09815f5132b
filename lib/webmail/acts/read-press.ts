import { InvalidError } from '#lib/errors.ts';
import { fieldNames, textOf } from '#lib/staff/forms/read-form.ts';
import { type MailPress, type Press, pressField, pressNames, tickField } from '#lib/webmail/acts/press.ts';
import {
  personField,
  pressOfTicked,
  readWorkPress,
  seenIn,
  type TickedName,
  tickedNames,
} from '#lib/webmail/acts/work-press.ts';

/** More than a list shows. */
const maxIds = 200;

/**
 * Reads which button was pressed, and about which conversations. A button that undoes sends several: "inbox.12.15
 * archive.13". A tick says how its conversation was marked, so that marking, and undoing that, changes no others.
 * @throws {InvalidError} when no button was pressed, or nothing is ticked
 */
export function readPress(form: FormData): Press[] {
  const ticked = fieldNames(form).filter((field) => field.startsWith(tickField));
  return textOf(form, pressField)
    .split(' ')
    .map((text): Press => {
      const work = readWorkPress(text, textOf(form, personField));
      if (work) return work;
      const onTicked = tickedNames.find((name) => name === text);
      if (onTicked) return readTicked(form, onTicked, ticked);
      const press = readOne(text);
      if (!press) throw new InvalidError('a form sent no act', 'Press one of the buttons of this page.');
      if (press.ids.length > 0) return { ...press, ids: press.ids.slice(0, maxIds) };
      if (ticked.length === 0) throw nothingTicked();
      const others = ticked.filter((field) => textOf(form, field).split('~')[0] !== press.name);
      return { name: press.name, ids: others.map(idOf).slice(0, maxIds) };
    });
}

function readTicked(form: FormData, name: TickedName, ticked: readonly string[]): Press {
  if (ticked.length === 0) throw nothingTicked();
  return pressOfTicked(
    name,
    ticked.slice(0, maxIds).flatMap((field) => seenIn(idOf(field), textOf(form, field)) ?? []),
  );
}

const idOf = (field: string) => field.slice(tickField.length);
const nothingTicked = () => new InvalidError('nothing was selected', 'Select some conversations first.');

function readOne(text: string): MailPress | null {
  const [first, ...ids] = text.split('.');
  const name = pressNames.find((one) => one === first);
  return name ? { name, ids } : null;
}
