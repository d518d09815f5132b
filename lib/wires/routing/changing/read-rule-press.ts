import type { z } from 'zod';
import { textOf } from '#lib/staff/forms/read-form.ts';
import type { changeRulesSchema } from '#lib/wires/routing/changing/change-rules.ts';
import { pressField } from '#lib/wires/routing/changing/rule-fields.ts';

type Press = z.input<typeof changeRulesSchema>;

/** Which button of the list was pressed: "up 3" moves the fourth rule. What is no button is nobody's place. */
export function readRulePress(form: FormData): Press {
  const [step, typed] = textOf(form, pressField).split(' ');
  const place = typed ? Number(typed) : -1;
  const ruleSetId = Number(textOf(form, 'ruleSetId')) || null;
  switch (step) {
    case 'up':
      return { ruleSetId, change: { kind: 'move', place, by: -1 } };
    case 'down':
      return { ruleSetId, change: { kind: 'move', place, by: 1 } };
    case 'on':
    case 'off':
      return { ruleSetId, change: { kind: 'switch', place, isOn: step === 'on' } };
    case 'remove':
      return { ruleSetId, change: { kind: 'remove', place } };
    default:
      return { ruleSetId, change: { kind: 'remove', place: -1 } };
  }
}

export function rulePressInWords({ change }: Press): string {
  switch (change.kind) {
    case 'move':
      return change.by < 0 ? 'Moved up.' : 'Moved down.';
    case 'switch':
      return change.isOn ? 'It is on, for what comes from now on.' : 'It is off.';
    case 'remove':
      return 'Removed. The version before has it still: see below.';
    case 'put':
      return 'Saved.';
  }
}
