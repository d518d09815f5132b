'use client';
import { Fragment, useId } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { TextArea } from '#components/desk/forms/text-area.tsx';
import { TextBox } from '#components/desk/forms/text-box.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { KeptOffer } from '#components/desk/keeping/kept-offer.tsx';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

type Props = {
  action: FormAction;
  kind: string;
  language: string;
  /** The newest version these words were read from. */
  number: number;
  headline: string;
  text: string;
};

/** A page's words. What was typed stays in the form whatever becomes of the save. Works without scripts too. */
export function PageForm({ action, kind, language, number, headline, text }: Props) {
  const form = useDeskForm(action, { name: 'page' });
  const { values, errors } = form;
  // the version the typed words are from, not the one that is newest now
  const hidden = { kind, language, number: values.number ?? String(number) };
  return (
    <form {...form.formProps} className="page-form" aria-label="Words of the page">
      <FormAnswer state={form.state} />
      {form.lost && <KeptOffer kept={form.lost} where="in the form" onPut={form.putBack} onDrop={form.dropLost} />}
      <Fragment key={form.round}>
        {Object.entries(hidden).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        <Words name="headline" label="Headline" error={errors.headline}>
          {(shared) => (
            <TextBox {...shared} required maxLength={120} lang={language} defaultValue={values.headline ?? headline} />
          )}
        </Words>
        <Words
          name="text"
          label="Text"
          error={errors.text}
          hint="A blank line between paragraphs. “## ” before a subhead, “- ” before each line of a list, [words](https://…) or [words](mailto:…) for a link. Without any text the page is taken off the paper."
        >
          {(shared) => <TextArea {...shared} rows={24} lang={language} defaultValue={values.text ?? text} />}
        </Words>
      </Fragment>
      <div>
        <button type="submit" className="button button-primary" disabled={form.isPending}>
          Save for readers
        </button>
      </div>
    </form>
  );
}

type Shared = { id: string; name: string; 'aria-invalid'?: true | undefined; 'aria-describedby'?: string | undefined };
type WordsProps = {
  name: string;
  label: string;
  error: string | undefined;
  hint?: string;
  children: (shared: Shared) => React.ReactNode;
};

function Words({ name, label, error, hint, children }: WordsProps) {
  const id = useId();
  const about = [error && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(' ');
  return (
    <div className="field">
      <label htmlFor={id}>{label}</label>
      {hint && (
        <p id={`${id}-hint`} className="field-hint">
          {hint}
        </p>
      )}
      {children({ id, name, 'aria-invalid': error ? true : undefined, 'aria-describedby': about || undefined })}
      {error && (
        <p id={`${id}-error`} className="field-error" role="alert">
          {error}
        </p>
      )}
    </div>
  );
}
