'use client';
import { Fragment } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { FormField } from '#components/desk/forms/form-field.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { ChoiceField, type FieldProps } from '#components/desk/wires/feeds/choice-field.tsx';
import { EditionsField, SectionField } from '#components/desk/wires/feeds/place-fields.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';
import type { PressNote } from '#lib/webmail/releases/types.ts';

type Named = { id: number; name: string };
type Props = {
  action: FormAction;
  box: string;
  message: string;
  /** Of the conversation that it stands in. */
  address: string;
  sender: Extract<PressNote, { kind: 'unknown' }>;
  sections: readonly Named[];
  editions: readonly Named[];
};

/** Names the sender of a message a press office, folded away until somebody wants to. */
export function NameOffice({ action, box, message, address, sender, sections, editions }: Props) {
  const form = useDeskForm(action, { name: `office-${message}`, address });
  const { values, errors, state } = form;
  const field: FieldProps = { values, errors, wasSent: 'name' in values };
  const [, wrongSender] = Object.entries(errors).find(([name]) => name.startsWith('senders')) ?? [];
  const name = {
    name: 'name',
    label: 'Name',
    type: 'text',
    hint: 'In the line under each story: “News release: City of Calgary”.',
    maxLength: 120,
    value: sender.name,
  } as const;
  return (
    <details className="mail-office" open={state.kind !== 'idle'}>
      <summary>This sender is a press office</summary>
      <form {...form.formProps} className="desk-form" aria-label="This sender is a press office">
        <FormAnswer state={state} />
        <Fragment key={form.round}>
          <input type="hidden" name="box" value={box} />
          <input type="hidden" name="message" value={message} />
          <FormField spec={name} value={values.name} error={errors.name} />
          <ChoiceField
            {...field}
            errors={wrongSender ? { ...errors, whose: wrongSender } : errors}
            name="whose"
            label="Whose mail is a release"
            start="address"
            options={[
              ['address', sender.address],
              ...(sender.domain === null ? [] : [['domain', `Everybody’s at ${sender.domain}`] as const]),
            ]}
          />
          <SectionField {...field} sections={sections} start={sections[0]?.id ?? 0} />
          <EditionsField {...field} editions={editions} start={editions.slice(0, 1).map(({ id }) => id)} />
        </Fragment>
        <div>
          <button type="submit" className="button" disabled={form.isPending}>
            Name it a press office
          </button>
        </div>
      </form>
    </details>
  );
}
