import { hills, sky, streaks, sun, vignette } from '#demo/pictures/drawing.ts';
import { grass, leafyTree, palm } from '#demo/pictures/growth.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(181);
  sky(sheet, ['#5aa0c0', '#a8d0cc', '#fbe3b0', '#ffc987'], 400);
  sun(sheet, 900, 300, 44, '#fff6da', '#ffe2a0', 8);
  streaks(sheet, 9, 40, 220, '#ffffff', 0.5);
  hills(sheet, 380, 130, '#8a93b0', 1.1);
  hills(sheet, 396, 90, '#6d8a92', 1.5);
  const far = hills(sheet, 404, 40, '#4f7a5e', 2);
  for (let x = 10; x < 1200; x += 54)
    leafyTree(sheet, x + sheet.random(-12, 12), far(x) + 14, sheet.random(60, 104), '#3a6446', '#86a24e');
  for (const [x, size] of [
    [70, 250],
    [138, 200],
    [1130, 260],
    [1060, 190],
  ] as const)
    palm(sheet, x, 414, size, '#6b4c3a', '#34664a', x < 600 ? 0.05 : -0.05);
  sheet.rect(0, 404, 1200, 396, '#5d9a45');
  // Mown stripes meet far behind the goal.
  for (let stripe = -12; stripe <= 12; stripe += 1) {
    if (stripe % 2)
      sheet.shape(
        [600 + stripe * 58, 404, 600 + (stripe + 1) * 58, 404, 600 + (stripe + 1) * 190, 820, 600 + stripe * 190, 820],
        '#6fae4c',
      );
  }
  sheet.rect(
    0,
    404,
    1200,
    396,
    sheet.fade([
      ['#f8d878', 0, 0.55],
      ['#f8d878', 0.5, 0.12],
      ['#173f2c', 1, 0.45],
    ]),
  );
  for (const x of [40, 1160]) {
    sheet.line(x, 420, x, 90, '#40525a', 6);
    for (const side of [-22, 0, 22]) sheet.rect(x + side - 9, 78, 18, 14, '#fff6da');
  }
  for (let watcher = 0; watcher < 30; watcher += 1)
    figure(sheet, 300 + watcher * 30 + sheet.random(-8, 8) - (watcher > 14 ? 0 : 180), 426, sheet.random(34, 44), {
      coat: sheet.pick(['#c8473a', '#f0c24c', '#2f5f8a', '#f6efe0', '#7a3f6a']),
    });
  sheet
    .path('M-20 452H1220', 'none', 'stroke="#ffffff" stroke-width="5"')
    .path('M330 452L250 560H950L870 452', 'none', 'stroke="#ffffff" stroke-width="6"')
    .path('M440 560Q600 630 760 560', 'none', 'stroke="#ffffff" stroke-width="6"');
  for (let mesh = 0; mesh <= 20; mesh += 1)
    sheet.line(452 + mesh * 14.8, 334, 436 + mesh * 16.4, 452, '#ffffff', 1, 'opacity="0.55"');
  for (let mesh = 0; mesh < 9; mesh += 1)
    sheet.line(450 - mesh * 1.6, 340 + mesh * 13, 750 + mesh * 1.6, 340 + mesh * 13, '#ffffff', 1, 'opacity="0.55"');
  sheet.stroke('M430 454V326H770V454', '#ffffff', 8);
  const player = (
    x: number,
    y: number,
    size: number,
    coat: string,
    pose: 'run' | 'kick' | 'reach',
    facing: 1 | -1,
    shorts: string,
  ) => {
    const skin = sheet.pick(['#b97b58', '#8c5a42', '#d9a581']);
    // The sun stands behind on the right, so every shadow falls towards the reader's left.
    sheet.shape(
      [x - size * 0.06, y, x + size * 0.1, y, x - size * 0.42, y + size * 0.42, x - size * 0.64, y + size * 0.4],
      '#1e4a30',
      'opacity="0.5"',
    );
    figure(sheet, x, y, size, {
      coat,
      pose,
      facing,
      legs: pose === 'reach' ? shorts : mix(skin, '#3a1a10', 0.12),
      ...(pose === 'reach' ? {} : { shorts }),
      skin,
      hat: sheet.pick(['#2b1d1a', '#5b3320']),
    });
  };
  player(610, 470, 108, '#e9c23f', 'reach', 1, '#2c2a36');
  player(300, 540, 150, '#2f5f9a', 'run', 1, '#f6efe0');
  player(905, 528, 144, '#d2413a', 'run', -1, '#f6efe0');
  player(1050, 620, 200, '#2f5f9a', 'run', -1, '#f6efe0');
  player(190, 690, 250, '#d2413a', 'run', 1, '#f6efe0');
  player(560, 742, 340, '#d2413a', 'kick', 1, '#f6efe0');
  sheet.ellipse(722, 704, 44, 9, '#1e4a30', 'opacity="0.5"').circle(756, 668, 27, '#fffdf4');
  sheet.within('M729 668a27 27 0 1 0 54 0a27 27 0 1 0 -54 0Z', () => {
    sheet
      .shape([750, 656, 764, 656, 769, 668, 757, 677, 745, 668], '#23303a')
      .shape([772, 640, 790, 652, 776, 660, 766, 648], '#23303a')
      .shape([728, 650, 742, 646, 738, 660, 726, 664], '#23303a')
      .shape([738, 684, 750, 692, 744, 702, 730, 694], '#23303a')
      .shape([772, 680, 786, 676, 782, 694, 768, 694], '#23303a');
  });
  sheet.glow(900, 300, 520, '#fff0c0', 0.35);
  grass(sheet, () => 800, 300, 26, ['#3f7a3a', '#5d9a45', '#2f6233']);
  vignette(sheet, '#123524', 0.4);
  return sheet.svg();
}

export const soccerPitch: DemoPicture = {
  name: 'soccer-pitch',
  caption:
    'An under-sixteen match under a low sun. The league has room for eight more teams once the new field is seeded.',
  credit: 'Drawing by Action News',
  alt: 'A soccer player in red kicks the ball towards a goal on a striped pitch, with hills, palms and watching families behind.',
  draw,
};
