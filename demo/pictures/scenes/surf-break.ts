import { hills, ripple, sky, streaks, sun, vignette, water } from '#demo/pictures/drawing.ts';
import { palm } from '#demo/pictures/growth.ts';
import { Sheet } from '#demo/pictures/sheet.ts';
import { birds } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(211);
  sky(sheet, ['#f6b98a', '#fbd5a4', '#fdebc8'], 430);
  sun(sheet, 250, 250, 62, '#fff8e0', '#fff0c0', 5);
  streaks(sheet, 9, 50, 260, '#f7a584', 0.5);
  hills(sheet, 410, 120, '#c79a9a', 0.9);
  hills(sheet, 414, 60, '#a37f8d', 1.5);
  sheet
    .path('M-20 410V290Q60 280 110 300T210 330Q240 360 262 414Z', '#6b5a6c')
    .path('M-20 290Q60 280 110 300T210 330L190 340Q100 310 -20 312Z', '#7f9069');
  for (const [x, size] of [
    [30, 110],
    [78, 90],
    [140, 96],
  ] as const)
    palm(sheet, x, 304, size, '#4a3b4c', '#3c5a55');
  water(sheet, 408, ['#f0c49a', '#7fb3ac', '#2f8a94', '#136575'], '#fdebc8', 90, 0.55);
  sheet
    .path('M-20 520Q200 494 420 512T760 500V600H-20Z', '#1f7b87')
    .path('M-20 520Q200 494 420 512T760 500L760 508Q560 520 420 522T-20 534Z', '#bfe3d6', 'opacity="0.8"');
  // The wave: its back, the hollow face, the bands of light in it, and the lip that throws.
  const body = 'M40 700Q330 690 470 560Q560 470 600 330Q640 190 800 150Q1010 100 1220 190V820H-20V716Z';
  sheet.path(body, sheet.fade(['#1c8b93', '#0f6a7c', '#0a4a60'], 'slant'));
  sheet.within(body, () => {
    sheet.path(
      'M470 640Q640 560 660 360Q690 230 800 210Q700 330 760 480Q830 620 1220 640V820H200Z',
      sheet.fade(['#5cc9bd', '#1f97a0', '#0c5a70']),
    );
    for (let band = 0; band < 15; band += 1) {
      const lift = band * 22;
      sheet.path(
        `M${150 + lift * 1.6} ${730 - band * 4}Q${560 + lift * 0.7} ${690 - lift * 0.4} ${630 + lift * 0.55} ${430 - lift * 0.3}Q${660 + lift * 0.8} ${250 - lift * 0.1} ${790 + lift * 1.4} ${196 + lift * 0.3}`,
        'none',
        `stroke="${band % 3 ? '#9fe3d3' : '#0a5468'}" stroke-width="${band % 3 ? 2.6 : 5}" opacity="${band % 3 ? 0.5 : 0.4}"`,
      );
    }
    sheet.path(
      'M780 190Q700 300 750 440Q810 580 1000 640Q860 520 850 420Q840 280 930 210Z',
      '#0a4d63',
      'opacity="0.55"',
    );
  });
  const foam = (points: readonly (readonly [number, number, number])[], fill: string) =>
    points.forEach(([x, y, radius]) => {
      for (let bead = 0; bead < 9; bead += 1)
        sheet.circle(
          x + sheet.random(-radius, radius),
          y + sheet.random(-radius, radius) * 0.7,
          radius * sheet.random(0.25, 0.62),
          fill,
        );
    });
  sheet.path(
    'M600 330Q640 190 800 150Q1010 100 1220 190V250Q1060 190 950 230Q850 270 842 380Q836 430 812 462Q818 410 790 386Q772 440 744 470Q752 400 720 372Q704 410 680 428Q688 380 662 350Q650 380 622 396Q630 360 600 330Z',
    '#fdf8ea',
  );
  sheet.path(
    'M640 330Q690 210 820 190Q1000 150 1220 232V250Q1060 190 950 230Q850 270 842 380Q820 300 780 300Q740 300 720 340Q690 310 640 330Z',
    '#bfe0dc',
  );
  foam(
    [
      [612, 340, 18],
      [668, 390, 16],
      [728, 420, 16],
      [796, 430, 18],
      [640, 280, 22],
      [700, 210, 22],
      [770, 168, 20],
      [860, 142, 18],
      [960, 136, 18],
      [1080, 152, 20],
    ],
    '#fffdf4',
  );
  for (let drop = 0; drop < 90; drop += 1) {
    const angle = sheet.random(Math.PI * 0.8, Math.PI * 1.6);
    const reach = 40 + sheet.random() ** 2 * 190;
    sheet.circle(
      690 + Math.cos(angle) * reach + sheet.random(0, 320),
      240 + Math.sin(angle) * reach * 0.8,
      sheet.random(1, 4.5),
      '#fffaf0',
      'opacity="0.9"',
    );
  }
  foam(
    [
      [900, 690, 60],
      [1010, 660, 74],
      [1130, 640, 84],
      [1200, 700, 80],
      [820, 726, 46],
      [1060, 730, 70],
    ],
    '#e3f2ea',
  );
  foam(
    [
      [940, 730, 44],
      [1060, 700, 50],
      [1170, 690, 60],
    ],
    '#fffdf4',
  );
  // The surfer trims along the face, ahead of the lip.
  sheet
    .stroke('M300 716Q470 690 560 590', '#e9f8ee', 7, 'opacity="0.85"')
    .stroke('M330 732Q480 700 566 604', '#e9f8ee', 3, 'opacity="0.7"');
  sheet.group('transform="translate(530 600) rotate(-32)"', () => {
    sheet
      .path('M-92 8Q-40 26 40 16Q90 8 108 -12Q60 -4 0 -2Q-60 -4 -92 8Z', '#f2613f')
      .path('M-92 8Q-40 26 40 16Q90 8 108 -12Q60 8 0 10Q-60 12 -92 8Z', '#fff1d6');
    sheet.path(
      'M-34 2L-40 -34L-6 -52M26 0L34 -36L4 -54',
      'none',
      'stroke="#1c2a3c" stroke-width="17" stroke-linecap="round" stroke-linejoin="round"',
    );
    sheet
      .path('M-14 -48Q-6 -60 8 -58Q22 -76 42 -100Q30 -118 12 -106Q-16 -84 -14 -48Z', '#1c2a3c')
      .path(
        'M30 -98Q62 -84 88 -92M18 -100Q-16 -112 -46 -96',
        'none',
        'stroke="#1c2a3c" stroke-width="11" stroke-linecap="round"',
      )
      .circle(90, -92, 6.5, '#b97b58')
      .circle(-48, -95, 6.5, '#b97b58')
      .ellipse(42, -122, 13, 15, '#b97b58')
      .path('M28 -122a15 17 0 0 1 28 -8q-12 -2 -16 4q-4 8 -12 4Z', '#3b2418');
  });
  for (let at = 0; at < 34; at += 1)
    ripple(
      sheet,
      sheet.random(-40, 620),
      sheet.random(730, 796),
      sheet.random(60, 220),
      sheet.pick(['#e3f2ea', '#5cc9bd', '#0a4a60']),
      0.55,
    );
  birds(sheet, 420, 150, 5, '#7d5566', 80);
  vignette(sheet, '#073544', 0.4);
  return sheet.svg();
}

export const surfBreak: DemoPicture = {
  name: 'surf-break',
  caption:
    'A clean winter swell reaches the point west of Santa Barbara. Lifeguards counted some two hundred surfers before noon.',
  credit: 'Action News illustration',
  alt: 'A surfer on a red board rides the hollow face of a large turquoise wave as its white lip curls overhead.',
  draw,
};
