import {
  kindInAddress,
  type PreviewChoice,
  previewLanguages,
  previewPath,
  previewThemes,
} from '#components/desk/mail/preview-choice.ts';
import { addressOf } from '#lib/addresses/address-of.ts';
import { mailKindNames, templateKinds } from '#lib/mail/kinds.ts';

type Props = { choice: PreviewChoice; stories: readonly { id: number; headline: string }[] };

const languageNames = { en: 'English', fr: 'French' } as const;
const themeNames = { system: 'As this browser', light: 'Light', dark: 'Dark' } as const;

/** Chooses which mail is shown and how. Plain links and a plain form. */
export function PreviewForm({ choice, stories }: Props) {
  return (
    <div className="stack">
      <form className="mail-preview-form" action={addressOf('mailPreview')}>
        <Choice
          name="kind"
          label="Mail"
          value={kindInAddress(choice.kind)}
          options={templateKinds.map((kind) => [kindInAddress(kind), mailKindNames[kind]])}
        />
        <Choice
          name="language"
          label="Language"
          value={choice.language}
          options={previewLanguages.map((language) => [language, languageNames[language]])}
        />
        <Choice
          name="story"
          label="Story"
          value={String(choice.storyId ?? '')}
          options={stories.map(({ id, headline }) => [String(id), headline])}
        />
        <input type="hidden" name="theme" value={choice.theme} />
        <input type="hidden" name="images" value={choice.images} />
        <button type="submit" className="button button-primary">
          Show
        </button>
      </form>
      <nav className="row" aria-label="As in a program that is">
        {previewThemes.map((theme) => (
          <Switch key={theme} choice={choice} to={{ theme }} name={themeNames[theme]} />
        ))}
        <span aria-hidden="true">·</span>
        <Switch choice={choice} to={{ images: 'on' }} name="Images on" />
        <Switch choice={choice} to={{ images: 'off' }} name="Images off" />
      </nav>
    </div>
  );
}

function Switch({ choice, to, name }: { choice: PreviewChoice; to: Partial<PreviewChoice>; name: string }) {
  const path = previewPath('mailPreview', { ...choice, ...to });
  const isCurrent = path === previewPath('mailPreview', choice);
  return (
    <a className="button button-small mail-switch" href={path} aria-current={isCurrent ? 'true' : undefined}>
      {name}
    </a>
  );
}

type ChoiceProps = { name: string; label: string; value: string; options: readonly (readonly [string, string])[] };

function Choice({ name, label, value, options }: ChoiceProps) {
  return (
    <div className="field">
      <label htmlFor={`mail-preview-${name}`}>{label}</label>
      <select id={`mail-preview-${name}`} name={name} defaultValue={value}>
        {options.map(([option, text]) => (
          <option key={option} value={option}>
            {text}
          </option>
        ))}
      </select>
    </div>
  );
}
