import { cloud, glitter, sky, sun, vignette, water } from '#demo/pictures/drawing.ts';
import { palm } from '#demo/pictures/growth.ts';
import { Sheet } from '#demo/pictures/sheet.ts';
import { birds, figure, windows } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(227);
  sky(sheet, ['#3f8fb8', '#8fc6cf', '#fbe3b8', '#ffd09a'], 430);
  sun(sheet, 330, 330, 46, '#fff6d8', '#ffe6ae', 6);
  for (const [x, y, width] of [
    [640, 150, 300],
    [900, 230, 260],
    [60, 130, 260],
  ] as const)
    cloud(sheet, x, y, width, width * 0.2, '#fff6e6', 0.85);
  sheet.path('M60 424Q160 380 250 388T420 424Z', '#86a3b4').path('M480 424Q560 396 640 404T760 424Z', '#9ab0ba');
  water(sheet, 420, ['#f6d9a8', '#6fb7b8', '#258a9e', '#156a86'], '#fff0cf', 100, 0.5);
  glitter(sheet, 330, 424, 720, 150, '#fff3cf', 0.85);
  // Headlands step down to the cove; surf draws the line of the beach.
  sheet
    .path('M1220 250Q1080 270 980 330T860 424Q820 440 790 470H1220Z', '#8d7f6a')
    .path('M1220 250Q1080 270 980 330L1000 350Q1100 300 1220 290Z', '#6f8a55')
    .path(
      'M1000 350Q960 400 930 470M1080 320Q1040 400 1030 480M1150 306Q1130 400 1130 480',
      'none',
      'stroke="#6b6054" stroke-width="9" opacity="0.6"',
    );
  sheet
    .path('M300 820Q420 700 600 640T900 560Q1040 520 1220 520V820Z', '#f0d6a4')
    .path('M300 820Q420 700 600 640T900 560Q1040 520 1220 520V500Q1030 502 890 540T580 618Q400 680 250 820Z', '#fdf6e4')
    .path(
      'M250 820Q400 680 580 618T890 540Q1030 502 1220 500V490Q1020 490 870 524T540 600Q340 660 190 820Z',
      '#a9dcd2',
      'opacity="0.8"',
    );
  for (const [x, y, size] of [
    [820, 660, 44],
    [856, 664, 30],
    [700, 700, 50],
    [1000, 620, 40],
  ] as const)
    figure(sheet, x, y, size, { coat: sheet.pick(['#d9453a', '#2f5f8a', '#f0b93e']), legs: '#c99471' });
  sheet
    .shape([940, 676, 1000, 650, 1060, 676], '#e0533f')
    .shape([966, 664, 1000, 650, 1006, 676, 986, 676], '#fdf3e0')
    .line(1000, 652, 1000, 700, '#7a5a44', 3);
  // The trestle.
  const rail = 452;
  for (let bent = 0; bent < 13; bent += 1) {
    const x = 20 + bent * 96;
    const foot = 640 + Math.sin(bent / 2) * 30 + (bent < 3 ? 60 : 0);
    sheet
      .line(x, rail, x - 22, foot, '#33404a', 8)
      .line(x + 26, rail, x + 48, foot, '#33404a', 8)
      .line(x + 6, rail, x + 6, foot, '#26323c', 6)
      .line(x + 20, rail, x + 20, foot, '#26323c', 6);
    for (const y of [520, 590]) sheet.line(x - 16, y, x + 42, y, '#33404a', 6);
    sheet.line(x - 8, 520, x + 40, 590, '#33404a', 4).line(x + 34, 520, x - 14, 590, '#33404a', 4);
    if (bent < 12)
      sheet.line(x + 30, rail + 14, x + 92, 520, '#44525c', 3).line(x + 92, rail + 14, x + 32, 520, '#44525c', 3);
  }
  sheet
    .rect(-20, rail - 4, 1240, 20, '#2c3841')
    .rect(-20, rail - 4, 1240, 5, '#8a7a68')
    .rect(-20, rail - 12, 1240, 5, '#c9b79a');
  // Five cars of a coast train behind its locomotive, all running to the left.
  const car = (x: number, width: number) => {
    sheet.rect(x + 4, rail - 30, width - 8, 18, '#2a3540');
    sheet.path(
      `M${x} ${rail - 24}V${rail - 118}Q${x} ${rail - 132} ${x + 14} ${rail - 132}H${x + width - 14}Q${x + width} ${rail - 132} ${x + width} ${rail - 118}V${rail - 24}Z`,
      sheet.fade(['#f7f4ea', '#dfe3e0', '#b3bec2']),
    );
    sheet
      .rect(x, rail - 56, width, 14, '#1d6f8f')
      .rect(x, rail - 42, width, 5, '#f08a3c')
      .rect(x, rail - 74, width, 4, '#1d6f8f');
    windows(
      sheet,
      { x: x + 14, y: rail - 122, width: width - 28, height: 26 },
      { columns: 7, rows: 1, lit: ['#ffdf9a', '#ffeec4'], dark: '#24506a', share: 0.45, fillRatio: 0.82 },
    );
    windows(
      sheet,
      { x: x + 14, y: rail - 94, width: width - 28, height: 20 },
      { columns: 7, rows: 1, lit: ['#ffdf9a'], dark: '#24506a', share: 0.3, fillRatio: 0.8 },
    );
    for (const wheel of [28, 60, width - 60, width - 28])
      sheet.circle(x + wheel, rail - 22, 13, '#1c252d').circle(x + wheel, rail - 22, 5, '#8a959a');
  };
  for (let at = 0; at < 4; at += 1) car(418 + at * 216, 208);
  sheet.rect(168, rail - 30, 240, 18, '#2a3540');
  sheet.path(
    `M150 ${rail - 22}Q146 ${rail - 70} 176 ${rail - 82}L214 ${rail - 128}Q220 ${rail - 134} 232 ${rail - 134}H410V${rail - 22}Z`,
    sheet.fade(['#f7f4ea', '#dfe3e0', '#b3bec2']),
  );
  sheet
    .path(`M150 ${rail - 22}Q148 ${rail - 50} 158 ${rail - 66}H410V${rail - 22}Z`, '#1d6f8f')
    .path(`M154 ${rail - 60}Q156 ${rail - 66} 158 ${rail - 68}H410V${rail - 60}Z`, '#f08a3c')
    .path(`M190 ${rail - 88}L220 ${rail - 122}H252V${rail - 88}Z`, '#1c3a50')
    .path(`M196 ${rail - 90}L222 ${rail - 120}H232L214 ${rail - 90}Z`, '#6f9bb0')
    .rect(264, rail - 122, 26, 34, '#1c3a50');
  for (let vent = 0; vent < 5; vent += 1) sheet.rect(306 + vent * 19, rail - 118, 12, 34, '#9aa7ab');
  for (const wheel of [196, 228, 352, 384])
    sheet.circle(wheel, rail - 22, 13, '#1c252d').circle(wheel, rail - 22, 5, '#8a959a');
  sheet.circle(168, rail - 74, 7, '#fff8dc').glow(164, rail - 74, 110, '#fff1be', 0.9);
  // The near bluff, with succulents in flower.
  sheet
    .path('M-20 700Q120 690 240 740T520 800V820H-20Z', '#5f7a48')
    .path('M-20 740Q120 730 260 776L330 820H-20Z', '#47603c');
  for (let flower = 0; flower < 90; flower += 1) {
    const x = sheet.random(-10, 440);
    sheet.circle(
      x,
      708 + x * 0.16 + sheet.random(0, 80),
      sheet.random(3, 7),
      sheet.pick(['#e8558a', '#f58fb0', '#f6c24a', '#8fb45a']),
    );
  }
  palm(sheet, 60, 760, 560, '#5b4638', '#2f5f4c', 0.1);
  birds(sheet, 560, 250, 7, '#fdf6ea', 120);
  vignette(sheet, '#0e3a4c', 0.38);
  return sheet.svg();
}

export const coastTrain: DemoPicture = {
  name: 'coast-train',
  caption: 'A coast train crosses the trestle above the cove. A third daily round trip is planned for next summer.',
  credit: 'Action News illustration',
  alt: 'A silver and blue train crosses a steel trestle over a sandy cove, with the sun low over the ocean.',
  draw,
};
