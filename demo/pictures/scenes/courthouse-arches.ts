import { cloud, hills, receding, sky, vanishing, vignette } from '#demo/pictures/drawing.ts';
import { palm } from '#demo/pictures/growth.ts';
import { mix, round, Sheet } from '#demo/pictures/sheet.ts';
import { arched, birds, figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

/** A course of clay roof tiles along an eave. */
function tiles(sheet: Sheet, from: number, to: number, y: number, size: number, tone = '#c9623f'): void {
  for (let x = from; x < to; x += size)
    sheet.path(
      `M${round(x)} ${y}v${round(-size * 0.5)}a${round(size / 2)} ${round(size / 2)} 0 0 1 ${round(size)} 0v${round(size * 0.5)}Z`,
      mix(tone, sheet.random() < 0.5 ? '#ffffff' : '#5b1f1a', sheet.random(0, 0.2)),
    );
}

function draw(): string {
  const sheet = new Sheet(337);
  sky(sheet, ['#3f8fc0', '#8cc6d6', '#e6ecd3', '#fdeac2'], 600);
  cloud(sheet, 640, 210, 260, 70, '#ffffff', 0.9);
  hills(sheet, 520, 130, '#8fa9b4', 1.1);
  hills(sheet, 530, 80, '#7a9a8a', 1.6);
  // The garden front: a clock tower without figures, red tiles, deep windows.
  sheet.shape([330, 560, 330, 380, 870, 380, 870, 560], sheet.fade(['#fff6e4', '#f6e0bd'], 'right'));
  sheet.shape([318, 384, 350, 344, 850, 344, 882, 384], '#c9623f');
  tiles(sheet, 318, 880, 386, 16);
  for (let bay = 0; bay < 9; bay += 1)
    sheet.path(arched(352 + bay * 58, 556, 36, 92), '#6b5a66').path(arched(352 + bay * 58, 430, 26, 34), '#5b4a5f');
  sheet
    .shape([560, 390, 560, 150, 660, 150, 660, 390], '#fff9ea')
    .shape([660, 390, 660, 150, 700, 160, 700, 390], '#d3b08a')
    .shape([552, 154, 610, 96, 668, 154], '#c9623f')
    .shape([668, 154, 610, 96, 706, 162], '#8f4433')
    .line(610, 98, 610, 66, '#5b3b36', 3);
  sheet
    .path(arched(578, 250, 24, 56), '#5b4a5f')
    .path(arched(618, 250, 24, 56), '#5b4a5f')
    .circle(610, 304, 29, '#3f5f7a')
    .circle(610, 304, 24, '#fdf6e6')
    .line(610, 304, 610, 287, '#2b2a3a', 3)
    .line(610, 304, 622, 310, '#2b2a3a', 3);
  sheet.rect(0, 552, 1200, 80, '#7fae52').rect(0, 552, 1200, 14, '#5f8f45');
  sheet.shape([560, 552, 640, 552, 720, 640, 480, 640], '#f3dcb0');
  for (const [x, size] of [
    [420, 300],
    [800, 340],
    [470, 200],
  ] as const)
    palm(sheet, x, 566, size, '#7a5a44', '#3f7a52', x < 600 ? -0.03 : 0.05);
  for (let bush = 0; bush < 26; bush += 1)
    sheet.circle(
      300 + bush * 24,
      566 + sheet.random(-6, 8),
      sheet.random(12, 20),
      sheet.pick(['#4f8a45', '#3f7440', '#e0558a', '#d9457a', '#6fa04c']),
    );
  // The loggia we stand in: sunlit floor, then the dark arcade cut over everything.
  sheet.rect(0, 624, 1200, 180, '#a8573c');
  const to = vanishing(600, 470);
  for (let row = 0; row < 7; row += 1) {
    const [near, far] = [receding(row, 0.16) * 0.9, receding(row + 1, 0.16) * 0.9];
    for (let tile = -12; tile < 12; tile += 1) {
      const x = 600 + tile * 116;
      sheet.shape(
        [...to(x, 850, near), ...to(x + 116, 850, near), ...to(x + 116, 850, far), ...to(x, 850, far)],
        (tile + row) % 2 ? '#c9714a' : '#b05c3e',
      );
      if ((tile + row) % 4 === 0)
        sheet.ellipse(...to(x + 58, 850, (near + far) / 2), 18 * (1 - near), 6 * (1 - near), '#2f6f8a');
    }
  }
  const openings = [
    [-96, 330],
    [306, 588],
    [966, 330],
  ] as const;
  for (const [x, width] of openings)
    sheet.shape([x + 20, 632, x + width - 20, 632, x + width - 190, 800, x - 260, 800], '#ffe3ae', 'opacity="0.6"');
  const wall = openings.map(([x, width]) => arched(x, 640, width, x === 306 ? 560 : 470)).join('');
  sheet.path(`M-20 -20H1220V640H-20Z${wall}`, sheet.fade(['#6b3f3a', '#7a4a3f', '#8f5c48']), 'fill-rule="evenodd"');
  for (const [x, width] of openings) {
    const [high, thick] = [x === 306 ? 560 : 470, 34];
    // The reveal on each opening's right catches the sun; the left one is in shade.
    sheet
      .path(
        `M${x + width} 640V${640 - high + width / 2}A${width / 2} ${width / 2} 0 0 0 ${x + width / 2} ${640 - high}A${width / 2 - thick / 2} ${width / 2} 0 0 1 ${x + width - thick} ${640 - high + width / 2 + 8}V632Z`,
        '#f9d9a4',
      )
      .path(
        `M${x} 640V${640 - high + width / 2}A${width / 2} ${width / 2} 0 0 1 ${x + width / 2} ${640 - high}A${width / 2 - thick / 4} ${width / 2} 0 0 0 ${x + thick / 2} ${640 - high + width / 2 + 8}V634Z`,
        '#4a2a2e',
      );
    for (let stone = 0; stone < 19; stone += 1) {
      const angle = Math.PI + (stone / 18) * Math.PI;
      const [cx, cy, r] = [x + width / 2, 640 - high + width / 2, width / 2];
      sheet.line(
        cx + Math.cos(angle) * (r + 5),
        cy + Math.sin(angle) * (r + 5),
        cx + Math.cos(angle) * (r + 32),
        cy + Math.sin(angle) * (r + 32),
        '#54302f',
        2.4,
      );
    }
    sheet.path(
      `M${x - 36} 640V${640 - high + width / 2}a${width / 2 + 36} ${width / 2 + 36} 0 0 1 ${width + 72} 0V640`,
      'none',
      'stroke="#b07a58" stroke-width="4"',
    );
  }
  for (const x of [234, 894]) {
    sheet
      .rect(x - 4, 300, 76, 30, '#b07a58')
      .rect(x + 4, 330, 60, 310, sheet.fade(['#5b3432', '#9a6650', '#d9a578', '#8f5c48'], 'right'))
      .rect(x - 10, 626, 88, 28, '#a8704f');
    // A tiled dado in blue and white.
    for (let tile = 0; tile < 12; tile += 1)
      sheet.rect(x + 6 + (tile % 3) * 19, 540 + Math.floor(tile / 3) * 20, 17, 18, tile % 2 ? '#f3e3c4' : '#2f6f8a');
  }
  for (const x of [268, 928])
    sheet
      .line(x, 60, x, 150, '#2a1a1c', 4)
      .shape([x - 24, 150, x + 24, 150, x + 17, 210, x - 17, 210], '#2a1a1c')
      .shape([x - 16, 156, x + 16, 156, x + 11, 204, x - 11, 204], '#ffd98a')
      .glow(x, 180, 120, '#ffce7a', 0.6);
  figure(sheet, 690, 716, 220, { coat: '#2b3350', legs: '#1f2438', hat: '#3a241c', pose: 'walk', facing: -1 });
  sheet
    .rect(648, 598, 42, 32, '#6b3a24', 'rx="4"')
    .path('M660 598v-8h18v8', 'none', 'stroke="#3f2014" stroke-width="4"')
    .shape([680, 716, 714, 716, 560, 796, 470, 796], '#54281f', 'opacity="0.45"');
  figure(sheet, 470, 640, 118, { coat: '#c9453a', legs: '#f3e6cd', pose: 'stand' });
  figure(sheet, 500, 642, 122, { coat: '#f3e6cd', legs: '#4a5f6b', pose: 'stand', facing: -1 });
  birds(sheet, 480, 180, 6, '#4a6a7a', 60);
  vignette(sheet, '#24100f', 0.5);
  return sheet.svg();
}

export const courthouseArches: DemoPicture = {
  name: 'courthouse-arches',
  caption: 'The garden arcade of the courthouse. Two courtrooms reopen on Monday after repairs to the roof.',
  credit: 'Drawn for Action News / Coast desk',
  alt: 'Dark arches with a tiled floor frame a sunny garden and a white clock tower; a person with a briefcase walks by.',
  draw,
};
