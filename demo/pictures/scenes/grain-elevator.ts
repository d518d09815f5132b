import { cloud, hills, land, sky, vignette } from '#demo/pictures/drawing.ts';
import { grass, leafyTree } from '#demo/pictures/growth.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { birds, windows } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(103);
  sky(sheet, ['#2f4a63', '#587a8c', '#c7b58f', '#f3d896'], 580);
  for (const [x, y, width, tone] of [
    [-80, 180, 620, '#3c5870'],
    [420, 120, 560, '#466479'],
    [760, 230, 560, '#3a556c'],
    [120, 300, 420, '#7f8f8d'],
    [700, 350, 380, '#a8a590'],
  ] as const)
    cloud(sheet, x, y, width, width * 0.24, tone, 0.8);
  for (let streak = 0; streak < 46; streak += 1) {
    const x = sheet.random(-40, 330);
    sheet.line(x, 190, x - 60, 570, '#8ea3a8', 1.4, 'opacity="0.25"');
  }
  hills(sheet, 590, 20, '#8d8a5f', 1.4);
  land(sheet, () => 584, sheet.fade(['#e3b650', '#c98e35', '#6e4a26']));
  leafyTree(sheet, 1075, 594, 110, '#4f5f3a', '#8c8a48');
  leafyTree(sheet, 1130, 596, 84, '#4f5f3a', '#8c8a48');
  sheet
    .rect(956, 548, 60, 42, '#efe3c8')
    .shape([948, 552, 986, 522, 1024, 552], '#5b4a44')
    .rect(976, 562, 18, 28, '#7d6a58');
  // The elevator: a tall crib, its shoulders, the cupola on top, and the drive shed at its side.
  const red = sheet.fade(['#d9573c', '#c04430', '#a83a2b'], 'right');
  sheet.shape([430, 644, 430, 300, 500, 236, 500, 150, 690, 150, 690, 236, 760, 300, 760, 644], red);
  sheet
    .shape([690, 150, 742, 168, 742, 242, 690, 236], '#7d2a26')
    .shape([760, 300, 690, 236, 742, 242, 826, 308, 826, 634, 760, 644], '#7a2925');
  sheet
    .shape([488, 156, 595, 92, 702, 156], '#c04430')
    .shape([484, 158, 595, 88, 706, 158, 698, 164, 595, 102, 492, 164], '#40393c')
    .shape([595, 88, 650, 102, 754, 170, 706, 158], '#2e292e');
  sheet
    .shape([424, 304, 500, 232, 506, 240, 434, 312], '#40393c')
    .shape([766, 304, 690, 232, 742, 238, 834, 312], '#2e292e');
  for (let board = 0; board < 28; board += 1)
    sheet.line(430, 320 + board * 11.6, 760, 320 + board * 11.6, '#8d2f26', 1.2, 'opacity="0.5"');
  for (let board = 0; board < 9; board += 1)
    sheet.line(502, 164 + board * 11, 688, 164 + board * 11, '#8d2f26', 1.2, 'opacity="0.5"');
  sheet.shape([430, 644, 430, 300, 452, 280, 452, 644], '#f0805a', 'opacity="0.45"');
  windows(sheet, { x: 560, y: 176, width: 70, height: 34 }, { columns: 2, rows: 1, lit: ['#ffe3a2'], share: 1 });
  sheet.rect(582, 350, 28, 40, '#ffe3a2').rect(594, 350, 4, 40, '#8d2f26').rect(582, 368, 28, 4, '#8d2f26');
  // A pale cartouche stands where a name would be painted.
  sheet
    .rect(480, 428, 230, 60, '#f3e2bd', 'opacity="0.92"')
    .rect(490, 438, 210, 40, 'none', 'stroke="#a83a2b" stroke-width="4"')
    .path(
      'M595 444q10 12 0 28q-10 -16 0 -28ZM577 452q12 4 14 20q-14 -4 -14 -20ZM613 452q-12 4 -14 20q14 -4 14 -20Z',
      '#a83a2b',
    );
  sheet
    .shape([250, 640, 250, 482, 340, 430, 430, 482, 430, 640], '#b84434')
    .shape([240, 488, 340, 422, 440, 488, 430, 494, 340, 436, 250, 494], '#40393c')
    .rect(292, 534, 96, 106, '#3a1f22')
    .shape([292, 534, 340, 534, 340, 640, 292, 640], '#5b2a28');
  sheet.shape([500, 500, 516, 500, 470, 560, 452, 560], '#5b5a5e');
  // The siding with its hopper cars.
  sheet.path('M-20 640H1220V700H-20Z', '#8a7358').path('M-20 640H1220V650H-20Z', '#a78c68');
  for (let tie = -20; tie < 1220; tie += 30)
    sheet.shape([tie, 664, tie + 16, 664, tie + 10, 690, tie - 8, 690], '#4a3a34');
  for (const [x, tone] of [
    [-60, '#58737f'],
    [222, '#c9b99a'],
    [888, '#58737f'],
  ] as const) {
    sheet
      .shape([x, 546, x + 262, 546, x + 262, 628, x + 214, 656, x + 48, 656, x, 628], tone)
      .rect(x, 540, 262, 9, mix(tone, '#ffffff', 0.35));
    for (let rib = 1; rib < 9; rib += 1)
      sheet.line(x + rib * 29, 552, x + rib * 29, 630, mix(tone, '#000000', 0.22), 4);
    sheet
      .shape([x + 80, 656, x + 182, 656, x + 160, 674, x + 102, 674], mix(tone, '#000000', 0.4))
      .rect(x - 8, 652, 278, 8, '#2c2a30');
    for (const wheel of [24, 58, 204, 238])
      sheet.circle(x + wheel, 670, 15, '#241f24').circle(x + wheel, 670, 6, '#7d7468');
  }
  sheet.rect(-20, 684, 1240, 5, '#d8c7a4').rect(-20, 689, 1240, 4, '#3a2e2c');
  sheet.path('M-20 700H1220V800H-20Z', sheet.fade(['#a9823f', '#5e4525']));
  grass(sheet, () => 770, 420, 90, ['#7f6128', '#b98f3b', '#dab053', '#5d4a22']);
  birds(sheet, 860, 250, 8, '#2b3c4a', 100);
  sheet.glow(1060, 470, 420, '#ffe6a6', 0.35);
  vignette(sheet, '#1c1d2b', 0.5);
  return sheet.svg();
}

export const grainElevator: DemoPicture = {
  name: 'grain-elevator',
  caption:
    'One of the last wooden elevators on the line east of Calgary still takes grain. A local society has bought it for a dollar and a new roof.',
  credit: 'Drawing by Action News',
  alt: 'A red wooden grain elevator rises over hopper cars on a siding, with storm clouds parting behind it.',
  draw,
};
