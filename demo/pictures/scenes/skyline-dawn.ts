import { hills, land, mist, ripple, sky, stars, streaks, sun, vignette } from '#demo/pictures/drawing.ts';
import { grass, wood } from '#demo/pictures/growth.ts';
import { Sheet } from '#demo/pictures/sheet.ts';
import { birds, skyline } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(5);
  sky(sheet, ['#16365c', '#3b6a8f', '#e58f78', '#ffc48a', '#ffe3b0'], 520);
  stars(sheet, 50, 150);
  sun(sheet, 372, 452, 44, '#fff2cf', '#ffd08a', 8);
  streaks(sheet, 12, 60, 300, '#f6a28a', 0.6);
  streaks(sheet, 6, 200, 380, '#ffd9ae', 0.7);
  const shore = 530;
  sheet.rect(0, shore, 1200, 270, sheet.fade(['#ffcf9e', '#e58a78', '#5f6f92', '#1d3e63']));
  sheet.mirrored(shore, 0.5, () => {
    sheet.within(`M0 0H1200V${shore}H0Z`, () => hills(sheet, shore, 46, '#c98f92'));
    skyline(sheet, {
      from: 90,
      to: 1130,
      base: shore,
      low: 40,
      high: 210,
      peak: 560,
      fill: '#b57f8d',
      shade: '#a06f84',
      widths: [26, 46],
    });
    skyline(sheet, {
      from: 250,
      to: 1060,
      base: shore,
      low: 50,
      high: 330,
      peak: 690,
      fill: '#705f86',
      shade: '#5b5078',
      lit: ['#ffcf8f'],
      share: 0.16,
      widths: [36, 60],
    });
    // An observation tower of our own invention gives the skyline its one slender accent.
    sheet
      .shape([478, shore, 484, 250, 496, 250, 502, shore], '#3a3b66')
      .path('M446 252Q490 270 534 252L522 228H458Z', '#3a3b66')
      .path('M458 228Q490 208 522 228Z', '#d8604f')
      .line(490, 216, 490, 160, '#3a3b66', 4);
    skyline(sheet, {
      from: 330,
      to: 1010,
      base: shore,
      low: 50,
      high: 300,
      peak: 780,
      fill: '#3d4070',
      shade: '#2d3160',
      lit: ['#ffd892', '#ffbd6b', '#fff0c8'],
      share: 0.3,
      widths: [44, 78],
    });
    skyline(sheet, {
      from: -20,
      to: 1220,
      base: shore,
      low: 34,
      high: 60,
      peak: 600,
      fill: '#2b2f5a',
      shade: '#232750',
      lit: ['#ffd892'],
      share: 0.2,
      widths: [40, 90],
    });
    wood(sheet, () => shore, -20, 1220, { gap: 22, low: 16, high: 42, fill: '#1f2a4c' });
  });
  mist(sheet, shore, 70, '#ffe0b4', 0.65);
  for (let at = 0; at < 130; at += 1) {
    const near = sheet.random() ** 1.4;
    ripple(
      sheet,
      sheet.random(-60, 1200),
      shore + 6 + near * 250,
      20 + near * 130,
      sheet.pick(['#ffe3b8', '#f2a587', '#2a4a70']),
      0.4,
    );
  }
  sheet.glow(372, 560, 150, '#ffe3b0', 0.8);
  land(sheet, (x) => 800 - Math.max(0, 620 - x) ** 1.7 / 320, '#16264a');
  land(sheet, (x) => 820 - Math.max(0, x - 640) ** 1.8 / 560, '#101d3d');
  wood(sheet, (x) => 806 - Math.max(0, 620 - x) ** 1.7 / 320, -30, 300, {
    gap: 40,
    low: 90,
    high: 240,
    fill: '#101d3d',
  });
  grass(sheet, (x) => 812 - Math.max(0, x - 640) ** 1.8 / 560, 260, 46, ['#0d1836', '#1b2b55', '#263a66']);
  birds(sheet, 840, 130, 9, '#17304f', 120);
  vignette(sheet, '#0b1734', 0.45);
  return sheet.svg();
}

export const skylineDawn: DemoPicture = {
  name: 'skyline-dawn',
  caption:
    'First light on the Calgary skyline, seen across the Bow. Downtown offices are fuller than at any time in four years, the landlords say.',
  credit: 'Drawn for Action News / Prairie desk',
  alt: 'City towers with a few lit windows stand against a coral dawn and are mirrored in a calm river.',
  draw,
};
