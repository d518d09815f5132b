import { uiWords } from '#components/ui/words.ts';

type Props = {
  /** The language of the page around it. */
  language: string;
};

/** Light, dark or as the system has it: the paper's script makes the choice, and only it has a use for its words. */
export function ThemeChoice({ language }: Props) {
  const { theme, themes } = uiWords(language);
  return <theme-switch data-label={theme} data-auto={themes.auto} data-light={themes.light} data-dark={themes.dark} />;
}
