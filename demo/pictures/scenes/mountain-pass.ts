import { cloud, mist, mountain, sky, vignette } from '#demo/pictures/drawing.ts';
import { conifer, wood } from '#demo/pictures/growth.ts';
import { Sheet } from '#demo/pictures/sheet.ts';
import { birds } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(97, 'wide');
  sky(sheet, ['#5d9cc0', '#a5cbd2', '#f0e2c4'], 480);
  for (const [x, y, width] of [
    [120, 150, 300],
    [760, 110, 360],
    [500, 240, 220],
  ] as const)
    cloud(sheet, x, y, width, width * 0.22, '#ffffff', 0.85);
  mountain(sheet, { x: 610, y: 210, left: 260, right: 280 }, 560, {
    light: '#a9bac9',
    shade: '#869db4',
    snow: '#fbf8ef',
    snowShade: '#bccbd8',
    snowLine: 0.7,
  });
  mountain(sheet, { x: 200, y: 80, left: 330, right: 330 }, 600, {
    light: '#8798a8',
    shade: '#5f7690',
    snow: '#fdfaf2',
    snowShade: '#a9bdd0',
    snowLine: 0.52,
  });
  mountain(sheet, { x: 1010, y: 40, left: 330, right: 360 }, 620, {
    light: '#94a0a8',
    shade: '#5b6f88',
    snow: '#fdfaf2',
    snowShade: '#a3b7cb',
    snowLine: 0.5,
  });
  mist(sheet, 560, 150, '#f6e7c8', 0.8);
  sheet
    .path('M-20 470Q180 500 330 590Q480 640 620 640V920H-20Z', '#3f6660')
    .path('M1220 450Q1010 490 860 580Q740 630 560 640V920H1220Z', '#35594f');
  const west = (x: number) => 470 + Math.max(0, x / 620) ** 1.3 * 170;
  const east = (x: number) => 450 + Math.max(0, (1200 - x) / 640) ** 1.3 * 190;
  wood(sheet, west, -20, 560, { gap: 17, low: 34, high: 76, fill: '#2c4f4a' });
  wood(sheet, east, 640, 1230, { gap: 17, low: 34, high: 76, fill: '#2a4a44' });
  for (let row = 0; row < 5; row += 1) {
    const [drop, size] = [34 + row * 46, 66 + row * 22];
    wood(sheet, (x) => west(x) + drop, -30, 430 - row * 50, {
      gap: 34,
      low: size * 0.6,
      high: size,
      fill: row % 2 ? '#2f5a4c' : '#3a6a55',
    });
    wood(sheet, (x) => east(x) + drop, 780 + row * 40, 1240, {
      gap: 34,
      low: size * 0.6,
      high: size,
      fill: row % 2 ? '#2a5046' : '#355f4d',
    });
    wood(sheet, (x) => west(x) + drop + 14, -30, 400 - row * 50, {
      gap: 88,
      low: size * 0.5,
      high: size * 0.85,
      fill: '#e3a63a',
    });
    wood(sheet, (x) => east(x) + drop + 14, 800 + row * 40, 1240, {
      gap: 80,
      low: size * 0.5,
      high: size * 0.85,
      fill: '#d9952f',
    });
  }
  sheet.path('M-20 790Q300 700 520 690Q760 690 1220 800V920H-20Z', sheet.fade(['#b9a24e', '#8a8a45', '#4f6b3c']));
  // The road climbs from the lower edge to the notch of the pass.
  sheet.path(
    'M300 920C420 800 800 800 790 730C780 680 560 700 560 664C560 640 604 634 610 610H622C620 640 588 644 590 664C594 688 870 670 880 736C890 800 700 820 660 920Z',
    sheet.fade(['#cfc7b8', '#8f8c90', '#65656f']),
  );
  sheet.path(
    'M474 920C560 820 846 806 836 734C826 680 574 690 576 664',
    'none',
    'stroke="#f4d477" stroke-width="5" stroke-dasharray="26 20"',
  );
  sheet
    .path('M300 920C420 800 800 800 790 730', 'none', 'stroke="#f8f4e6" stroke-width="3"')
    .path('M660 920C700 820 890 800 880 736', 'none', 'stroke="#f8f4e6" stroke-width="3"');
  sheet.group('transform="translate(640 824)"', () => {
    sheet
      .ellipse(6, 22, 58, 9, '#3a3b3c', 'opacity="0.5"')
      .path('M-52 18V-6Q-50 -14 -40 -14L-24 -38Q-20 -42 -12 -42H24Q30 -42 34 -36L46 -12Q54 -10 54 0V18Z', '#c8402f')
      .path('M-18 -34H22L34 -14H-30Z', '#23364a');
    sheet
      .rect(-44, -2, 18, 9, '#ffd67a')
      .rect(32, -2, 18, 9, '#ffd67a')
      .rect(-46, 14, 16, 14, '#1c1c22')
      .rect(34, 14, 16, 14, '#1c1c22')
      .rect(-30, -54, 62, 9, '#3a2b25')
      .rect(-22, -64, 40, 11, '#d9a441');
  });
  for (const [x, height, fill] of [
    [60, 470, '#1d3b36'],
    [170, 330, '#e0a033'],
    [-20, 380, '#234740'],
    [1150, 500, '#1d3b36'],
    [1040, 320, '#24453d'],
    [1090, 260, '#e6ab3e'],
  ] as const)
    conifer(sheet, x, 930, height, fill);
  birds(sheet, 560, 300, 3, '#41566b');
  vignette(sheet, '#12302e', 0.45);
  return sheet.svg();
}

export const mountainPass: DemoPicture = {
  name: 'mountain-pass',
  caption:
    'The larches turn along the road to the pass. Parks staff ask drivers to use the marked pull-outs and to carry winter tires from October.',
  credit: 'Drawn for Action News / Prairie desk',
  alt: 'A red car climbs a winding road between golden larches and dark spruces towards snow-capped mountains.',
  draw,
};
