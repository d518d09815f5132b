import { glitter, hills, ripple, sky, streaks, vignette, water } from '#demo/pictures/drawing.ts';
import { palm } from '#demo/pictures/growth.ts';
import { mix, round, Sheet } from '#demo/pictures/sheet.ts';
import { birds, figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

/** A moored sloop with furled sails; its waterline lies at y. */
function sloop(sheet: Sheet, x: number, y: number, length: number, hull: string, cover: string, mast: string): void {
  const high = length * sheet.random(1.25, 1.6);
  const deck = y - length * 0.13;
  sheet.line(x + length * 0.1, deck, x + length * 0.1, deck - high, mast, Math.max(2, length * 0.016));
  for (const [dx, share] of [
    [-0.5, 1],
    [0.5, 1],
    [-0.08, 0.62],
    [0.26, 0.62],
  ] as const)
    sheet.line(x + length * dx, deck, x + length * 0.1, deck - high * share, mast, 1.1, 'opacity="0.7"');
  sheet.line(x + length * 0.1 - length * 0.06, deck - high * 0.62, x + length * 0.16, deck - high * 0.62, mast, 2);
  sheet
    .line(x - length * 0.34, deck - length * 0.19, x + length * 0.1, deck - length * 0.2, cover, length * 0.06)
    .line(
      x + length * 0.48,
      deck - 4,
      x + length * 0.13,
      deck - high * 0.9,
      mix(cover, '#ffffff', 0.7),
      length * 0.018,
    );
  sheet.path(
    `M${round(x - length * 0.24)} ${round(deck + 2)}l${round(length * 0.06)} ${round(-length * 0.08)}h${round(length * 0.32)}l${round(length * 0.12)} ${round(length * 0.08)}Z`,
    '#f7efe0',
  );
  sheet.rect(x - length * 0.12, deck - length * 0.05, length * 0.22, length * 0.025, '#24405a');
  sheet.path(
    `M${round(x - length * 0.5)} ${round(deck)}Q${round(x)} ${round(deck + length * 0.03)} ${round(x + length * 0.56)} ${round(deck - length * 0.03)}Q${round(x + length * 0.48)} ${y} ${round(x + length * 0.36)} ${y}H${round(x - length * 0.44)}Z`,
    hull,
  );
  sheet.path(
    `M${round(x - length * 0.5)} ${round(deck)}Q${round(x)} ${round(deck + length * 0.03)} ${round(x + length * 0.56)} ${round(deck - length * 0.03)}l${round(-length * 0.015)} ${round(length * 0.03)}Q${round(x)} ${round(deck + length * 0.06)} ${round(x - length * 0.49)} ${round(deck + length * 0.03)}Z`,
    cover,
  );
}

function draw(): string {
  const sheet = new Sheet(191);
  sky(sheet, ['#234e70', '#6f8fa6', '#f0a68c', '#ffd3a0'], 470);
  streaks(sheet, 12, 40, 330, '#ffc2a0', 0.6);
  hills(sheet, 470, 190, '#8f83a3', 0.9);
  hills(sheet, 474, 130, '#73698f', 1.3);
  hills(sheet, 478, 70, '#54577c', 1.8);
  for (let house = 0; house < 46; house += 1) {
    const [x, y] = [sheet.random(0, 1200), sheet.random(436, 466)];
    sheet.rect(x, y, 13, 9, '#f6dcc0').shape([x - 2, y, x + 6, y - 6, x + 15, y], '#c46a50');
  }
  const shore = 486;
  sheet.rect(0, 474, 1200, 14, '#3a3f62');
  for (let x = 20; x < 1200; x += 74)
    palm(sheet, x + sheet.random(-16, 16), 480, sheet.random(50, 84), '#3a3553', '#33486a', sheet.random(-0.06, 0.06));
  water(sheet, shore, ['#ffc79a', '#b98a98', '#4a6a8c', '#1f4564'], '#ffdcb4', 0);
  sheet.mirrored(506, 0.35, () => {
    for (let boat = 0; boat < 15; boat += 1)
      sloop(
        sheet,
        10 + boat * 86 + sheet.random(-12, 12),
        506,
        sheet.random(92, 116),
        sheet.pick(['#e9dccb', '#c9c3cc', '#5a6a92']),
        sheet.pick(['#3f5f8f', '#8a4a5c']),
        '#e6d6d0',
      );
  });
  sheet.mirrored(574, 0.35, () => {
    for (const [x, hull, cover] of [
      [120, '#f6ecdc', '#2f5f86'],
      [350, '#27486c', '#d9553f'],
      [860, '#f6ecdc', '#c9463d'],
      [1090, '#2f6f74', '#f0e4cf'],
    ] as const)
      sloop(sheet, x, 574, 210, hull, cover, '#fbeee0');
  });
  glitter(sheet, 640, 500, 790, 210, '#ffe6bf', 0.75);
  for (let at = 0; at < 90; at += 1) {
    const near = sheet.random() ** 1.3;
    ripple(
      sheet,
      sheet.random(-60, 1200),
      510 + near * 280,
      20 + near * 150,
      sheet.pick(['#ffd9b0', '#2a5272', '#8d93ae']),
      0.45,
    );
  }
  // The floating dock leads in from the right corner.
  sheet
    .shape([1220, 690, 700, 640, 640, 656, 1220, 800], '#b58a6c')
    .shape([640, 656, 1220, 800, 1220, 826, 640, 668], '#5d4242');
  for (let plank = 0; plank < 22; plank += 1) {
    const share = (plank / 22) ** 1.3;
    sheet.line(690 + share * 540, 641 + share * 50, 640 + share * 600, 656 + share * 150, '#8d6654', 2);
  }
  for (const [x, y, size] of [
    [700, 640, 70],
    [850, 656, 92],
    [1060, 676, 124],
  ] as const)
    sheet
      .rect(x, y - size, size * 0.14, size * 1.1, '#4a3440')
      .ellipse(x + size * 0.07, y - size, size * 0.07, size * 0.03, '#d9b28e');
  figure(sheet, 930, 706, 170, { coat: '#d9553f', hat: '#f3e6cd', facing: -1, legs: '#26364f', pose: 'walk' });
  sheet.path('M1000 704q-30 6 -44 -8', 'none', 'stroke="#f3e6cd" stroke-width="5" stroke-linecap="round"');
  // One boat lies near, cut by the edge, for depth.
  sloop(sheet, 250, 744, 480, '#fbf1e2', '#204a6c', '#fff4e4');
  for (let at = 0; at < 14; at += 1)
    ripple(sheet, sheet.random(-20, 440), 744 + sheet.random(0, 50), sheet.random(60, 160), '#fbe3c8', 0.5);
  birds(sheet, 560, 180, 7, '#fdf2e4', 130);
  vignette(sheet, '#152c4a', 0.45);
  return sheet.svg();
}

export const harborMasts: DemoPicture = {
  name: 'harbor-masts',
  caption:
    'Boats lie at their moorings in the Santa Barbara harbor at dusk. The waiting list for a slip now runs to eleven years.',
  credit: 'Drawn for Action News / Coast desk',
  alt: 'Rows of moored sailboats are mirrored in a harbor at dusk, with mountains behind and a walker on the dock.',
  draw,
};
