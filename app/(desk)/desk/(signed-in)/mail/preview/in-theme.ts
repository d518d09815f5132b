/**
 * A mail as a program shows it that is light or dark, whatever this browser is: what the template says for dark
 * programs counts always, or never.
 */
export function inTheme(html: string, theme: 'system' | 'light' | 'dark'): string {
  if (theme === 'system') return html;
  return html
    .replace(/@media\s*\(prefers-color-scheme:\s*dark\)/g, theme === 'dark' ? '@media all' : '@media not all')
    .replace('</head>', `<style>:root { color-scheme: only ${theme}; }</style></head>`);
}
