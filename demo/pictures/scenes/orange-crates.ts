import { hills, land, receding, sky, vignette } from '#demo/pictures/drawing.ts';
import { leafyTree } from '#demo/pictures/growth.ts';
import { mix, round, Sheet } from '#demo/pictures/sheet.ts';
import { figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(331);
  sky(sheet, ['#7fbcd0', '#c4e0d6', '#fdeec4'], 380);
  hills(sheet, 360, 150, '#93adb4', 0.9);
  hills(sheet, 372, 90, '#7a9c8f', 1.4);
  land(sheet, () => 362, sheet.fade(['#d9c27a', '#b58a50', '#7a5436']));
  // Orchard rows close in on the middle distance.
  for (let row = 6; row >= 0; row -= 1) {
    const share = receding(row, 0.5);
    const y = 360 + 300 * (1 - share);
    for (const side of [-1, 1])
      for (let tree = 0; tree < 4; tree += 1) {
        const x = 600 + side * (180 + tree * 300) * (1 - share) * 1.25;
        const size = 400 * (1 - share);
        if (x < -200 || x > 1400) continue;
        leafyTree(sheet, x, y, size, mix('#2f5a35', '#9fb58a', share), mix('#6f9a3f', '#c9cf9a', share), '#4a3426');
        for (let fruit = 0; fruit < 12; fruit += 1)
          sheet.circle(
            x + sheet.random(-0.3, 0.3) * size,
            y - size * sheet.random(0.4, 0.88),
            Math.max(1.5, size * 0.026),
            '#f58f1f',
          );
      }
  }
  figure(sheet, 560, 540, 150, { coat: '#3f6a9a', hat: '#e9cf9a', pose: 'reach', facing: -1 });
  sheet.line(500, 540, 524, 380, '#8a5f38', 5).line(530, 540, 548, 380, '#8a5f38', 5);
  for (let rung = 0; rung < 6; rung += 1)
    sheet.line(503 + rung * 4, 520 - rung * 26, 533 + rung * 3, 520 - rung * 26, '#8a5f38', 4);
  sheet.rect(0, 620, 1200, 180, sheet.fade(['#c98f56', '#9a6238', '#6b3f28'])).rect(0, 616, 1200, 8, '#e9b87a');
  for (const y of [668, 728]) sheet.line(0, y, 1200, y, '#6b3f28', 3);
  const orange = (x: number, y: number, size: number, tone = sheet.pick(['#f58f1f', '#f9a22f', '#ee7f18'])) => {
    sheet
      .circle(x, y, size, tone)
      .path(
        `M${round(x - size)} ${round(y)}a${round(size)} ${round(size)} 0 0 0 ${round(size * 2)} 0a${round(size * 1.1)} ${round(size * 0.8)} 0 0 1 ${round(-size * 2)} 0Z`,
        '#c9560f',
        'opacity="0.55"',
      )
      .ellipse(x - size * 0.34, y - size * 0.4, size * 0.26, size * 0.17, '#fff0c4', 'opacity="0.85"')
      .circle(x + size * 0.1, y - size * 0.72, size * 0.1, '#5f7a2f');
  };
  const leaf = (x: number, y: number, size: number, turn: number) =>
    sheet.group(`transform="translate(${round(x)} ${round(y)}) rotate(${turn}) scale(${size})"`, () =>
      sheet.path('M0 0Q18 -24 52 -14Q40 14 0 0Z', '#4f8a3a').path('M0 0Q24 -10 52 -14Q40 14 0 0Z', '#37692f'),
    );
  const crate = (x: number, y: number, width: number, high: number) => {
    sheet.ellipse(x + width / 2, y + 4, width * 0.56, 18, '#3a2014', 'opacity="0.45"');
    sheet.rect(x + 8, y - high * 1.02, width - 16, high * 0.6, '#4a2c1c');
    for (let row = 0; row < 3; row += 1)
      for (let at = 0; at < 8 - row; at += 1)
        orange(
          x + width * (0.08 + row * 0.055) + (at * width * (0.84 - row * 0.11)) / (7 - row) + sheet.random(-3, 3),
          y - high * (0.94 + row * 0.17),
          width * 0.074,
        );
    leaf(x + width * 0.3, y - high * 1.3, width / 300, -30);
    leaf(x + width * 0.62, y - high * 1.26, width / 320, 10);
    for (let slat = 0; slat < 3; slat += 1) {
      const top = y - high + slat * high * 0.345;
      sheet
        .rect(x, top, width, high * 0.29, sheet.fade(['#e9bf85', '#d3a163', '#b98247'], 'right'))
        .rect(x, top + high * 0.25, width, high * 0.04, '#9a6a3a');
      for (let nail = 0; nail < 2; nail += 1)
        sheet.circle(x + 12 + nail * (width - 24), top + high * 0.14, 3.2, '#5b4030');
    }
    for (const dx of [0, width - 24])
      sheet
        .rect(x + dx, y - high * 1.02, 24, high * 1.02, '#c9955a')
        .rect(x + dx + 18, y - high * 1.02, 6, high * 1.02, '#9a6a3a');
    // A painted label: sun over hills, without a word.
    const [lx, ly, lw, lh] = [x + width * 0.32, y - high * 0.84, width * 0.36, high * 0.64];
    sheet
      .rect(lx, ly, lw, lh, '#f6e6c0')
      .rect(lx + 5, ly + 5, lw - 10, lh - 10, '#2f7f9a')
      .circle(lx + lw / 2, ly + lh * 0.48, lh * 0.24, '#f9b43a')
      .path(
        `M${lx + 5} ${ly + lh * 0.62}Q${lx + lw * 0.3} ${ly + lh * 0.4} ${lx + lw * 0.55} ${ly + lh * 0.6}T${lx + lw - 5} ${ly + lh * 0.56}V${ly + lh - 5}H${lx + 5}Z`,
        '#3f7a3f',
      );
  };
  crate(420, 610, 320, 130);
  crate(60, 730, 430, 180);
  crate(690, 744, 460, 190);
  for (const [x, y, size] of [
    [530, 744, 34],
    [598, 760, 38],
    [560, 700, 30],
    [1176, 764, 36],
    [24, 766, 38],
  ] as const) {
    sheet.ellipse(x + 8, y + size * 0.9, size, size * 0.24, '#3a2014', 'opacity="0.5"');
    orange(x, y, size);
  }
  // One fruit is cut, so that the colour inside answers the sun on the labels.
  sheet
    .ellipse(652, 786, 46, 8, '#3a2014', 'opacity="0.5"')
    .circle(648, 748, 40, '#f58f1f')
    .circle(648, 748, 35, '#ffe3b0')
    .circle(648, 748, 31, '#fbb03f');
  for (let wedge = 0; wedge < 9; wedge += 1)
    sheet.line(
      648,
      748,
      648 + Math.cos((wedge / 9) * Math.PI * 2) * 31,
      748 + Math.sin((wedge / 9) * Math.PI * 2) * 31,
      '#ffe9c4',
      3,
    );
  leaf(590, 724, 1.1, -20);
  leaf(520, 716, 0.9, 190);
  for (let at = 0; at < 18; at += 1)
    leaf(
      at < 9 ? at * 34 - 30 : 880 + (at - 9) * 40,
      sheet.random(-6, 60),
      sheet.random(1.4, 2.4),
      sheet.random(0, 180),
    );
  for (const [x, y, size] of [
    [70, 92, 34],
    [170, 70, 28],
    [1070, 84, 34],
    [1150, 126, 30],
  ] as const)
    orange(x, y, size);
  vignette(sheet, '#3a1c0c', 0.42);
  return sheet.svg();
}

export const orangeCrates: DemoPicture = {
  name: 'orange-crates',
  caption: 'The first navels of the season, packed in the grove. A cold spring delayed the harvest by ten days.',
  credit: 'Drawing by Action News',
  alt: 'Wooden crates heaped with oranges stand on planks in front of an orchard where a picker reaches into a tree.',
  draw,
};
