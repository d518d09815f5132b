import { mist, sky, snowfall, stars, vignette } from '#demo/pictures/drawing.ts';
import { Sheet } from '#demo/pictures/sheet.ts';
import { figure, lamp, skyline } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(23);
  const vanish = [905, 452] as const;
  const toward = (x: number, y: number, share: number) =>
    [x + (vanish[0] - x) * share, y + (vanish[1] - y) * share] as const;
  sky(sheet, ['#1c2650', '#41478a', '#a47aa6', '#f0b7a0'], 470);
  stars(sheet, 40, 160);
  skyline(sheet, {
    from: 430,
    to: 1230,
    base: 470,
    low: 60,
    high: 260,
    peak: 760,
    fill: '#6d6a9c',
    shade: '#585a8e',
    widths: [34, 60],
  });
  skyline(sheet, {
    from: 560,
    to: 1230,
    base: 474,
    low: 60,
    high: 330,
    peak: 1010,
    fill: '#3d4478',
    shade: '#30376a',
    lit: ['#ffd98a', '#ffc46b', '#ffe9bd'],
    share: 0.4,
    widths: [48, 84],
  });
  skyline(sheet, {
    from: -20,
    to: 330,
    base: 474,
    low: 80,
    high: 240,
    peak: 60,
    fill: '#3d4478',
    shade: '#30376a',
    lit: ['#ffd98a', '#ffc46b'],
    share: 0.3,
    widths: [56, 84],
  });
  mist(sheet, 462, 130, '#f3c6b4', 0.55);
  sheet.rect(0, 462, 1200, 338, sheet.fade(['#c3b7d0', '#a9b2d6', '#e1e7f5']));
  // Rails and the shadow of the track bed run to the vanishing point.
  sheet.shape([110, 800, ...toward(110, 800, 0.97), ...toward(760, 800, 0.97), 760, 800], '#8a90bd');
  for (const x of [190, 330, 540, 680]) sheet.shape([x, 800, ...toward(x, 800, 0.97), x + 16, 800], '#39406f');
  sheet.shape([800, 800, ...toward(800, 800, 0.95), ...toward(1500, 800, 0.95), 1500, 800], '#f0f2fa');
  sheet.shape([800, 800, ...toward(800, 800, 0.95), 800, 760], '#7078a8');
  for (const share of [0.72, 0.52, 0.2]) {
    const foot = toward(1120, 800, share);
    const size = 520 * (1 - share);
    sheet.line(foot[0], foot[1], foot[0], foot[1] - size, '#232a54', 9 * (1 - share));
    sheet.line(foot[0], foot[1] - size, foot[0] - size * 0.5, foot[1] - size * 0.96, '#232a54', 6 * (1 - share));
    lamp(sheet, foot[0], foot[1], size * 0.72, '#232a54', '#ffd28a');
  }
  for (const [x, y] of [
    [300, -30],
    [600, -60],
  ] as const)
    sheet.line(x, y, ...toward(x, y, 0.96), '#232a54', 2);
  for (const [share, coat, hat] of [
    [0.66, '#c2503f', '#2c2a50'],
    [0.6, '#2f3a6b', '#e0b04c'],
    [0.4, '#274a63', '#d95b43'],
    [0.36, '#6b2f4a', '#e9e2d8'],
  ] as const) {
    const foot = toward(1010 + (1 - share) * 100, 830, share);
    sheet.ellipse(foot[0] + 8, foot[1], 34 * (1 - share), 6 * (1 - share), '#7a82b2', 'opacity="0.7"');
    figure(sheet, foot[0], foot[1], 300 * (1 - share), { coat, hat, facing: -1 });
  }
  // The train: the side first, then the front over it.
  const [far, step] = [0.9, 7];
  const side = (y1: number, y2: number, from: number, to: number, fill: string) =>
    sheet.shape(
      [...toward(540, y1, from), ...toward(540, y1, to), ...toward(540, y2, to), ...toward(540, y2, from)],
      fill,
    );
  side(690, 730, 0, far, '#39406f');
  side(226, 690, 0, far, sheet.fade(['#f4efe9', '#d9cfd6'], 'right'));
  side(570, 640, 0, far, '#b8322f');
  side(210, 250, 0, far, '#d8d8e6');
  for (let pane = 0; pane < step; pane += 1) {
    const depth = (at: number) => (at * 0.34) / (1 + at * 0.34);
    const [from, to] = [depth(pane + 0.12), depth(pane + 0.86)];
    if (pane % 3 === 1) {
      side(300, 676, from, to, '#8d2528');
      side(326, 540, from + 0.006, to - 0.006, '#ffdf9a');
    } else side(312, 500, from, to, sheet.fade(['#fff0c4', '#ffc873']));
  }
  sheet.path(
    'M196 300Q200 210 262 204H500Q540 206 542 226V700Q540 724 516 726H236Q204 724 202 690Z',
    sheet.fade(['#fffaf2', '#e6dedf'], 'right'),
  );
  sheet.path('M200 566H542V700Q540 724 516 726H236Q204 724 202 690Z', '#c93a34');
  sheet.path('M222 322Q228 272 268 270H490Q520 272 520 300V500Q518 512 500 512H240Q224 512 222 498Z', '#1f2852');
  sheet.path('M240 334Q246 292 276 290H360L300 496H250Q240 496 240 486Z', '#5a6aa8', 'opacity="0.55"');
  sheet.path('M330 512V398Q332 366 364 362Q398 366 402 398V512Z', '#141b3d').circle(366, 350, 20, '#141b3d');
  sheet.path('M286 232H470Q480 232 480 246V252H276V246Q276 232 286 232Z', '#ffb648');
  sheet.path('M200 706Q370 760 546 706V736Q370 780 200 736Z', '#2a3060');
  for (const x of [262, 480])
    sheet
      .glow(x, 620, 150, '#fff2c4', 0.85)
      .circle(x, 620, 21, '#fffbe8')
      .circle(x, 620, 21, 'none', 'stroke="#7d1f22" stroke-width="5"');
  sheet.path(
    'M196 214Q210 184 262 186H510Q548 188 552 222Q500 206 440 212Q380 200 330 212Q260 200 196 226Z',
    '#ffffff',
  );
  sheet.shape([200, 800, 240, 742, 520, 742, 640, 800], '#fff3cf', 'opacity="0.35"');
  sheet.line(370, 186, 420, 96, '#232a54', 5).line(420, 96, 360, 60, '#232a54', 5).line(300, 60, 430, 60, '#232a54', 5);
  snowfall(sheet, 320);
  vignette(sheet, '#141a3d', 0.5);
  return sheet.svg();
}

export const lightRail: DemoPicture = {
  name: 'light-rail-winter',
  caption: 'An evening train pulls into a snow-covered platform on the way out of downtown Calgary.',
  credit: 'Drawn for Action News / Prairie desk',
  alt: 'A white and red light-rail train with glowing headlights waits at a platform in falling snow before a lit skyline.',
  draw,
};
