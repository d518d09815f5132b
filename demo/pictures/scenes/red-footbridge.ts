import { ripple, sky, streaks, vignette, water } from '#demo/pictures/drawing.ts';
import { grass, leafyTree } from '#demo/pictures/growth.ts';
import { round, Sheet } from '#demo/pictures/sheet.ts';
import { figure, skyline } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(131);
  sky(sheet, ['#8fbfc4', '#cfdcc6', '#f8e6bf', '#fbd9a2'], 520);
  streaks(sheet, 9, 50, 220, '#ffffff', 0.6);
  const shore = 540;
  water(sheet, shore, ['#d8c99a', '#5f9a9b', '#2c6a78', '#174653'], '#e8dfb4', 0);
  sheet.mirrored(shore, 0.42, () => {
    skyline(sheet, {
      from: 330,
      to: 1230,
      base: 500,
      low: 60,
      high: 300,
      peak: 930,
      fill: '#b9c4b6',
      shade: '#a3b3ab',
      widths: [40, 66],
    });
    sheet.rect(-10, 470, 1220, 70, '#7d8a4f');
    for (let at = 0; at < 34; at += 1) {
      const x = at * 38 + sheet.random(-14, 14);
      const [dark, light] = sheet.pick([
        ['#b9791f', '#f3c54a'],
        ['#c9902a', '#f8d766'],
        ['#8a7d32', '#c2b24e'],
        ['#a9551f', '#e58a3a'],
      ]);
      leafyTree(sheet, x, 534, sheet.random(86, 150), dark, light, '#4b3626');
    }
    sheet.rect(-10, 520, 1220, 20, '#556238');
    // The deck rises a little towards the middle; the lattice above it is the red of the caption.
    const deck = (x: number) => 486 - 34 * Math.sin((Math.PI * (x + 60)) / 1320);
    const arch = (x: number) => deck(x) - 18 - 150 * Math.max(0, Math.sin((Math.PI * (x + 20)) / 1240)) ** 0.8;
    const line = (y: (x: number) => number) =>
      Array.from({ length: 61 }, (_, at) => `${at ? 'L' : 'M'}${at * 20} ${y(at * 20).toFixed(1)}`).join('');
    for (const shift of [26, 0]) {
      const tone = shift ? '#8e2320' : '#d8352b';
      for (let x = 0; x <= 1200; x += 50) {
        sheet
          .line(x + shift, deck(x + shift), x + 50 + shift, arch(x + 50 + shift), tone, shift ? 5 : 7)
          .line(x + 50 + shift, deck(x + 50 + shift), x + shift, arch(x + shift), tone, shift ? 5 : 7);
      }
      sheet.stroke(
        line((x) => arch(x)),
        tone,
        shift ? 10 : 16,
      );
      if (shift) {
        for (const [x, coat, pose, facing] of [
          [210, '#274b5c', 'walk', 1],
          [262, '#e8dcc0', 'walk', 1],
          [505, '#3c3355', 'run', -1],
          [640, '#e6b443', 'stand', 1],
          [672, '#2f6a63', 'stand', -1],
          [930, '#463049', 'walk', -1],
        ] as const)
          figure(sheet, x, deck(x), 62, { coat, pose, facing });
      }
    }
    sheet
      .stroke(
        line((x) => arch(x) - 5),
        '#ff7a5c',
        4,
      )
      .stroke(line(deck), '#b3271f', 20)
      .stroke(
        line((x) => deck(x) - 7),
        '#f0543f',
        6,
      );
    sheet.stroke(
      line((x) => deck(x) - 26),
      '#f6d9c0',
      2.5,
    );
    for (const x of [-10, 1130])
      sheet
        .shape([x, 480, x + 90, 480, x + 80, 540, x + 10, 540], '#cfc4a8')
        .shape([x + 60, 480, x + 90, 480, x + 80, 540, x + 60, 540], '#a09578');
  });
  for (let at = 0; at < 120; at += 1) {
    const near = sheet.random() ** 1.4;
    ripple(
      sheet,
      sheet.random(-60, 1200),
      shore + 4 + near * 250,
      20 + near * 140,
      sheet.pick(['#f6e6b4', '#8fc0ba', '#1d5662']),
      0.5,
    );
  }
  for (let leaf = 0; leaf < 46; leaf += 1)
    sheet.ellipse(
      sheet.random(0, 1200),
      sheet.random(600, 790),
      sheet.random(4, 9),
      2.6,
      sheet.pick(['#f3c54a', '#e58a3a', '#d8602f']),
    );
  // A poplar's branch hangs into the picture, near enough for single leaves.
  sheet
    .stroke('M-20 60Q120 40 230 92T430 120', '#3f2c22', 9)
    .stroke('M110 50Q190 110 220 190M250 98Q300 130 310 180M20 54Q60 120 50 200', '#3f2c22', 5);
  for (let leaf = 0; leaf < 130; leaf += 1) {
    const share = sheet.random();
    const [x, y] = [-30 + share * 470, 30 + share * 90 + sheet.random(-50, 150) * (1 - share * 0.6)];
    const size = sheet.random(0.7, 1.35);
    sheet.group(
      `transform="translate(${round(x)} ${round(y)}) rotate(${round(sheet.random(20, 150))}) scale(${round(size)})"`,
      () =>
        sheet
          .path(
            'M0 0Q4 -17 22 -15Q42 -6 48 0Q40 9 22 15Q4 16 0 0Z',
            sheet.pick(['#f3c23f', '#e59a2c', '#d8772a', '#f8da72', '#c9861f']),
          )
          .line(-12, 0, 40, 0, '#8a5a1c', 1.4),
    );
  }
  grass(sheet, (x) => 800 + Math.abs(x - 300) / 14, 200, 70, ['#4f5a30', '#8a8440', '#c0a24c']);
  vignette(sheet, '#173d45', 0.4);
  return sheet.svg();
}

export const redFootbridge: DemoPicture = {
  name: 'red-footbridge',
  caption:
    'Walkers cross the red footbridge in Calgary at the turn of the leaves. Counters on the deck logged a record number of crossings in September.',
  credit: 'Drawing by Action News',
  alt: 'A red lattice footbridge spans a teal river in front of yellow autumn trees, with people walking across it.',
  draw,
};
