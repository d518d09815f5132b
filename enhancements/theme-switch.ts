const themes = ['auto', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

const key = 'theme';

/** What this browser chose before; `auto` when it chose nothing or keeps nothing. */
export function rememberedTheme(): Theme {
  try {
    return themeOf(localStorage.getItem(key));
  } catch {
    return 'auto';
  }
}

/** Anything that is no theme is the system's. */
export function themeOf(value: unknown): Theme {
  return themes.find((theme) => theme === value) ?? 'auto';
}

/** The style sheets know `data-theme`; without it they follow the system. */
export function applyTheme(theme: Theme): void {
  if (theme === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
}

/** `<theme-switch data-label data-auto data-light data-dark>`: makes a select of the themes. */
export class ThemeSwitch extends HTMLElement {
  connectedCallback(): void {
    const choice = document.createElement('select');
    choice.autocomplete = 'off';
    for (const theme of themes) choice.add(new Option(this.dataset[theme], theme));
    const label = document.createElement('label');
    label.append(this.dataset.label ?? '', ' ', choice);
    this.replaceChildren(label);
    const recall = (theme: Theme) => {
      choice.value = theme;
      applyTheme(theme);
    };
    recall(rememberedTheme());
    choice.addEventListener('change', () => {
      const theme = themeOf(choice.value);
      applyTheme(theme);
      try {
        localStorage.setItem(key, theme);
      } catch {
        // this page has it; a browser that keeps nothing forgets it with the page
      }
    });
    // the same paper in another tab
    addEventListener('storage', (event) => {
      if (event.key !== key) return;
      recall(themeOf(event.newValue));
    });
    // another may have been chosen since this page was rendered ahead, or left and kept
    document.addEventListener('prerenderingchange', () => recall(rememberedTheme()));
    addEventListener('pageshow', (event) => event.persisted && recall(rememberedTheme()));
  }
}
