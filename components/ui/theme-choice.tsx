import { uiWords } from '#components/ui/words.ts';

type Props = {
  /** The language of the page around it. */
  language: string;
};

/** Light, dark or as the system has it: brought to life by the paper's script, and unseen without it. */
export function ThemeChoice({ language }: Props) {
  const { theme, themes } = uiWords(language);
  return (
    <theme-switch>
      <fieldset className="themes">
        <legend>{theme}</legend>
        {Object.entries(themes).map(([value, name]) => (
          <label key={value}>
            <input type="radio" name="theme" value={value} defaultChecked={value === 'auto'} />
            {name}
          </label>
        ))}
      </fieldset>
    </theme-switch>
  );
}
