import { cloud, hills, land, mist, mountain, sky, vignette } from '#demo/pictures/drawing.ts';
import { leafyTree, wood } from '#demo/pictures/growth.ts';
import { curve, mix, round, Sheet } from '#demo/pictures/sheet.ts';
import { birds } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

/** An ear of wheat on its stalk, bending with the wind. */
function ear(sheet: Sheet, x: number, y: number, height: number, sway: number, colour: string): void {
  const [tipX, tipY] = [x + sway, y - height];
  sheet.stroke(
    `M${round(x)} ${round(y)}Q${round(x)} ${round(y - height * 0.6)} ${round(tipX)} ${round(tipY)}`,
    mix(colour, '#6b4a16', 0.35),
    height * 0.016,
  );
  const angle = (sway / height) * 50;
  sheet.group(
    `transform="translate(${round(tipX)} ${round(tipY)}) rotate(${round(angle)}) scale(${round(height / 26) / 10})"`,
    () => {
      for (let row = 0; row < 6; row += 1) {
        const drop = row * 7;
        for (const side of [-1, 1]) {
          sheet.path(
            `M0 ${drop}q${side * 9} -4 ${side * 7} -14q${side * -7} 3 ${side * -7} 14Z`,
            row % 2 ? colour : mix(colour, '#ffffff', 0.22),
          );
          sheet.path(`M${side * 6} ${drop - 10}l${side * 9} -24`, 'none', `stroke="${colour}" stroke-width="0.9"`);
        }
      }
      sheet.path('M0 2q-4 -8 0 -20q4 12 0 20Z', mix(colour, '#ffffff', 0.3));
    },
  );
}

function draw(): string {
  const sheet = new Sheet(71);
  sky(sheet, ['#3c83b4', '#84b9d0', '#dfe6d4', '#f8e7bd'], 430);
  for (const [x, y, width] of [
    [60, 190, 380],
    [520, 130, 300],
    [830, 230, 420],
    [330, 290, 260],
  ] as const) {
    cloud(sheet, x, y, width, width * 0.26, '#ffffff', 0.92);
    sheet.ellipse(x + width * 0.5, y - 2, width * 0.42, 7, '#c4d7de', 'opacity="0.8"');
  }
  const rock = { light: '#8fa5bd', shade: '#6b83a3', snow: '#f5f4ee', snowShade: '#b4c4d6', snowLine: 0.6 };
  for (const [x, y, left, right] of [
    [90, 300, 190, 150],
    [270, 330, 150, 160],
    [430, 282, 180, 170],
    [640, 320, 160, 150],
    [800, 290, 150, 190],
    [1010, 312, 190, 160],
    [1160, 290, 150, 170],
  ] as const)
    mountain(sheet, { x, y, left, right }, 432, rock);
  mist(sheet, 425, 80, '#f3e8cc', 0.8);
  hills(sheet, 450, 50, '#7f9c8f', 2.2);
  hills(sheet, 478, 56, '#5f8a6b', 1.7);
  const near = hills(sheet, 512, 66, '#7f9d4e', 1.2);
  wood(sheet, near, 60, 400, { gap: 20, low: 20, high: 50, fill: '#31593f' });
  for (const x of [760, 805, 850, 1010, 1040])
    leafyTree(sheet, x, near(x) + 4, sheet.random(46, 70), '#3f6a3d', '#8aa54d');
  // A white farmstead, so that the size of the land can be read.
  const yard = near(905);
  sheet
    .rect(880, yard - 26, 46, 28, '#f6efe0')
    .shape([874, yard - 24, 903, yard - 46, 932, yard - 24], '#b24a39')
    .rect(940, yard - 34, 34, 36, '#a83f33')
    .shape([936, yard - 32, 957, yard - 50, 978, yard - 32], '#d9d4c8');
  land(sheet, (x) => 530 - 26 * Math.sin(x / 330), sheet.fade(['#f3c95c', '#e0a435', '#b9741f']));
  // Drill rows sweep towards the farm and close up with distance.
  for (let row = -16; row <= 20; row += 1) {
    const foot = 600 + row * 120;
    const outline = [foot, 820, 600 + row * 74 + 40, 680, 780 + row * 30, 590, 850 + row * 16, 528];
    sheet.stroke(curve(outline), row % 2 ? '#c98a27' : '#f7d878', 5, 'opacity="0.5"');
  }
  sheet.path('M-20 560Q260 600 420 640T900 610T1220 560V600Q900 660 420 690T-20 610Z', '#fbe08a', 'opacity="0.35"');
  for (let stalk = 0; stalk < 150; stalk += 1) {
    const front = stalk / 150;
    const x = sheet.random(-20, 1220);
    ear(
      sheet,
      x,
      790 + front * 130,
      110 + front * 70,
      18 + sheet.random(0, 26),
      mix('#d99a30', '#f6d473', sheet.random()),
    );
  }
  for (const [x, height] of [
    [-20, 330],
    [20, 420],
    [60, 300],
    [95, 370],
    [140, 440],
    [185, 310],
    [235, 350],
    [290, 270],
    [960, 260],
    [1015, 330],
    [1060, 290],
    [1100, 400],
    [1145, 330],
    [1175, 460],
  ] as const)
    ear(sheet, x, 850, height, height * 0.15, mix('#f4c856', '#d99a30', sheet.random(0, 0.7)));
  birds(sheet, 620, 210, 7, '#4b6f82');
  vignette(sheet, '#6b3d0d', 0.35);
  return sheet.svg();
}

export const foothillsWheat: DemoPicture = {
  name: 'foothills-wheat',
  caption:
    'Ripe wheat west of Calgary, with the foothills behind. Growers expect to finish cutting before the first hard frost.',
  credit: 'Drawing by Action News',
  alt: 'Golden wheat sways in the foreground of a wide field; a white farmhouse, green foothills and snowy peaks lie beyond.',
  draw,
};
