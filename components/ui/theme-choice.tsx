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
      <label>
        {theme}{' '}
        <select autoComplete="off">
          {Object.entries(themes).map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))}
        </select>
      </label>
    </theme-switch>
  );
}
