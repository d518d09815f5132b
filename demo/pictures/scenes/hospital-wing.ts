import { glitter, hills, ripple, sky, stars, streaks, vignette } from '#demo/pictures/drawing.ts';
import { leafyTree } from '#demo/pictures/growth.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { figure, lamp, skyline } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(163);
  sky(sheet, ['#16305c', '#2f5f8f', '#7fa3b8', '#f2c9a6'], 600);
  stars(sheet, 40, 180);
  streaks(sheet, 7, 60, 320, '#a9bccb', 0.35);
  skyline(sheet, {
    from: -20,
    to: 420,
    base: 610,
    low: 50,
    high: 170,
    peak: 120,
    fill: '#56799b',
    shade: '#486a8d',
    lit: ['#ffdfa0'],
    share: 0.2,
  });
  hills(sheet, 620, 30, '#3f5f80');
  const ground = 640;
  // Two faces of the wing meet at a lit glass stair; storeys run to points outside the sheet on either side.
  const face = (
    x1: number,
    top1: number,
    x2: number,
    top2: number,
    storeys: number,
    bays: number,
    wall: string,
    share: number,
  ) => {
    const at = (u: number, v: number) => {
      const top = top1 + (top2 - top1) * u;
      return [x1 + (x2 - x1) * u, top + (ground - top) * v] as const;
    };
    const quad = (u1: number, v1: number, u2: number, v2: number, fill: string) =>
      sheet.shape([...at(u1, v1), ...at(u2, v1), ...at(u2, v2), ...at(u1, v2)], fill);
    quad(0, 0, 1, 1, wall);
    for (let storey = 0; storey < storeys; storey += 1) {
      const [from, to] = [(storey + 0.28) / storeys, (storey + 0.8) / storeys];
      quad(0.02, from, 0.98, to, '#1d3a5f');
      for (let bay = 0; bay < bays; bay += 1) {
        const [l, r] = [0.02 + (0.96 * (bay + 0.08)) / bays, 0.02 + (0.96 * (bay + 0.92)) / bays];
        const isLit = sheet.random() < share;
        quad(
          l,
          from,
          r,
          to,
          isLit
            ? sheet.pick(['#ffe2a0', '#ffd07c', '#fff1cc', '#bfe3e6'])
            : sheet.pick(['#2f5580', '#3a638d', '#284b74']),
        );
        if (isLit && sheet.random() < 0.4) quad(l, from, r, from + (to - from) * 0.35, '#e9b96a');
      }
      quad(0, (storey + 0.95) / storeys, 1, (storey + 1) / storeys, mix(wall, '#12264a', 0.25));
    }
  };
  face(700, 110, 1230, 250, 7, 11, '#d9d5cc', 0.5);
  face(220, 236, 600, 130, 7, 8, '#8fa3b5', 0.42);
  sheet.shape([600, 90, 700, 76, 700, 640, 600, 640], sheet.fade(['#bfe0e2', '#ffe9b8', '#ffd88f']));
  for (let level = 0; level < 8; level += 1) {
    const y = 130 + level * 66;
    sheet.line(600, y, 700, y - 2, '#5a8296', 5).line(606, y + 56, 694, y + 6, '#7fa0a6', 4);
  }
  for (const x of [600, 634, 666, 700]) sheet.line(x, 90 - (x - 600) * 0.14, x, 640, '#49708a', 3.5);
  for (const [x, level] of [
    [628, 5],
    [676, 3],
    [646, 1],
  ] as const)
    figure(sheet, x, 128 + level * 66, 46, { coat: '#2f6a7d', pose: 'walk' });
  sheet
    .shape([590, 94, 710, 76, 710, 62, 590, 80], '#eef1ee')
    .shape([690, 112, 1230, 254, 1230, 236, 690, 92], '#f3efe6')
    .shape([210, 240, 606, 134, 606, 118, 210, 226], '#b6c5d0');
  // A white cross on a teal plate: the sign of care, of nobody's brand.
  sheet
    .shape([760, 150, 850, 173, 850, 263, 760, 244], '#178a8f')
    .glow(805, 208, 100, '#7fe0dd', 0.5)
    .shape(
      [
        793, 170, 815, 176, 815, 198, 838, 204, 838, 226, 815, 221, 815, 245, 793, 240, 793, 216, 771, 211, 771, 189,
        793, 194,
      ],
      '#ffffff',
    );
  sheet.rect(0, ground, 1200, 160, sheet.fade(['#5b7896', '#2c4669', '#1a2f50']));
  sheet.rect(720, 548, 420, 92, '#ffe2a4').glow(920, 600, 300, '#ffd98f', 0.6);
  for (const x of [760, 850, 940, 1030]) sheet.rect(x, 556, 70, 84, '#fff3d0').rect(x + 33, 556, 4, 84, '#9a7f5a');
  sheet
    .shape([690, 520, 1190, 520, 1220, 548, 670, 548], '#f6f2e8')
    .shape([670, 548, 1220, 548, 1220, 562, 670, 562], '#178a8f');
  for (const x of [700, 1176]) sheet.rect(x, 562, 12, 84, '#d9d5cc');
  figure(sheet, 880, 652, 88, { coat: '#2f8a8f', legs: '#246a70', pose: 'walk', facing: -1 });
  figure(sheet, 1000, 650, 86, { coat: '#f3efe6', legs: '#3a4a66', pose: 'stand', facing: -1 });
  for (const x of [60, 330]) lamp(sheet, x, 668, 210, '#14284a', '#ffe0a0');
  for (const [x, size] of [
    [150, 150],
    [440, 130],
    [270, 120],
  ] as const)
    leafyTree(sheet, x, 660, size, '#21506a', '#3f7f84', '#1c2c40');
  for (let at = 0; at < 40; at += 1)
    ripple(sheet, sheet.random(600, 1150), sheet.random(664, 800), sheet.random(40, 160), '#ffe2a4', 0.3);
  glitter(sheet, 650, 646, 800, 120, '#ffe9b8', 0.6);
  // The ambulance.
  sheet.ellipse(430, 748, 230, 16, '#0d1d38', 'opacity="0.6"');
  sheet
    .path('M220 560Q220 548 232 548H500Q512 548 516 558L538 614L606 634Q624 640 624 658V730H220Z', '#f7f5ef')
    .path('M220 640H624V672H220Z', '#178a8f')
    .path('M220 712H624V734H220Z', '#24364f');
  sheet
    .path('M506 566L528 614H470V566Z', '#2b4a6c')
    .path('M506 566L514 584L480 614H470V566Z', '#6f93b0')
    .rect(246, 568, 120, 52, '#2b4a6c')
    .rect(252, 574, 108, 40, '#ffe2a4')
    .line(452, 552, 452, 730, '#c9c9c4', 3)
    .line(386, 552, 386, 730, '#c9c9c4', 3);
  sheet
    .rect(410, 532, 80, 16, '#24364f')
    .rect(416, 528, 30, 16, '#ff5a4a')
    .rect(454, 528, 30, 16, '#5ab4ff')
    .glow(430, 532, 90, '#ff5a4a', 0.8)
    .glow(470, 532, 90, '#5ab4ff', 0.7);
  for (const x of [300, 550]) sheet.circle(x, 730, 36, '#12203a').circle(x, 730, 17, '#b9c4cf');
  sheet.circle(616, 660, 9, '#fff6d8').shape(
    [622, 652, 622, 672, 900, 770, 920, 690],
    sheet.fade(
      [
        ['#fff2c0', 0, 0.6],
        ['#fff2c0', 1, 0],
      ],
      'right',
    ),
  );
  vignette(sheet, '#081630', 0.45);
  return sheet.svg();
}

export const hospitalWing: DemoPicture = {
  name: 'hospital-wing',
  caption:
    'The new wing, seen from the ambulance entrance. Its first patients moved in over one weekend, floor by floor.',
  credit: 'Action News illustration',
  alt: 'An ambulance waits in front of a large hospital building with many lit windows at blue hour.',
  draw,
};
