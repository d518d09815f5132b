import { InvalidError } from '#lib/errors.ts';
import { fieldNames, textOf } from '#lib/staff/forms/read-form.ts';
import { boxField, parseItem, pressField } from '#lib/wires/desk/press.ts';
import { type ItemStep, type ItemVersion, itemSteps } from '#lib/wires/desk/types.ts';

export type Decision = { step: ItemStep; items: ItemVersion[] };

/**
 * Reads which button was pressed, and about which items. A box holds an item and the same story over other wires, of
 * which only the first is taken or published, and all are dropped.
 * @throws {InvalidError} when no button was pressed, or nothing is selected
 */
export function readDecision(form: FormData): Decision {
  const [pressed, ...named] = textOf(form, pressField).split(' ');
  const step = itemSteps.find((one) => one === pressed);
  if (!step) throw new InvalidError('a form sent no step', 'Press one of the buttons of this page.');
  const boxes = fieldNames(form).filter((name) => name.startsWith(boxField));
  const chosen = boxes.flatMap((name) => {
    const all = textOf(form, name).split(' ');
    return step === 'take' || step === 'publish' ? all.slice(0, 1) : all;
  });
  const items = (named.length > 0 ? named : chosen).map(parseItem);
  if (items.length === 0) throw new InvalidError('nothing was selected', 'Select some stories first.');
  return { step, items };
}
