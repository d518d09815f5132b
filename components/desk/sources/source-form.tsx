'use client';
import { Fragment } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { FormField } from '#components/desk/forms/form-field.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { KeptOffer } from '#components/desk/keeping/kept-offer.tsx';
import { ChoiceField } from '#components/desk/wires/feeds/choice-field.tsx';
import { settingField } from '#lib/conditions/desk/read-source-form.ts';
import type { SettingField } from '#lib/sources/types.ts';
import type { FormAction, FormValues } from '#lib/staff/forms/form-state.ts';

type Props = {
  action: FormAction;
  /** Of its page. */
  address: string;
  /** The source that is changed, or what a new one is. */
  source: { id: number; version: number } | { adapter: string; editionId: number };
  fields: readonly SettingField[];
  /** What its settings are now, as one would type them. */
  start: Readonly<Record<string, string>>;
  /** Whose a new one may be. */
  editions: readonly { id: number; name: string }[];
};

/** The settings of a source. Works without scripts too. */
export function SourceForm({ action, address, source, fields, start, editions }: Props) {
  const isNew = !('id' in source);
  const name = isNew ? `source new ${source.adapter}` : `source ${source.id}`;
  const form = useDeskForm(action, { name, address, isAlone: isNew });
  const { values, errors } = form;
  return (
    <form {...form.formProps} className="desk-form source-form" aria-label={isNew ? 'Add the source' : 'Settings'}>
      <FormAnswer state={form.state} />
      {form.state.kind === 'invalid' && <Faults errors={errors} fields={fields} />}
      {form.lost && <KeptOffer kept={form.lost} where="in the form" onPut={form.putBack} onDrop={form.dropLost} />}
      <Fragment key={form.round}>
        {isNew ? (
          <>
            <input type="hidden" name="adapter" value={source.adapter} />
            <ChoiceField
              {...{ values, errors }}
              wasSent={'editionId' in values}
              name="editionId"
              label="Edition"
              start={String(source.editionId)}
              options={editions.map(({ id, name: words }) => [String(id), words])}
            />
          </>
        ) : (
          <>
            <input type="hidden" name="id" value={source.id} />
            <input type="hidden" name="version" value={values.version ?? source.version} />
          </>
        )}
        {fields.map(({ name: setting, label, hint }) => {
          const field = `${settingField}${setting}`;
          const spec = { name: field, label, hint, type: 'text', optional: true, value: start[setting] ?? '' } as const;
          return (
            <FormField key={field} spec={{ ...spec, maxLength: 500 }} value={values[field]} error={errors[field]} />
          );
        })}
        {fields.length === 0 && <p className="soft">It goes by the edition’s coordinates alone.</p>}
      </Fragment>
      {(isNew || fields.length > 0) && (
        <div>
          <button type="submit" className="button button-primary" disabled={form.isPending}>
            {isNew ? 'Add the source' : 'Save the settings'}
          </button>
        </div>
      )}
    </form>
  );
}

/** What is wrong with a field stands there; what is wrong elsewhere, here. */
function Faults({ errors, fields }: { errors: FormValues; fields: readonly SettingField[] }) {
  const shown = ['editionId', ...fields.map(({ name }) => `${settingField}${name}`)];
  const others = Object.entries(errors).filter(([path]) => !shown.includes(path));
  return (
    <p className="notice notice-danger" role="alert">
      Nothing was saved yet: look at the fields that are marked. {others.map(([, words]) => words).join(' ')}
    </p>
  );
}
