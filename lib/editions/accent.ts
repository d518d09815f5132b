/**
 * An edition's one colour in both themes. The desk's colour is a wish; what is printed always has the contrast that
 * WCAG asks of text (4.5 : 1) on the theme's ground.
 */
type Rgb = readonly [red: number, green: number, blue: number];

/** The lightest ground accents stand on in the light theme and the lightest in the dark (`--surface` in tokens.css). */
const grounds = { light: [242, 239, 231], dark: [36, 34, 29] } as const satisfies Record<string, Rgb>;
const wantedContrast = 4.6;
/** Printed where a stored colour cannot be read. */
const fallback = '#8c1d18';

/**
 * The accent for each theme, moved towards black or white only as far as contrast demands.
 * @param accent `#rrggbb`
 */
export function accentsOf(accent: string): { light: string; dark: string } {
  const rgb = parse(accent) ?? parse(fallback) ?? [0, 0, 0];
  return {
    light: hex(moved(rgb, [0, 0, 0], grounds.light)),
    dark: hex(moved(rgb, [255, 255, 255], grounds.dark)),
  };
}

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  return ratio(parse(one) ?? [0, 0, 0], parse(other) ?? [0, 0, 0]);
}

function moved(from: Rgb, towards: Rgb, ground: Rgb): Rgb {
  for (let share = 0; share < 1; share += 0.02) {
    const [red, green, blue] = [
      mix(from[0], towards[0], share),
      mix(from[1], towards[1], share),
      mix(from[2], towards[2], share),
    ];
    if (ratio([red, green, blue], ground) >= wantedContrast) return [red, green, blue];
  }
  return towards;
}

const mix = (from: number, towards: number, share: number) => Math.round(from + (towards - from) * share);

function parse(colour: string): Rgb | null {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(colour);
  if (!match) return null;
  const [red = 0, green = 0, blue = 0] = match.slice(1).map((part) => Number.parseInt(part, 16));
  return [red, green, blue];
}

const hex = (rgb: Rgb) => `#${rgb.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`;

function ratio(one: Rgb, other: Rgb): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function luminance([red, green, blue]: Rgb): number {
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}
