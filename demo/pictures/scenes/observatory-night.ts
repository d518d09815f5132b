import { hills, land, sky, stars, vignette } from '#demo/pictures/drawing.ts';
import { conifer, grass, wood } from '#demo/pictures/growth.ts';
import { Sheet } from '#demo/pictures/sheet.ts';
import { figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(347);
  sky(sheet, ['#070d26', '#101c4a', '#243a78', '#5f6aa0', '#d99a86'], 690);
  // The Milky Way leans across the sky: many soft lights, a dark rift, then the stars themselves.
  sheet.group('transform="rotate(-32 620 260)"', () => {
    for (let puff = 0; puff < 52; puff += 1) {
      const x = sheet.random(-200, 1400);
      sheet.glow(
        x,
        260 + sheet.random(-1, 1) * sheet.random(10, 110),
        sheet.random(40, 130),
        sheet.pick(['#8f9ae0', '#c9a0d0', '#6f8ad9', '#f0c4c0']),
        0.24,
      );
    }
    const dust = sheet.bloom([
      ['#0b1436', 0, 0.5],
      ['#0b1436', 1, 0],
    ]);
    for (let rift = 0; rift < 20; rift += 1)
      sheet.ellipse(
        sheet.random(-100, 1300),
        262 + sheet.random(-26, 26),
        sheet.random(70, 190),
        sheet.random(14, 34),
        dust,
      );
    for (let star = 0; star < 620; star += 1)
      sheet.circle(
        sheet.random(-250, 1450),
        260 + sheet.random(-1, 1) * sheet.random(0, 130),
        sheet.random(0.4, 1.5),
        sheet.pick(['#ffffff', '#ffe9d0', '#cfdcff']),
        `opacity="${sheet.random(0.4, 1).toFixed(2)}"`,
      );
  });
  stars(sheet, 320, 620);
  for (const [x, y, size] of [
    [180, 130, 4],
    [980, 90, 3.6],
    [1090, 330, 3],
    [360, 60, 3],
    [760, 190, 3.2],
  ] as const)
    sheet
      .glow(x, y, size * 9, '#cfe0ff', 0.8)
      .circle(x, y, size, '#ffffff')
      .line(x - size * 4, y, x + size * 4, y, '#ffffff', 0.9, 'opacity="0.7"')
      .line(x, y - size * 4, x, y + size * 4, '#ffffff', 0.9, 'opacity="0.7"');
  sheet
    .line(930, 150, 1080, 216, '#ffffff', 1.6, 'opacity="0.5"')
    .line(1030, 194, 1082, 217, '#ffffff', 3, 'opacity="0.9"');
  hills(sheet, 640, 90, '#4a4a80', 1.1);
  hills(sheet, 670, 90, '#34376b', 0.9);
  const ridge = (x: number) => 690 - 96 * Math.exp(-(((x - 620) / 330) ** 2)) - 10 * Math.sin(x / 90);
  land(sheet, ridge, '#171d47');
  // The dome: drum, gallery, shell with its slit open and the telescope in the warm light inside.
  sheet.glow(600, 430, 330, '#ffbf7a', 0.3);
  const drum = sheet.fade(['#dfe3f0', '#aab4d6', '#6470a8', '#3d4680'], 'right');
  sheet.path('M430 612V470H770V612Q600 636 430 612Z', drum);
  for (let panel = 1; panel < 12; panel += 1) {
    const x = 600 - Math.cos((panel / 12) * Math.PI) * 170;
    sheet.line(x, 474, x, 616, '#4a548c', 1.5, 'opacity="0.5"');
  }
  sheet.path('M420 452H780V478Q600 496 420 478Z', '#8a96c4').path('M420 452H780V460Q600 476 420 460Z', '#f0f2fa');
  sheet.path(
    'M424 454A176 182 0 0 1 776 454Q600 472 424 454Z',
    sheet.fade(['#f6f4f6', '#c3cae4', '#7480b6', '#434c88'], 'right'),
  );
  for (const reach of [150, 104, 54])
    sheet.path(
      `M${600 - reach} ${456 + (176 - reach) * 0.06}A${reach} 182 0 0 1 600 272A${reach} 182 0 0 1 ${600 + reach} ${456 + (176 - reach) * 0.06}`,
      'none',
      'stroke="#5f6aa0" stroke-width="1.6" opacity="0.6"',
    );
  sheet
    .path('M612 462Q610 330 640 278L708 312Q724 380 720 460Z', '#2b1a2c')
    .path('M622 461Q622 340 648 288L700 314Q712 380 708 460Z', sheet.fade(['#5b2f3a', '#d9804a', '#ffcf82']));
  sheet.group('transform="translate(664 420) rotate(34)"', () =>
    sheet
      .rect(-19, -210, 38, 190, '#e6e9f5')
      .rect(4, -210, 15, 190, '#8a94c0')
      .rect(-25, -224, 50, 26, '#c9463d')
      .rect(8, -224, 17, 26, '#8a2a30')
      .rect(-23, -70, 46, 16, '#3d4680')
      .rect(-14, -20, 28, 40, '#8a94c0'),
  );
  sheet.path('M618 461Q664 452 712 460V446Q664 436 618 446Z', '#2b1a2c');
  sheet
    .path('M574 616V552a24 24 0 0 1 48 0V618Q598 620 574 616Z', '#ffd58a')
    .line(598, 530, 598, 618, '#6b4a4a', 3)
    .glow(598, 590, 120, '#ffcf82', 0.7);
  for (const x of [476, 526, 672, 722]) sheet.rect(x - 9, 520, 18, 34, '#ffd58a').line(x, 520, x, 554, '#4a548c', 2);
  sheet
    .path('M770 612V560H884V602Q830 618 770 612Z', '#4a548c')
    .shape([762, 562, 788, 536, 872, 536, 896, 562], '#2c3266')
    .rect(800, 574, 24, 22, '#ffd58a')
    .rect(842, 572, 22, 20, '#ffd58a');
  land(sheet, (x) => ridge(x) + 24, '#10153a');
  sheet.path('M590 622Q640 660 560 690T620 810H760Q660 740 640 700T610 622Z', '#7a6f8f', 'opacity="0.55"');
  for (const [x, y, size, coat] of [
    [400, 640, 62, '#0a0f2c'],
    [432, 644, 56, '#0a0f2c'],
    [700, 664, 72, '#0a0f2c'],
  ] as const)
    figure(sheet, x, y, size, {
      coat,
      legs: coat,
      skin: '#2b2f5c',
      hat: coat,
      facing: x > 600 ? -1 : 1,
      pose: x > 600 ? 'reach' : 'stand',
    });
  sheet
    .line(376, 642, 366, 596, '#0a0f2c', 3)
    .line(352, 644, 366, 596, '#0a0f2c', 3)
    .line(352, 612, 384, 580, '#0a0f2c', 7);
  wood(sheet, (x) => ridge(x) + 60, -30, 340, { gap: 32, low: 60, high: 150, fill: '#0c1130' });
  wood(sheet, (x) => ridge(x) + 60, 920, 1240, { gap: 32, low: 60, high: 160, fill: '#0c1130' });
  land(sheet, (x) => 770 - Math.abs(x - 640) * 0.07, '#080c24');
  for (const [x, high] of [
    [40, 330],
    [120, 240],
    [1130, 350],
    [1200, 260],
    [1050, 190],
  ] as const)
    conifer(sheet, x, 800, high, '#060a1e');
  grass(sheet, () => 800, 180, 34, ['#060a1e', '#0c1230']);
  vignette(sheet, '#03061a', 0.5);
  return sheet.svg();
}

export const observatoryNight: DemoPicture = {
  name: 'observatory-night',
  caption:
    'The hilltop observatory opens its dome to the public on clear Saturdays. New shielded street lamps have given it darker skies.',
  credit: 'Drawn for Action News / Prairie desk',
  alt: 'A white observatory dome with its slit open and lit stands on a dark hill under the Milky Way.',
  draw,
};
