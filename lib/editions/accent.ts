import { colours } from '#lib/colours.ts';

/**
 * An edition's one colour in both themes. The desk's colour is a wish; what is printed always has the contrast that
 * WCAG asks of text (4.5 : 1) on the theme's ground.
 */
type Rgb = readonly [red: number, green: number, blue: number];

const black: Rgb = [0, 0, 0];

/** What contrast is measured against: the surface, of the paper's grounds the one with the least, or a little more. */
const grounds = { light: parse(colours.surface.light) ?? black, dark: [36, 34, 29] } as const satisfies Record<
  string,
  Rgb
>;
const wantedContrast = 4.6;

/**
 * The accent for each theme: its own hue, darkened or lightened only as far as contrast demands.
 * @param accent `#rrggbb`
 */
export function accentsOf(accent: string): { light: string; dark: string } {
  const rgb = parse(accent) ?? parse(colours.accent.light) ?? black;
  return { light: hex(moved(rgb, -1, grounds.light)), dark: hex(moved(rgb, 1, grounds.dark)) };
}

/** WCAG 2.2 contrast ratio of two `#rrggbb` colours, 1 to 21. */
export function contrast(one: string, other: string): number {
  return ratio(parse(one) ?? black, parse(other) ?? black);
}

function moved(from: Rgb, direction: 1 | -1, ground: Rgb): Rgb {
  const { hue, saturation, lightness } = hslOf(from);
  for (let step = 0; step <= 100; step += 1) {
    const rgb =
      step === 0 ? from : rgbOf(hue, saturation, Math.min(1, Math.max(0, lightness + (direction * step) / 100)));
    if (ratio(rgb, ground) >= wantedContrast) return rgb;
  }
  return direction === 1 ? [255, 255, 255] : black;
}

/** Hue in sixths of the circle, the others 0 to 1. */
function hslOf(rgb: Rgb): { hue: number; saturation: number; lightness: number } {
  const [red, green, blue] = [rgb[0] / 255, rgb[1] / 255, rgb[2] / 255];
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const spread = high - low;
  const lightness = (high + low) / 2;
  if (spread === 0) return { hue: 0, saturation: 0, lightness };
  const saturation = spread / (1 - Math.abs(2 * lightness - 1));
  if (high === red) return { hue: ((green - blue) / spread + 6) % 6, saturation, lightness };
  return { hue: high === green ? (blue - red) / spread + 2 : (red - green) / spread + 4, saturation, lightness };
}

function rgbOf(hue: number, saturation: number, lightness: number): Rgb {
  const reach = saturation * Math.min(lightness, 1 - lightness);
  const channel = (offset: number) => {
    const place = (offset + hue * 2) % 12;
    return Math.round(255 * (lightness - reach * Math.max(-1, Math.min(place - 3, 9 - place, 1))));
  };
  return [channel(0), channel(8), channel(4)];
}

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
