import { mix, round, type Sheet } from '#demo/pictures/sheet.ts';

/** A grid of windows, of which a share is lit; `lit` colours are taken at random. */
export function windows(
  sheet: Sheet,
  box: { x: number; y: number; width: number; height: number },
  grid: {
    columns: number;
    rows: number;
    lit: readonly [string, ...string[]];
    dark?: string;
    share: number;
    fillRatio?: number;
  },
): void {
  const [cellWidth, cellHeight] = [box.width / grid.columns, box.height / grid.rows];
  const ratio = grid.fillRatio ?? 0.55;
  const byColour = new Map<string, string>();
  for (let row = 0; row < grid.rows; row += 1) {
    for (let column = 0; column < grid.columns; column += 1) {
      const isLit = sheet.random() < grid.share;
      const colour = isLit ? sheet.pick(grid.lit) : grid.dark;
      if (!colour) continue;
      const x = box.x + cellWidth * (column + (1 - ratio) / 2);
      const y = box.y + cellHeight * (row + (1 - ratio) / 2);
      const pane = `M${round(x)} ${round(y)}h${round(cellWidth * ratio)}v${round(cellHeight * ratio)}h${round(-cellWidth * ratio)}Z`;
      byColour.set(colour, (byColour.get(colour) ?? '') + pane);
    }
  }
  for (const [colour, panes] of byColour) sheet.path(panes, colour);
}

export type Tower = { x: number; width: number; height: number; roof: 'flat' | 'slope' | 'step' | 'crown' | 'curve' };

/** One tower with a lit and a shaded face, standing on `base`. */
export function tower(sheet: Sheet, plan: Tower, base: number, fill: string, shade: string): void {
  const { x, width, height, roof } = plan;
  const top = base - height;
  const right = x + width;
  const outline = {
    flat: `V${top}H${right}V${base}Z`,
    slope: `V${top + width * 0.5}L${right} ${top}V${base}Z`,
    step: `V${top + 26}H${x + width * 0.2}V${top}H${right - width * 0.2}V${top + 26}H${right}V${base}Z`,
    crown: `V${top + 18}L${x + width / 2} ${top - 14}L${right} ${top + 18}V${base}Z`,
    curve: `V${top + 30}Q${x} ${top} ${x + width * 0.6} ${top}Q${right} ${top} ${right} ${top + 46}V${base}Z`,
  }[roof];
  sheet.path(`M${round(x)} ${base}${outline}`, fill);
  sheet.within(`M${round(x)} ${base}${outline}`, () =>
    sheet.rect(x + width * 0.62, top - 20, width, height + 30, shade),
  );
  if (roof === 'flat') sheet.rect(x + width * 0.2, top - 8, width * 0.3, 9, fill);
}

/** A row of towers from `from` to `to`: taller towards `peak`, with windows where lights are given. */
export function skyline(
  sheet: Sheet,
  row: {
    from: number;
    to: number;
    base: number;
    low: number;
    high: number;
    peak: number;
    fill: string;
    shade: string;
    lit?: readonly [string, ...string[]];
    share?: number;
    widths?: readonly [number, number];
  },
): void {
  const [narrow, broad] = row.widths ?? [34, 66];
  const reach = Math.max(row.peak - row.from, row.to - row.peak);
  for (let x = row.from; x < row.to; ) {
    const width = sheet.random(narrow, broad);
    const nearness = Math.max(0, 1 - Math.abs(x + width / 2 - row.peak) / reach) ** 1.5;
    const height = row.low + (row.high - row.low) * nearness * sheet.random(0.55, 1) + sheet.random(0, row.low * 0.5);
    const roof = sheet.pick<Tower['roof']>(['flat', 'flat', 'flat', 'slope', 'step', 'crown', 'curve']);
    const tone = mix(row.fill, row.shade, sheet.random(0, 0.35));
    tower(sheet, { x, width, height, roof }, row.base, tone, row.shade);
    if (row.lit) {
      const box = { x: x + 4, y: row.base - height + 34, width: width - 8, height: Math.max(10, height - 40) };
      const grid = { columns: Math.max(3, Math.round(width / 9)), rows: Math.max(2, Math.round(height / 13)) };
      windows(sheet, box, { ...grid, lit: row.lit, share: row.share ?? 0.35 });
    }
    x += width * sheet.random(0.85, 1.12);
  }
}

