import { hills, land, sky, snowfall, stars, sun, vignette } from '#demo/pictures/drawing.ts';
import { wood } from '#demo/pictures/growth.ts';
import { Sheet } from '#demo/pictures/sheet.ts';
import { figure, skyline } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(31);
  sky(sheet, ['#0b1330', '#152450', '#2f4680', '#6f7fae'], 440);
  stars(sheet, 160, 330);
  sun(sheet, 930, 120, 38, '#f5ecd2', '#cfd9f5', 5);
  skyline(sheet, {
    from: 250,
    to: 1000,
    base: 420,
    low: 40,
    high: 190,
    peak: 560,
    fill: '#24356a',
    shade: '#1c2a59',
    lit: ['#ffd48a', '#ffc15f'],
    share: 0.28,
    widths: [34, 62],
  });
  hills(sheet, 440, 40, '#1d2d5b');
  wood(sheet, () => 452, -30, 380, { gap: 34, low: 70, high: 190, fill: '#122248', snow: '#6f86bb' });
  wood(sheet, () => 452, 830, 1240, { gap: 34, low: 70, high: 200, fill: '#122248', snow: '#6f86bb' });
  sheet.rect(0, 446, 1200, 354, sheet.fade(['#8ea3cf', '#6079b0', '#3c5590']));
  // The warming hut.
  sheet
    .shape([150, 470, 150, 372, 330, 372, 330, 470], '#5b2f2c')
    .shape([330, 470, 330, 372, 372, 386, 372, 462], '#3d2024');
  sheet
    .shape([134, 378, 178, 322, 338, 322, 386, 392, 330, 378], '#e7eefb')
    .rect(210, 390, 44, 44, '#ffd98d')
    .rect(270, 390, 38, 80, '#ffbf5e');
  sheet.glow(250, 420, 150, '#ffc367', 0.6);
  // The boards, the ice and the pools of light.
  sheet
    .ellipse(600, 588, 640, 168, '#22386f')
    .ellipse(600, 574, 640, 168, '#b3503f')
    .ellipse(600, 568, 640, 166, '#f4efe2')
    .ellipse(600, 584, 612, 152, sheet.fade(['#b9d3ee', '#e8f5fb', '#9fc3e4']));
  sheet.within('M-12 584a612 152 0 1 0 1224 0a612 152 0 1 0 -1224 0Z', () => {
    for (const x of [180, 600, 1020])
      sheet.ellipse(
        x,
        590,
        300,
        110,
        sheet.bloom([
          ['#fff6d8', 0, 0.95],
          ['#fff6d8', 1, 0],
        ]),
      );
    sheet
      .shape([588, 430, 606, 430, 620, 740, 580, 740], '#c94a43', 'opacity="0.7"')
      .ellipse(600, 584, 130, 34, 'none', 'stroke="#3a68b4" stroke-width="5" opacity="0.6"');
    for (let cut = 0; cut < 40; cut += 1) {
      const [x, y] = [sheet.random(0, 1200), sheet.random(450, 730)];
      sheet.stroke(
        `M${x.toFixed()} ${y.toFixed()}q${sheet.random(30, 80).toFixed()} ${sheet.random(-18, 18).toFixed()} ${sheet.random(70, 160).toFixed()} 0`,
        '#ffffff',
        1.4,
        'opacity="0.6"',
      );
    }
  });
  for (const [x, y, size, coat, hat, facing, pose] of [
    [330, 520, 78, '#d2573f', '#f2c14e', 1, 'skate'],
    [470, 500, 64, '#365b9c', '#e9e2d8', -1, 'skate'],
    [700, 508, 70, '#7a3552', '#f5d9a8', 1, 'skate'],
    [860, 540, 84, '#2d7d78', '#d95b43', -1, 'skate'],
    [540, 588, 116, '#e6a53c', '#7a2d3a', 1, 'skate'],
    [610, 592, 84, '#c9463d', '#2b4c86', 1, 'skate'],
    [250, 640, 148, '#27406f', '#d95b43', 1, 'skate'],
    [930, 668, 168, '#b8402f', '#f0e4cf', -1, 'skate'],
  ] as const) {
    sheet.shape(
      [
        x - 10,
        y,
        x + 12,
        y,
        x + 60 * facing + size * 0.5,
        y + size * 0.34,
        x + 20 * facing + size * 0.4,
        y + size * 0.36,
      ],
      '#5b83b4',
      'opacity="0.4"',
    );
    figure(sheet, x, y, size, { coat, hat, facing, pose });
  }
  for (const x of [70, 600, 1130]) {
    const foot = x === 600 ? 430 : 520;
    sheet.line(x, foot, x, 180, '#0d1736', 7).line(x - 34, 180, x + 34, 180, '#0d1736', 7);
    for (const side of [-26, 26])
      sheet
        .shape([x + side - 14, 176, x + side + 14, 176, x + side + 18, 194, x + side - 18, 194], '#fff5d6')
        .glow(x + side, 188, 120, '#ffedb8', 0.8);
    sheet.shape(
      [x - 40, 194, x + 40, 194, x + 260, 560, x - 260, 560],
      sheet.fade([
        ['#fff0c4', 0, 0.28],
        ['#fff0c4', 1, 0],
      ]),
    );
  }
  sheet.stroke('M70 190Q340 290 600 190Q860 290 1130 190', '#0d1736', 2);
  for (let bulb = 0; bulb <= 40; bulb += 1) {
    const share = bulb / 40;
    const sag = 1 - (4 * ((share * 2) % 1) - 2) ** 2 / 4;
    sheet
      .glow(70 + 1060 * share, 192 + sag * 50, 15, '#ffcf73', 0.9)
      .circle(70 + 1060 * share, 192 + sag * 50, 3.4, '#fff1c9');
  }
  land(sheet, (x) => 762 - ((x - 600) / 600) ** 2 * 34, '#dbe6f7');
  snowfall(sheet, 120, '#ffffff', 0.7);
  vignette(sheet, '#060b20', 0.6);
  return sheet.svg();
}

export const outdoorRink: DemoPicture = {
  name: 'outdoor-rink-night',
  caption:
    'Volunteers flood the community rink after ten at night, when the ice sets hardest. By six the next evening it is full again.',
  credit: 'Action News illustration',
  alt: 'Skaters in bright coats circle an outdoor rink under floodlights and a string of bulbs, with dark spruces and city towers behind.',
  draw,
};
