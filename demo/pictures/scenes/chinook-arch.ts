import { hills, land, mist, mountain, ripple, sky, streaks, sun, vignette } from '#demo/pictures/drawing.ts';
import { grass } from '#demo/pictures/growth.ts';
import { curve, Sheet } from '#demo/pictures/sheet.ts';
import { skyline } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(83);
  sky(sheet, ['#f7b05c', '#ffcf74', '#ffe7a6', '#fff3d0'], 560);
  sun(sheet, 700, 470, 30, '#fffbe8', '#fff0b0', 8);
  streaks(sheet, 8, 330, 440, '#ffb765', 0.6);
  // The deck of cloud: each band hangs a little lower and darker, and its edge is the arch.
  const bands = ['#f2a873', '#d98a78', '#a96f80', '#75608a', '#4d5380', '#363f6b', '#27315a'];
  bands.forEach((colour, band) => {
    const rise = 70 + band * 34;
    const edge: number[] = [];
    for (let x = -40; x <= 1240; x += 64)
      edge.push(x, 300 - rise * 0.85 + ((x - 640) / 640) ** 2 * (150 - band * 6) + sheet.random(-9, 9));
    sheet.path(`${curve(edge)}V-20H-40Z`, colour);
  });
  streaks(sheet, 16, 10, 150, '#6a6a9a', 0.35);
  const rock = { light: '#6f7fae', shade: '#53608f', snow: '#ffe9c9', snowShade: '#98a0c8', snowLine: 0.66 };
  for (const [x, y, left, right] of [
    [60, 470, 160, 140],
    [210, 450, 150, 150],
    [390, 424, 170, 150],
    [560, 462, 140, 130],
    [720, 440, 130, 150],
    [880, 416, 170, 170],
    [1060, 456, 150, 150],
    [1190, 436, 150, 120],
  ] as const)
    mountain(sheet, { x, y, left, right }, 562, rock);
  mist(sheet, 555, 80, '#ffd9a0', 0.75);
  hills(sheet, 580, 34, '#6d5f7c', 2.4);
  hills(sheet, 600, 32, '#57506f', 1.8);
  skyline(sheet, {
    from: 150,
    to: 420,
    base: 598,
    low: 14,
    high: 84,
    peak: 280,
    fill: '#3e3f66',
    shade: '#33355a',
    lit: ['#ffd98a'],
    share: 0.3,
    widths: [14, 24],
  });
  land(sheet, (x) => 610 - 16 * Math.sin(x / 260 + 1), sheet.fade(['#a97a52', '#7a5546', '#3b3048']));
  for (let band = 0; band < 14; band += 1) {
    const y = 624 + band ** 1.7 * 2.4;
    ripple(
      sheet,
      sheet.random(-300, 700),
      y,
      sheet.random(400, 900),
      sheet.pick(['#e0a561', '#f1c07a', '#f6efe6']),
      0.45,
    );
  }
  // The range road, its fence, and one horse with its tail to the wind.
  sheet
    .path(
      'M440 820C600 740 560 690 660 660C730 640 690 622 712 606H718C704 624 756 640 700 664C630 700 760 740 700 820Z',
      '#d9b184',
    )
    .path('M560 820C660 740 600 700 676 664L684 664C620 700 700 740 600 820Z', '#a07a5c', 'opacity="0.6"');
  for (let post = 0; post < 12; post += 1) {
    const share = 1 - 0.78 ** post;
    const [x, y, high] = [1040 + (700 - 1040) * share, 800 + (606 - 800) * share, 150 * (1 - share)];
    sheet.line(x, y, x, y - high, '#241f3a', Math.max(1.2, 9 * (1 - share)));
  }
  for (const level of [1, 0.7, 0.4]) sheet.line(1040, 800 - 146 * level, 700, 606, '#241f3a', 1.8);
  grass(sheet, (x) => 790 - Math.max(0, 320 - x) / 8, 300, 56, ['#2b2440', '#8a5f48', '#c58e55']);
  // A wind pump turns beside an old barn: the wind is the story.
  sheet
    .shape([150, 700, 150, 610, 196, 560, 290, 560, 336, 610, 336, 700], '#3a2438')
    .shape([336, 700, 336, 610, 290, 560, 372, 574, 412, 620, 412, 696], '#23172d')
    .shape(
      [140, 614, 192, 554, 294, 554, 378, 568, 420, 622, 408, 622, 370, 578, 290, 562, 198, 562, 150, 616],
      '#1a1126',
    );
  sheet
    .rect(216, 628, 52, 72, '#1a1126')
    .line(216, 628, 268, 700, '#4c3048', 3)
    .line(268, 628, 216, 700, '#4c3048', 3)
    .rect(226, 582, 32, 24, '#ffce7c');
  for (const side of [-1, 1]) sheet.line(520 + side * 34, 706, 520 + side * 5, 470, '#1a1126', 5);
  for (const [y, half] of [
    [660, 28],
    [600, 20],
    [540, 13],
  ] as const)
    sheet
      .line(520 - half, y, 520 + half * 0.75, y - 54, '#1a1126', 2.5)
      .line(520 + half, y, 520 - half * 0.75, y - 54, '#1a1126', 2.5)
      .line(520 - half, y, 520 + half, y, '#1a1126', 2.5);
  for (let vane = 0; vane < 18; vane += 1)
    sheet.group(`transform="translate(520 462) rotate(${vane * 20})"`, () =>
      sheet.shape([-3, -14, 3, -14, 9, -56, -6, -58], '#1a1126'),
    );
  sheet
    .circle(520, 462, 7, '#1a1126')
    .line(520, 462, 592, 470, '#1a1126', 4)
    .shape([580, 450, 628, 440, 628, 496, 580, 486], '#7a2d34');
  vignette(sheet, '#1b1836', 0.5);
  return sheet.svg();
}

export const chinookArch: DemoPicture = {
  name: 'chinook-arch',
  caption:
    'A chinook arch stands over the Rockies at dusk. The warm wind can lift the temperature in Calgary by twenty degrees in an afternoon.',
  credit: 'Action News illustration',
  alt: 'A dark arch of cloud hangs over a bright band of sky and a row of mountains; a barn, a wind pump and a fence stand on the prairie.',
  draw,
};
