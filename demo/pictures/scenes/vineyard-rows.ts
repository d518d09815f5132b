import { hills, land, mist, sky, streaks, sun, vanishing, vignette } from '#demo/pictures/drawing.ts';
import { leafyTree } from '#demo/pictures/growth.ts';
import { Sheet } from '#demo/pictures/sheet.ts';
import { arched, figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(311);
  sky(sheet, ['#8fb3c9', '#c9d3cf', '#f9dcb4', '#fbc58a'], 430);
  sun(sheet, 770, 300, 50, '#fff6dc', '#ffe3a8', 7);
  streaks(sheet, 10, 40, 240, '#fff0dc', 0.6);
  hills(sheet, 380, 150, '#a9a8b8', 0.9);
  hills(sheet, 400, 120, '#8f9a9f', 1.3);
  mist(sheet, 380, 90, '#ffe6c0', 0.8);
  const knoll = hills(sheet, 440, 110, '#7f9460', 1);
  for (const [x, size] of [
    [930, 110],
    [985, 130],
    [1040, 104],
    [130, 90],
    [180, 110],
  ] as const)
    leafyTree(sheet, x, knoll(x) + 6, size, '#4a6440', '#8f9f52');
  const yard = knoll(560) + 4;
  sheet
    .shape([470, yard, 470, yard - 52, 640, yard - 52, 640, yard], '#f9ead0')
    .shape([458, yard - 48, 490, yard - 82, 622, yard - 82, 652, yard - 48], '#c9623f')
    .rect(640, yard - 78, 48, 80, '#f0d9b4')
    .shape([634, yard - 76, 664, yard - 104, 694, yard - 76], '#b3533a');
  for (const x of [490, 530, 570, 610]) sheet.path(arched(x, yard, 22, 36), '#6b4a42');
  for (const x of [430, 446, 706, 722])
    sheet.path(
      `M${x} ${yard + 4}Q${x - 9} ${yard - 60} ${x} ${yard - 100}Q${x + 9} ${yard - 60} ${x} ${yard + 4}Z`,
      '#3f5a42',
    );
  land(sheet, (x) => 446 - 14 * Math.cos((x - 600) / 420), sheet.fade(['#c9a05f', '#a8733f', '#7a4a30']));
  // Rows run from one point on the crest; each is a hedge with a lit flank, a dark foot and a furrow between.
  const to = vanishing(640, 404);
  // The outermost rows are painted first: each row hides the foot of the one beyond it.
  const rows = Array.from({ length: 27 }, (_, at) => (at % 2 ? 1 : -1) * Math.ceil((26 - at) / 2));
  for (const row of rows) {
    const x = 640 + row * 190;
    const ridge = (dx: number, lift: number) =>
      Array.from({ length: 20 }, (_, at) => {
        const share = 0.9 * (1 - at / 19) ** 0.8 - (0.3 * at) / 19;
        const [px, py] = to(x + dx, 860 - lift, share);
        return `${(px + sheet.random(-4, 4) * (1 - share)).toFixed(1)} ${(py + sheet.random(-9, 9) * (1 - share)).toFixed(1)}`;
      });
    const [left, top, right] = [ridge(-56, 0), ridge(0, 150), ridge(56, 0)];
    sheet.path(`M${ridge(72, -14).join('L')}L${[...left].reverse().join('L')}Z`, '#5b3626', 'opacity="0.5"');
    const isWest = row < 1;
    const shadow = ridge(0, 164);
    sheet.path(
      `M${shadow.join('L')}`,
      'none',
      `stroke="${isWest ? '#4f7a3f' : '#274a33'}" stroke-width="11" opacity="0.9"`,
    );
    sheet
      .path(`M${left.join('L')}L${[...top].reverse().join('L')}Z`, isWest ? '#3f6440' : row % 2 ? '#4a7742' : '#41703f')
      .path(
        `M${top.join('L')}L${[...right].reverse().join('L')}Z`,
        isWest ? (row % 2 ? '#a9bd57' : '#93ac4c') : '#315538',
      )
      .path(`M${top.join('L')}`, 'none', `stroke="${isWest ? '#efe08a' : '#b9c45f'}" stroke-width="5" opacity="0.85"`);
  }
  for (let leaf = 0; leaf < 360; leaf += 1) {
    const share = sheet.random() ** 1.4 * 0.8;
    const row = Math.floor(sheet.random(-9, 10));
    const [x, y] = to(640 + row * 190 + sheet.random(-44, 44), 850 - sheet.random(10, 130), share);
    const size = 12 * (1 - share);
    sheet.ellipse(
      x,
      y,
      size,
      size * 0.7,
      sheet.pick(['#b9c65a', '#6f9446', '#d9b84a', '#2f5238', '#c98a3a']),
      'opacity="0.85"',
    );
  }
  figure(sheet, 540, 580, 92, { coat: '#c9453a', hat: '#e9cf9a', pose: 'reach', facing: -1 });
  figure(sheet, 742, 548, 70, { coat: '#3f6a86', hat: '#e9cf9a', pose: 'reach' });
  // A branch in front, with the grapes that the rows are for.
  sheet
    .path('M-20 90Q160 60 300 110T470 96', 'none', 'stroke="#4a3026" stroke-width="13" stroke-linecap="round"')
    .path('M300 110Q340 150 330 190M150 78Q190 130 180 170', 'none', 'stroke="#5f4a2c" stroke-width="5"');
  const vine = (x: number, y: number, size: number, turn: number, tone: string) =>
    sheet.group(`transform="translate(${x} ${y}) rotate(${turn}) scale(${size})"`, () => {
      sheet
        .path('M0 0L-22 -8L-46 4L-40 26L-54 44L-30 50L-24 72L0 58L24 72L30 50L54 44L40 26L46 4L22 -8Z', tone)
        .path(
          'M0 4V56M0 20L-30 12M0 20L30 12M0 36L-34 42M0 36L34 42',
          'none',
          'stroke="#e9e3a0" stroke-width="2" opacity="0.55"',
        );
    });
  for (const [x, y, size, turn, tone] of [
    [30, 60, 1.7, 20, '#4f7a40'],
    [120, 40, 1.4, -16, '#6f9446'],
    [250, 80, 1.7, 8, '#5b8444'],
    [380, 70, 1.5, -24, '#8fa850'],
    [450, 100, 1.2, 30, '#b9a24a'],
    [-10, 150, 1.5, 40, '#6f9446'],
  ] as const)
    vine(x, y, size, turn, tone);
  for (const [x, y, rows] of [
    [180, 172, 8],
    [330, 192, 7],
  ] as const)
    for (let row = 0; row < rows; row += 1) {
      const count = Math.max(1, Math.round(5.2 * (1 - Math.abs(row - 2) / rows)));
      for (let berry = 0; berry < count; berry += 1) {
        const [bx, by] = [x + (berry - (count - 1) / 2) * 22 + sheet.random(-3, 3), y + row * 19];
        sheet
          .circle(bx, by, 14, sheet.pick(['#4a2f5f', '#5f3a72', '#3f2850']))
          .circle(bx - 4, by - 5, 4, '#b79ac9', 'opacity="0.8"');
      }
    }
  sheet.glow(770, 300, 520, '#fff0c8', 0.35);
  vignette(sheet, '#3a2014', 0.42);
  return sheet.svg();
}

export const vineyardRows: DemoPicture = {
  name: 'vineyard-rows',
  caption:
    'Pickers work the rows in the Santa Barbara hills at sunrise. Growers report a small crop of very good fruit.',
  credit: 'Drawing by Action News',
  alt: 'Vineyard rows run to a farmhouse on a hill at sunrise, framed by a branch with dark grapes.',
  draw,
};