/** How the legs (hip to foot), the near hand and the far hand lie in each pose, for a body 100 units tall that looks to the right. */
const poses = {
  stand: { legs: 'M-4 -46L-5 -1M4 -46L5 -1', near: '9 -48', far: '-10 -50', lean: 0 },
  walk: { legs: 'M-3 -46L-6 -22L-14 -1M3 -46L10 -24L12 -1', near: '16 -52', far: '-15 -52', lean: 3 },
  run: { legs: 'M-4 -46L-10 -24L-30 -17M4 -46L20 -33L19 -6', near: '24 -66', far: '-20 -60', lean: 8 },
  kick: { legs: 'M-4 -46L-6 -22L-12 -1M4 -46L23 -34L44 -24', near: '-22 -62', far: '24 -72', lean: -5 },
  skate: { legs: 'M-4 -46L-26 -3M4 -46L14 -24L10 -1', near: '24 -56', far: '-14 -54', lean: 9 },
  reach: { legs: 'M-4 -46L-5 -1M4 -46L6 -1', near: '28 -70', far: '20 -52', lean: 3 },
  sit: { legs: 'M-2 -42L24 -42L24 -8M4 -42L29 -42L30 -8', near: '22 -52', far: '16 -50', lean: 2 },
} as const;

export type Figure = {
  coat: string;
  legs?: string;
  skin?: string;
  hat?: string;
  /** Shorts over the thighs, in the poses that bend the knee. */
  shorts?: string;
  pose?: keyof typeof poses;
  /** 1 looks and walks to the right, -1 to the left. */
  facing?: 1 | -1;
};

/** A small person, feet at (x, y). Faces stay blank on purpose: nobody is portrayed. */
export function figure(sheet: Sheet, x: number, y: number, height: number, person: Figure): void {
  const {
    coat,
    legs = mix(coat, '#000000', 0.45),
    skin = '#c99471',
    hat = '#2b2226',
    pose = 'stand',
    facing = 1,
  } = person;
  const { lean, ...limbs } = poses[pose];
  const thighs = limbs.legs.replace(/(M\S+ \S+?)L(\S+) ([^LM]+)(L[^M]+)?/g, '$1L$2 $3');
  const limb = (data: string, colour: string, width: number) =>
    sheet.path(
      data,
      'none',
      `stroke="${colour}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"`,
    );
  const scale = height / 100;
  sheet.group(
    `transform="translate(${round(x)} ${round(y)}) scale(${(scale * facing).toFixed(2)} ${scale.toFixed(2)})"`,
    () => {
      limb(`M${lean - 5} -74Q${lean - 13} -62 ${limbs.far}`, mix(coat, '#000000', 0.3), 6);
      limb(limbs.legs, legs, 8.5);
      // Shoes are worth drawing only where they can be seen.
      if (height > 90)
        for (const [, footX, footY] of limbs.legs.matchAll(/L(\S+) ([^LM\s]+)(?=M|$)/g))
          sheet.ellipse(Number(footX) + 3, Number(footY) - 0.5, 7.5, 4.2, mix(legs, '#000000', 0.55));
      if (person.shorts) limb(thighs, person.shorts, 13);
      limb(`M${lean} -78L${lean * 1.2 + 1} -86`, mix(skin, '#3a1a10', 0.2), 6);
      sheet.path(`M-10 -38Q-12 -60 ${lean - 10} -78Q${lean} -85 ${lean + 10} -78Q13 -60 11 -38Q0 -34 -10 -38Z`, coat);
      limb(`M${lean + 5} -74Q${lean + 11} -62 ${limbs.near}`, mix(coat, '#000000', 0.18), 6.5);
      sheet.ellipse(lean * 1.3 + 1, -91, 6.8, 8, skin);
      sheet.path(`M${lean * 1.3 - 6.5} -91a7.5 9 0 0 1 15 -1.5q-5 -3 -8 -1q-3 4 -7 2.5Z`, hat);
    },
  );
}

/** A street lamp, its head lit, standing at (x, y). */
export function lamp(sheet: Sheet, x: number, y: number, height: number, post: string, light: string): void {
  sheet.line(x, y, x, y - height, post, Math.max(2, height * 0.02));
  sheet.glow(x, y - height, height * 0.55, light, 0.7);
  sheet.circle(x, y - height, Math.max(3, height * 0.035), mix(light, '#ffffff', 0.6));
}

/** Birds on the wing, far off. */
export function birds(sheet: Sheet, x: number, y: number, count: number, colour: string, spread = 90): void {
  for (let bird = 0; bird < count; bird += 1) {
    const [bx, by, size] = [
      x + sheet.random(-spread, spread),
      y + sheet.random(-spread, spread) * 0.4,
      sheet.random(5, 11),
    ];
    sheet.stroke(
      `M${round(bx - size)} ${round(by - size * 0.35)}q${round(size * 0.6)} ${round(-size * 0.3)} ${round(size)} ${round(size * 0.45)}q${round(size * 0.5)} ${round(-size * 0.8)} ${round(size)} ${round(-size * 0.5)}`,
      colour,
      1.8,
    );
  }
}

/** An opening with a round head. */
export const arched = (x: number, y: number, width: number, height: number): string =>
  `M${round(x)} ${round(y)}V${round(y - height + width / 2)}a${round(width / 2)} ${round(width / 2)} 0 0 1 ${round(width)} 0V${round(y)}Z`;
