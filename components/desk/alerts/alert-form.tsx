'use client';
import { Fragment, useId } from 'react';
import { FormAnswer } from '#components/desk/forms/form-answer.tsx';
import { TextBox } from '#components/desk/forms/text-box.tsx';
import { useDeskForm } from '#components/desk/forms/use-desk-form.ts';
import { KeptOffer } from '#components/desk/keeping/kept-offer.tsx';
import { alertMinutes, maxAlertLength } from '#lib/alerts/input.ts';
import type { FormAction } from '#lib/staff/forms/form-state.ts';

/** What the form begins with: nothing, or a story to tell of. */
export type AlertStart = { text: string; href: string; editionIds: readonly number[]; language: string };

type Props = {
  action: FormAction;
  start: AlertStart;
  editions: readonly { id: number; name: string }[];
  languages: readonly { tag: string; name: string }[];
  /** Suggested to link to. */
  stories: readonly { path: string; headline: string }[];
};

const durations = [
  { minutes: alertMinutes.least, name: '30 minutes' },
  { minutes: 60, name: '1 hour' },
  { minutes: alertMinutes.usual, name: '2 hours' },
  { minutes: 240, name: '4 hours' },
  { minutes: 480, name: '8 hours' },
  { minutes: 720, name: '12 hours' },
  { minutes: alertMinutes.most, name: '24 hours' },
];

/** Puts up one line of breaking news. Works without scripts too. */
export function AlertForm({ action, start, editions, languages, stories }: Props) {
  const form = useDeskForm(action, { name: 'alert' });
  const { values, errors } = form;
  const id = useId();
  const described = (name: string) => ({
    id: `${id}-${name}`,
    name,
    'aria-invalid': errors[name] ? true : undefined,
    'aria-describedby': `${id}-${name}-about`,
  });
  const about = (name: string, hint: string) => (
    <p id={`${id}-${name}-about`} className={errors[name] ? 'field-error' : 'field-hint'}>
      {errors[name] ?? hint}
    </p>
  );
  const isChosen = (editionId: number) =>
    'text' in values ? values[`edition-${editionId}`] === 'on' : start.editionIds.includes(editionId);
  const language = values.language ?? start.language;
  const minutes = values.minutes ?? String(alertMinutes.usual);
  return (
    <form {...form.formProps} className="desk-form" aria-label="Put up a line">
      <FormAnswer state={form.state} />
      {form.lost && <KeptOffer kept={form.lost} where="in the form" onPut={form.putBack} onDrop={form.dropLost} />}
      <Fragment key={form.round}>
        <div className="field">
          <label htmlFor={`${id}-text`}>What happened</label>
          <TextBox
            {...described('text')}
            required
            maxLength={maxAlertLength}
            autoComplete="off"
            lang={language}
            defaultValue={values.text ?? start.text}
          />
          {about('text', `One line of at most ${maxAlertLength} characters.`)}
        </div>
        <div className="field">
          <label htmlFor={`${id}-href`}>Leads to (optional)</label>
          <TextBox
            {...described('href')}
            list={`${id}-stories`}
            maxLength={2_000}
            autoComplete="off"
            defaultValue={values.href ?? start.href}
          />
          <datalist id={`${id}-stories`}>
            {stories.map(({ path, headline }) => (
              <option key={path} value={path}>
                {headline}
              </option>
            ))}
          </datalist>
          {about('href', 'One of the latest stories, another address of the paper, or a whole https address.')}
        </div>
        <fieldset className="field" aria-describedby={`${id}-editionIds-about`}>
          <legend>Editions</legend>
          {editions.map((edition) => (
            <label key={edition.id} className="choice">
              <input type="checkbox" name={`edition-${edition.id}`} defaultChecked={isChosen(edition.id)} />
              {edition.name}
            </label>
          ))}
          {about('editionIds', 'It stands above every page of these.')}
        </fieldset>
        <div className="field">
          <label htmlFor={`${id}-language`}>Language of the line</label>
          {/* a new key: React forgets the chosen option of a select when it resets a form */}
          <select key={language} {...described('language')} defaultValue={language}>
            {languages.map(({ tag, name }) => (
              <option key={tag} value={tag}>
                {name}
              </option>
            ))}
          </select>
          {about('language', 'So that it is read aloud rightly.')}
        </div>
        <div className="field">
          <label htmlFor={`${id}-minutes`}>Stands for</label>
          <select key={minutes} {...described('minutes')} defaultValue={minutes}>
            {durations.map((duration) => (
              <option key={duration.minutes} value={duration.minutes}>
                {duration.name}
              </option>
            ))}
          </select>
          {about('minutes', 'It goes by itself; you can end it before.')}
        </div>
      </Fragment>
      <div>
        <button type="submit" className="button button-primary" disabled={form.isPending}>
          Put it up now
        </button>
      </div>
    </form>
  );
}
