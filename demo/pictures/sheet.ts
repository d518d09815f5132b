/** A colour, or a colour with its offset (0–1) and its opacity (0–1). */
export type Stop = string | readonly [colour: string, offset: number, opacity?: number];

/** The pixel sizes a picture may be printed at; the drawing units are 1200 × 800, 1200 × 900 or 800 × 1000. */
const formats = {
  landscape: { pixels: [1600, 1067], units: [1200, 800] },
  wide: { pixels: [1600, 1200], units: [1200, 900] },
  portrait: { pixels: [1200, 1500], units: [800, 1000] },
} as const;
export type Format = keyof typeof formats;

/** Rounds to a tenth of a unit: finer than a pixel of the print, and half the size of the text. */
export const round = (value: number): number => Math.round(value * 10) / 10;

/** Blends two `#rrggbb` colours; `share` 0 is the first, 1 the second. Distance and light are made with it. */
export function mix(from: string, to: string, share: number): string {
  const channel = (colour: string, at: number) => Number.parseInt(colour.slice(at, at + 2), 16);
  const blend = (at: number) => Math.round(channel(from, at) * (1 - share) + channel(to, at) * share);
  return `#${[1, 3, 5].map((at) => blend(at).toString(16).padStart(2, '0')).join('')}`;
}

/** Path data through the points (x, y, x, y …) as straight lines. */
export function straight(points: readonly number[]): string {
  let data = '';
  for (let at = 0; at + 1 < points.length; at += 2) {
    data += `${at === 0 ? 'M' : 'L'}${round(points[at] ?? 0)} ${round(points[at + 1] ?? 0)}`;
  }
  return data;
}

/** Path data through the points (x, y, x, y …) as one soft curve (Catmull-Rom, open). */
export function curve(points: readonly number[]): string {
  const last = points.length / 2 - 1;
  const x = (at: number) => points[2 * Math.min(Math.max(at, 0), last)] ?? 0;
  const y = (at: number) => points[2 * Math.min(Math.max(at, 0), last) + 1] ?? 0;
  let data = `M${round(x(0))} ${round(y(0))}`;
  for (let at = 0; at < last; at += 1) {
    const handles = [
      x(at) + (x(at + 1) - x(at - 1)) / 6,
      y(at) + (y(at + 1) - y(at - 1)) / 6,
      x(at + 1) - (x(at + 2) - x(at)) / 6,
      y(at + 1) - (y(at + 2) - y(at)) / 6,
      x(at + 1),
      y(at + 1),
    ];
    data += `C${handles.map(round).join(' ')}`;
  }
  return data;
}

/**
 * The opacity of one shape said of its paint instead: the same picture, but the renderer then needs no layer of its own for
 * every flake and ripple, which is most of the time a print takes.
 */
function paintOpacity(fill: string, more: string): string {
  if (fill === 'none') return more.replace(/(^| )opacity=/, ' stroke-opacity=');
  return more.includes('stroke=') ? more : more.replace(/(^| )opacity=/, ' fill-opacity=');
}

/** One drawing: layers are laid on it in painting order, and chance comes from a seed so that every print is the same. */
export class Sheet {
  readonly width: number;
  readonly height: number;
  readonly #pixels: readonly [number, number];
  readonly #definitions: string[] = [];
  readonly #layers: string[] = [];
  #names = 0;
  #state: number;

  constructor(seed: number, format: Format = 'landscape') {
    const { pixels, units } = formats[format];
    this.#pixels = pixels;
    [this.width, this.height] = units;
    this.#state = seed * 2654435761;
  }

