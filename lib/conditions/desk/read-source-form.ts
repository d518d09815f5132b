import type { SaveSourceInput } from '#lib/conditions/desk/input.ts';
import type { SourceVersion } from '#lib/conditions/desk/types.ts';
import { fieldNames, textOf } from '#lib/staff/forms/read-form.ts';

/** What begins the names of the fields of settings: a fault at `settings.<name>` is shown there. */
export const settingField = 'settings.';

/** The form of a source, as the use case takes it; that says what is wrong with it. */
export function readSourceForm(form: FormData): SaveSourceInput {
  const names = fieldNames(form).filter((name) => name.startsWith(settingField));
  const settings = Object.fromEntries(names.map((name) => [name.slice(settingField.length), textOf(form, name)]));
  const id = textOf(form, 'id');
  if (id) return { id: Number(id), version: Number(textOf(form, 'version')), settings };
  return { id: null, editionId: Number(textOf(form, 'editionId')), adapter: textOf(form, 'adapter'), settings };
}

const steps = ['ask', 'pause', 'resume', 'up', 'down', 'remove'] as const;
export type SourceStep = (typeof steps)[number];
export type SourcePress = SourceVersion & { step: SourceStep };

/** A button of a source: its step, its source and the version that is seen. */
export const pressOf = ({ step, id, version }: SourcePress): string => `${step} ${id} ${version}`;

/** Null for what is no button of ours. */
export function readSourcePress(form: FormData): SourcePress | null {
  const [typed = '', id = '', version = ''] = textOf(form, 'press').split(' ');
  const step = steps.find((name) => name === typed);
  return step ? { step, id: Number(id), version: Number(version) } : null;
}
