import { glitter, hills, ripple, sky, streaks, sun, vignette, water } from '#demo/pictures/drawing.ts';
import { curve, Sheet } from '#demo/pictures/sheet.ts';
import { figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(223);
  sky(sheet, ['#2a2f63', '#7a4f86', '#e58073', '#ffbf7d', '#ffe2a3'], 450);
  sun(sheet, 860, 396, 58, '#fff2c8', '#ffd489', 6);
  streaks(sheet, 15, 40, 330, '#f39a7e', 0.55);
  streaks(sheet, 6, 30, 200, '#5b4580', 0.4);
  sheet
    .path('M-20 440Q60 400 150 386T330 344Q400 330 460 366T640 420L700 440Z', '#6b4f80')
    .path('M-20 440Q120 424 230 400T470 410L560 440Z', '#4c3d70');
  hills(sheet, 446, 34, '#8a5a86', 2.4);
  water(sheet, 438, ['#ffb880', '#c0718a', '#5a4a86', '#232a5c', '#141a40'], '#ffd9a6', 110, 0.4);
  glitter(sheet, 860, 442, 800, 190, '#ffe9b8', 0.9);
  // A boat of watchers far off gives the whale its size.
  sheet
    .path('M1010 466h120l-16 24H1030Z', '#f6e6d0')
    .rect(1042, 444, 56, 22, '#2a2a52')
    .rect(1048, 449, 44, 8, '#ffd98f')
    .line(1070, 444, 1070, 410, '#2a2a52', 2.5);
  for (const x of [1022, 1034, 1104, 1116]) figure(sheet, x, 468, 24, { coat: '#2a2a52' });
  const swell = (y: number, tone: string, opacity: number) => {
    const line: number[] = [];
    for (let x = -40; x <= 1240; x += 80) line.push(x, y + Math.sin(x / 150 + y) * 9);
    sheet.path(`${curve(line)}V820H-40Z`, tone, `opacity="${opacity}"`);
  };
  swell(560, '#3a3a7a', 0.55);
  // The spout, one bushy plume lit from behind, leaning with the wind.
  const breath = sheet.fade([
    ['#fff1d6', 0, 0],
    ['#ffe0bb', 0.35, 0.6],
    ['#fff6e4', 1, 0.9],
  ]);
  sheet.path(
    'M402 558Q392 470 352 400Q316 330 340 270Q352 214 404 206Q462 200 486 262Q506 330 462 404Q430 470 422 558Z',
    breath,
  );
  const vapour = sheet.bloom([
    ['#fff3da', 0, 0.75],
    ['#ffd9b4', 0.6, 0.35],
    ['#f6b39c', 1, 0],
  ]);
  for (let puff = 0; puff < 120; puff += 1) {
    const share = sheet.random() ** 0.7;
    const spread = 12 + share ** 1.3 * 92;
    sheet.circle(
      408 - share * 14 + sheet.random(-1, 1) * spread,
      550 - share * 340 + sheet.random(-12, 30) * share,
      10 + share * sheet.random(12, 52),
      vapour,
    );
  }
  for (let drop = 0; drop < 80; drop += 1)
    sheet.circle(
      412 + sheet.random(-150, 150),
      250 + sheet.random() ** 0.8 * 290,
      sheet.random(0.8, 3),
      '#fff4dc',
      'opacity="0.8"',
    );
  // The back: a long arch with the small hooked fin behind, wet and rimmed with light.
  const back =
    'M222 672Q262 596 350 564Q396 546 440 552Q600 546 712 606Q722 566 764 540Q760 584 794 628Q880 652 970 696Q700 740 230 712Z';
  sheet.path(back, '#ffc493');
  sheet.within(back, () => {
    sheet.group('transform="translate(-4 10)"', () => sheet.path(back, sheet.fade(['#4a4480', '#262a58', '#12153a'])));
    for (let knob = 0; knob < 18; knob += 1)
      sheet.ellipse(262 + knob * 9 + sheet.random(-4, 4), 648 - knob * 4 + sheet.random(0, 30), 5, 3.6, '#6b659c');
    for (let groove = 0; groove < 7; groove += 1)
      sheet.stroke(
        `M${270 + groove * 8} ${706 - groove * 4}Q${450} ${644 + groove * 10} ${650 + groove * 20} ${680 + groove * 4}`,
        '#5b5692',
        2.2,
        'opacity="0.6"',
      );
    sheet.path('M360 590Q500 566 660 610Q500 586 360 604Z', '#8a7fb8', 'opacity="0.5"');
  });
  sheet.ellipse(410, 556, 17, 5, '#12153a');
  swell(668, '#232a5c', 0.82);
  for (let at = 0; at < 70; at += 1) {
    const x = sheet.random(190, 960);
    ripple(
      sheet,
      x - 40,
      660 + sheet.random(-6, 26),
      sheet.random(30, 130),
      sheet.pick(['#ffe3c0', '#f6b39c', '#b9a3c9']),
      0.75,
    );
  }
  sheet.path(
    'M180 664Q240 640 300 652Q420 664 520 660Q700 664 840 656Q930 650 990 672Q800 684 520 680Q300 684 180 664Z',
    '#fbe0c6',
    'opacity="0.55"',
  );
  swell(742, '#171c48', 0.9);
  for (let at = 0; at < 26; at += 1)
    ripple(
      sheet,
      sheet.random(-60, 1200),
      sheet.random(690, 796),
      sheet.random(80, 240),
      sheet.pick(['#5a5a96', '#e58f86', '#2c3270']),
      0.5,
    );
  for (const [x, y, size] of [
    [600, 300, 22],
    [690, 250, 15],
    [250, 330, 17],
  ] as const)
    sheet.stroke(
      `M${x - size} ${y - size * 0.4}q${size * 0.7} ${-size * 0.3} ${size} ${size * 0.5}q${size * 0.5} ${-size * 0.9} ${size} ${-size * 0.6}`,
      '#fbe6d2',
      size * 0.17,
    );
  vignette(sheet, '#0c0f30', 0.5);
  return sheet.svg();
}

export const whaleSpout: DemoPicture = {
  name: 'whale-spout',
  caption:
    'A humpback surfaces in the Santa Barbara Channel at sunset. Observers have logged more sightings this season than last.',
  credit: 'Drawn for Action News / Coast desk',
  alt: 'A whale’s dark back breaks the sea and its spout stands lit by the sunset, with a small boat and the coast beyond.',
  draw,
};
