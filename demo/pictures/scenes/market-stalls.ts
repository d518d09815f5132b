import { sky, vignette } from '#demo/pictures/drawing.ts';
import { leafyTree } from '#demo/pictures/growth.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { figure, windows } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(149);
  sky(sheet, ['#7fc0cf', '#c9e3da', '#fdeccb'], 420);
  for (const [x, width, height, tone] of [
    [-20, 190, 330, '#e6b48a'],
    [170, 170, 270, '#d98f73'],
    [340, 220, 360, '#efcb9a'],
    [560, 180, 290, '#cf8b78'],
    [740, 200, 340, '#e9c39b'],
    [940, 280, 300, '#d6987b'],
  ] as const) {
    sheet
      .rect(x, 470 - height, width, height + 40, tone)
      .rect(x - 5, 462 - height, width + 10, 14, mix(tone, '#5b2f2a', 0.35))
      .rect(x + width * 0.72, 476 - height, width * 0.28, height, mix(tone, '#6b3a3a', 0.16));
    windows(
      sheet,
      { x: x + 16, y: 486 - height, width: width - 32, height: height - 130 },
      { columns: 3, rows: 3, lit: ['#fdf3d0'], dark: '#5d7a86', share: 0.2, fillRatio: 0.46 },
    );
  }
  sheet.shape([0, 480, 0, 140, 150, 190, 260, 480], '#fff4d4', 'opacity="0.25"');
  leafyTree(sheet, 330, 520, 330, '#4f7a46', '#a9bf55');
  leafyTree(sheet, 900, 520, 300, '#4f7a46', '#a9bf55');
  const colours = ['#d9453a', '#f1b93e', '#2f7f86', '#f5efe0'] as const;
  for (const [from, y] of [
    [0, 120],
    [430, 100],
    [830, 130],
  ] as const) {
    sheet.stroke(`M${from} ${y}q215 90 430 -10`, '#5b3b36', 2);
    for (let flag = 1; flag < 13; flag += 1) {
      const share = flag / 13;
      const [x, top] = [from + 430 * share, y + 180 * share * (1 - share) - 10 * share];
      sheet.shape([x - 13, top, x + 13, top, x, top + 34], colours[flag % 4] ?? '#d9453a');
    }
  }
  sheet.rect(0, 500, 1200, 300, sheet.fade(['#d8b995', '#c29a78', '#8d6655']));
  for (let row = 0; row < 9; row += 1)
    sheet.line(0, 520 + row ** 1.8 * 5.4, 1200, 520 + row ** 1.8 * 5.4, '#a47d63', 1.6, 'opacity="0.6"');
  for (let seam = -14; seam < 15; seam += 1)
    sheet.line(600 + seam * 50, 510, 600 + seam * 190, 820, '#a47d63', 1.6, 'opacity="0.5"');
  for (const [x, coat, hat] of [
    [120, '#5d6f8f', '#3a2a26'],
    [420, '#8d4f5a', '#6b4a2c'],
    [700, '#f3e6cd', '#b5793c'],
    [812, '#49756b', '#2a2226'],
    [1110, '#a8653f', '#3a2a26'],
  ] as const)
    figure(sheet, x, 556, 96, { coat, hat, facing: x % 3 ? 1 : -1, pose: 'walk' });
  const stall = (
    x: number,
    y: number,
    width: number,
    stripe: string,
    goods: readonly (readonly [string, ...string[]])[],
  ) => {
    const high = width * 0.86;
    const top = y - high;
    sheet.rect(x + 10, top + 40, 9, high - 40, '#6b4632').rect(x + width - 19, top + 40, 9, high - 40, '#4f3326');
    sheet.rect(x + 14, top + 70, width - 28, high * 0.5, '#5b3b36', 'opacity="0.5"');
    figure(sheet, x + width * 0.52, y - high * 0.12, high * 0.62, {
      coat: mix(stripe, '#ffffff', 0.55),
      hat: '#f5efe0',
      skin: '#a9714e',
      pose: 'reach',
      facing: -1,
    });
    // The counter is a bank of tilted crates; each is heaped with one colour of fruit.
    sheet.shape([x - 6, y, x + 4, y - high * 0.34, x + width - 4, y - high * 0.34, x + width + 6, y], '#8a5a3a');
    goods.forEach((fruit, at) => {
      const cell = width / goods.length;
      const left = x + at * cell + 5;
      for (let row = 0; row < 4; row += 1)
        for (let piece = 0; piece < 6; piece += 1)
          sheet.circle(
            left + 8 + (piece * (cell - 22)) / 5 + (row % 2) * 4,
            y - high * 0.36 + row * 12 - 6,
            10,
            sheet.pick(fruit),
          );
      sheet
        .rect(left, y - high * 0.24, cell - 10, high * 0.15, '#b98452')
        .line(left, y - high * 0.16, left + cell - 10, y - high * 0.16, '#8a5a3a', 2)
        .rect(left, y - high * 0.24, cell - 10, 5, '#d6a66e');
    });
    sheet.rect(x - 6, y - high * 0.08, width + 12, high * 0.08, '#6b4632');
    const stripes = 10;
    for (let band = 0; band < stripes; band += 1) {
      const [a, b] = [band / stripes, (band + 1) / stripes];
      const edge = (share: number) => x - 26 + (width + 52) * share;
      const ridge = (share: number) => x + 16 + (width - 32) * share;
      const fill = band % 2 ? '#fbf3e2' : stripe;
      sheet.shape([ridge(a), top - 14, ridge(b), top - 14, edge(b), top + 62, edge(a), top + 62], fill);
      sheet.path(
        `M${edge(a)} ${top + 61}h${edge(b) - edge(a)}v16a${(edge(b) - edge(a)) / 2} 15 0 0 1 ${edge(a) - edge(b)} 0Z`,
        mix(fill, '#4a2a2a', 0.2),
      );
    }
  };
  const fruits = {
    apple: ['#d23b32', '#e2563f', '#b82f2c'],
    orange: ['#f29a2e', '#f7b044', '#e6852a'],
    green: ['#6f9a3f', '#8fb44d', '#577f37'],
    plum: ['#6a3a6e', '#84508a', '#55305c'],
    lemon: ['#f6d54a', '#f9e27c', '#e9bf35'],
    cream: ['#f5e6c4', '#e9d2a0', '#fff3da'],
  } as const;
  stall(470, 664, 300, '#2f7f86', [fruits.green, fruits.lemon, fruits.plum]);
  stall(30, 716, 360, '#d9453a', [fruits.apple, fruits.orange, fruits.green]);
  stall(826, 716, 360, '#e5a52f', [fruits.lemon, fruits.cream, fruits.apple]);
  for (const [x, y, size, coat, facing, pose] of [
    [440, 780, 250, '#2c4a6b', -1, 'reach'],
    [792, 790, 262, '#a63a4b', 1, 'reach'],
    [640, 760, 190, '#f0e2c6', 1, 'walk'],
    [588, 768, 130, '#e0793f', 1, 'walk'],
  ] as const) {
    sheet.ellipse(x + 20, y, size * 0.28, size * 0.045, '#5b3b36', 'opacity="0.45"');
    figure(sheet, x, y, size, { coat, facing, pose, hat: sheet.pick(['#3a2a26', '#c9a05e', '#6b3a2c']) });
  }
  vignette(sheet, '#4a2018', 0.4);
  return sheet.svg();
}

export const marketStalls: DemoPicture = {
  name: 'market-stalls',
  caption: 'Saturday shoppers at the growers’ market. Stallholders say fruit came two weeks early this year.',
  credit: 'Action News illustration',
  alt: 'Shoppers stand at three market stalls with striped awnings and crates heaped with fruit, under strings of bunting.',
  draw,
};