  /** A number from `min` (included) to `max`; mulberry32. */
  random(min = 0, max = 1): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let t = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return min + (((t ^ (t >>> 14)) >>> 0) / 4294967296) * (max - min);
  }

  pick<Item>(items: readonly [Item, ...Item[]]): Item {
    return items[Math.floor(this.random(0, items.length))] ?? items[0];
  }

  add(...layers: string[]): this {
    this.#layers.push(...layers);
    return this;
  }

  rect(x: number, y: number, width: number, height: number, fill: string, more = ''): this {
    return this.add(
      `<rect x="${round(x)}" y="${round(y)}" width="${round(width)}" height="${round(height)}" fill="${fill}" ${paintOpacity(fill, more)}/>`,
    );
  }

  circle(x: number, y: number, radius: number, fill: string, more = ''): this {
    return this.ellipse(x, y, radius, radius, fill, more);
  }

  ellipse(x: number, y: number, rx: number, ry: number, fill: string, more = ''): this {
    return this.add(
      `<ellipse cx="${round(x)}" cy="${round(y)}" rx="${round(rx)}" ry="${round(ry)}" fill="${fill}" ${paintOpacity(fill, more)}/>`,
    );
  }

  path(data: string, fill: string, more = ''): this {
    return this.add(`<path d="${data}" fill="${fill}" ${paintOpacity(fill, more)}/>`);
  }

  /** A filled shape with straight edges, its corners as x, y, x, y … */
  shape(points: readonly number[], fill: string, more = ''): this {
    return this.path(`${straight(points)}Z`, fill, more);
  }

  stroke(data: string, colour: string, width: number, more = ''): this {
    return this.path(
      data,
      'none',
      `stroke="${colour}" stroke-width="${round(width)}" stroke-linecap="round" stroke-linejoin="round" ${more}`,
    );
  }

  line(x1: number, y1: number, x2: number, y2: number, colour: string, width: number, more = ''): this {
    return this.stroke(straight([x1, y1, x2, y2]), colour, width, more);
  }

  /** A linear gradient over the box of whatever is filled with it. */
  fade(stops: readonly Stop[], direction: 'down' | 'right' | 'slant' = 'down'): string {
    const to = { down: 'x2="0" y2="1"', right: 'x2="1" y2="0"', slant: 'x2="1" y2="1"' }[direction];
    return this.#gradient('linearGradient', `x1="0" y1="0" ${to}`, stops);
  }

  /** A radial gradient over the box of whatever is filled with it, from the middle outwards. */
  bloom(stops: readonly Stop[]): string {
    return this.#gradient('radialGradient', 'cx="0.5" cy="0.5" r="0.5"', stops);
  }

  /** Light around a point, fading to nothing at `radius`. */
  glow(x: number, y: number, radius: number, colour: string, opacity = 1): this {
    const light = this.bloom([
      [colour, 0, opacity],
      [colour, 0.35, opacity * 0.45],
      [colour, 1, 0],
    ]);
    return this.circle(x, y, radius, light);
  }

  /** Draws inside a group with the given attributes. */
  group(attributes: string, draw: () => void): this {
    this.add(`<g ${attributes}>`);
    draw();
    return this.add('</g>');
  }

  /** Draws only within the outline. */
  within(outline: string, draw: () => void): this {
    const name = this.#name();
    this.#definitions.push(`<clipPath id="${name}"><path d="${outline}"/></clipPath>`);
    return this.group(`clip-path="url(#${name})"`, draw);
  }

  /** Draws, and draws the same again upside down below the level y, as still water shows it. */
  mirrored(y: number, opacity: number, draw: () => void): this {
    const from = this.#layers.length;
    draw();
    const drawn = this.#layers.slice(from);
    return this.add(`<g transform="translate(0 ${2 * y}) scale(1 -1)" opacity="${opacity}">`, ...drawn, '</g>');
  }

  /** The finished SVG. */
  svg(): string {
    const [width, height] = this.#pixels;
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${this.width} ${this.height}" preserveAspectRatio="xMidYMid slice"><defs>${this.#definitions.join('')}</defs>${this.#layers.join('')}</svg>`;
  }

  #name(): string {
    this.#names += 1;
    return `n${this.#names}`;
  }

  #gradient(element: string, geometry: string, stops: readonly Stop[]): string {
    const name = this.#name();
    const marks = stops.map((stop, at) => {
      const [colour, offset, opacity = 1] = typeof stop === 'string' ? [stop, at / (stops.length - 1)] : stop;
      return `<stop offset="${offset}" stop-color="${colour}" stop-opacity="${opacity}"/>`;
    });
    this.#definitions.push(`<${element} id="${name}" ${geometry}>${marks.join('')}</${element}>`);
    return `url(#${name})`;
  }
}
