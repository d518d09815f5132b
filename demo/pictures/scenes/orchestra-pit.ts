import { vignette } from '#demo/pictures/drawing.ts';
import { curve, mix, round, Sheet } from '#demo/pictures/sheet.ts';
import { drape } from '#demo/pictures/stage.ts';
import { figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

/** A player's desk: a lit page on a stand. */
function musicStand(sheet: Sheet, x: number, y: number, size: number): void {
  sheet.glow(x, y - size * 0.7, size * 0.95, '#ffd98a', 0.6);
  sheet.line(x, y, x, y - size * 0.6, '#120c1c', size * 0.05);
  sheet
    .shape(
      [
        x - size * 0.34,
        y - size * 0.88,
        x + size * 0.34,
        y - size * 0.88,
        x + size * 0.38,
        y - size * 0.52,
        x - size * 0.38,
        y - size * 0.52,
      ],
      '#1d1424',
    )
    .shape(
      [
        x - size * 0.3,
        y - size * 0.86,
        x - size * 0.01,
        y - size * 0.84,
        x - size * 0.01,
        y - size * 0.54,
        x - size * 0.33,
        y - size * 0.56,
      ],
      '#fff1cf',
    )
    .shape(
      [
        x + size * 0.3,
        y - size * 0.86,
        x + size * 0.01,
        y - size * 0.84,
        x + size * 0.01,
        y - size * 0.54,
        x + size * 0.33,
        y - size * 0.56,
      ],
      '#ffe3ae',
    );
  for (let line = 0; line < 4; line += 1)
    sheet.line(
      x - size * 0.27,
      y - size * (0.8 - line * 0.065),
      x + size * 0.27,
      y - size * (0.8 - line * 0.065),
      '#6b5a5a',
      1.2,
    );
}

/** A bowed instrument of any size: belly, waist, neck and scroll, with its foot at the origin of the turn. */
function fiddle(sheet: Sheet, x: number, y: number, size: number, turn: number, wood: string): void {
  sheet.group(
    `transform="translate(${round(x)} ${round(y)}) rotate(${turn}) scale(${(size / 100).toFixed(2)})"`,
    () => {
      sheet
        .path(
          'M0 0C-26 0 -28 -24 -20 -32C-14 -38 -14 -42 -19 -48C-24 -60 -12 -68 0 -68S24 -60 19 -48C14 -42 14 -38 20 -32C28 -24 26 0 0 0Z',
          wood,
        )
        .path(
          'M0 0C-26 0 -28 -24 -20 -32C-14 -38 -14 -42 -19 -48C-24 -60 -12 -68 0 -68Q-14 -50 -6 -36Q-18 -14 0 0Z',
          mix(wood, '#ffdf9a', 0.35),
        );
      sheet
        .rect(-2.4, -120, 4.8, 74, '#23140f')
        .circle(0, -121, 4.6, '#4a2418')
        .path('M-9 -26q-5 -8 0 -14M9 -26q5 -8 0 -14', 'none', 'stroke="#2a120c" stroke-width="2"')
        .line(-6, -24, 6, -24, '#f3dcae', 2);
    },
  );
}

function draw(): string {
  const sheet = new Sheet(281);
  sheet.rect(0, 0, 1200, 800, '#150c1c');
  // The stage above: a blue set, two singers small in their light.
  sheet.rect(60, 30, 1080, 320, sheet.fade(['#142250', '#2f4a8f', '#7a86b8', '#e9c9a8']));
  sheet.circle(860, 150, 54, '#f6ecd2').glow(860, 150, 190, '#dfe4f5', 0.6);
  for (const [x, high, tone] of [
    [180, 190, '#1c2c60'],
    [330, 150, '#24386f'],
    [700, 130, '#2c4280'],
    [1000, 200, '#1c2c60'],
  ] as const)
    sheet.path(
      curve([x - 190, 352, x - 80, 352 - high * 0.7, x, 352 - high, x + 70, 352 - high * 0.6, x + 190, 352]),
      tone,
    );
  for (const x of [420, 720])
    sheet.shape(
      [x - 18, 30, x + 18, 30, 590 + (x - 570) * 0.3 + 110, 350, 590 + (x - 570) * 0.3 - 110, 350],
      sheet.fade([
        ['#fff3cf', 0, 0.4],
        ['#fff3cf', 1, 0.08],
      ]),
    );
  sheet
    .shape([60, 320, 1140, 320, 1200, 372, 0, 372], sheet.fade(['#c98a62', '#8a5244']))
    .ellipse(592, 344, 190, 18, '#ffe3b0', 'opacity="0.75"');
  figure(sheet, 540, 346, 128, { coat: '#c9453a', legs: '#c9453a', pose: 'reach', facing: 1, hat: '#3a1d18' });
  sheet.path('M526 296Q498 340 500 350H580Q574 320 556 296Z', '#c9453a');
  figure(sheet, 648, 346, 132, { coat: '#24305f', pose: 'reach', facing: -1, hat: '#1d1424' });
  for (const side of [0, 1])
    sheet.group(side ? 'transform="translate(1200 0) scale(-1 1)"' : '', () =>
      drape(sheet, -20, 128, 0, 366, 5, '#4a0f1c', '#c93a3c'),
    );
  sheet.rect(0, 0, 1200, 40, '#3a0d18').rect(0, 38, 1200, 7, '#d9a544');
  sheet.rect(0, 368, 1200, 30, '#3a2024').rect(0, 366, 1200, 5, '#f0c45a');
  for (let light = 0; light < 24; light += 1)
    sheet.path(`M${14 + light * 50} 368a11 9 0 0 1 22 0Z`, '#f3cf74').glow(25 + light * 50, 362, 34, '#ffe3a0', 0.6);
  sheet.rect(0, 396, 1200, 404, sheet.fade(['#2c1726', '#23121f', '#0f0813']));
  for (let panel = 0; panel < 13; panel += 1) sheet.rect(panel * 96 + 10, 406, 76, 60, '#3a2030', 'rx="4"');
  const player = (x: number, y: number, size: number, facing: 1 | -1) =>
    figure(sheet, x, y, size, {
      coat: mix('#2b2438', '#5a4050', sheet.random(0, 0.5)),
      skin: sheet.pick(['#d9a077', '#a87050', '#e8b78f']),
      pose: 'sit',
      facing,
      hat: sheet.pick(['#2b1812', '#6b3f24', '#d0c4ae', '#140c14']),
    });
  // Far row: winds and brass; middle: violins and violas; near: cellos, a bass and the harp.
  for (let at = 0; at < 11; at += 1) {
    const x = 70 + at * 106;
    player(x, 540, 124, x < 600 ? 1 : -1);
    if (at % 3 === 1)
      sheet
        .circle(x + (x < 600 ? 34 : -34), 470, 17, '#f0c45a')
        .circle(x + (x < 600 ? 34 : -34), 470, 9, '#8a5a1f')
        .line(x, 466, x + (x < 600 ? 24 : -24), 470, '#f0c45a', 5);
    else sheet.line(x + (x < 600 ? 10 : -10), 452, x + (x < 600 ? 36 : -36), 492, '#e9d6b0', 4.5);
    musicStand(sheet, x + (x < 600 ? 52 : -52), 548, 62);
  }
  for (let at = 0; at < 8; at += 1) {
    const side = at < 4 ? -1 : 1;
    const x = 600 + side * (150 + (at % 4) * 134);
    const y = 640 - (at % 4) * 6;
    player(x, y, 176, side === -1 ? 1 : -1);
    fiddle(sheet, x - side * 12, y - 118, 46, side * -62, '#b5622c');
    sheet.line(x - side * 52, y - 150, x - side * 6, y - 96, '#f3dcae', 2.6);
    musicStand(sheet, x - side * 68, y + 10, 88);
  }
  for (const [x, y, size, turn] of [
    [110, 800, 190, 10],
    [318, 812, 180, 12],
    [1080, 806, 196, -12],
    [884, 812, 180, -10],
  ] as const) {
    const facing = x < 600 ? 1 : -1;
    player(x, y, 250, facing);
    fiddle(sheet, x + facing * 46, y - 4, size * 0.9, turn * -1, '#c06a2c');
    sheet.line(x + facing * -10, y - 66, x + facing * 104, y - 84, '#f6e3b6', 3.4);
    musicStand(sheet, x + facing * 150, y + 14, 104);
  }
  // The conductor, back to us, arms up: the darkest and largest shape, rimmed by the stage.
  sheet
    .shape([490, 740, 710, 740, 736, 800, 464, 800], '#3a2024')
    .rect(490, 732, 220, 12, '#8a5a3c')
    .glow(600, 500, 260, '#ffcf8a', 0.4);
  sheet
    .path(
      'M560 736L566 620Q540 560 548 500Q556 468 588 462L590 446Q572 430 574 404Q578 376 600 376T626 404Q628 430 610 446L612 462Q644 468 652 500Q660 560 634 620L640 736H606L600 640L594 736Z',
      '#0d0711',
    )
    .path(
      'M556 486Q500 470 470 420L436 376',
      'none',
      'stroke="#0d0711" stroke-width="25" stroke-linecap="round" stroke-linejoin="round"',
    )
    .path(
      'M644 486Q706 474 738 430L756 372',
      'none',
      'stroke="#0d0711" stroke-width="25" stroke-linecap="round" stroke-linejoin="round"',
    );
  sheet.circle(432, 366, 13, '#d9a077').circle(758, 360, 13, '#d9a077').line(762, 356, 836, 282, '#fff6dc', 4);
  sheet.path(
    'M574 404Q578 376 600 376T626 404M588 462Q556 468 548 500M612 462Q644 468 652 500M560 476Q506 462 478 418L444 372M640 476Q698 464 728 426L746 372',
    'none',
    'stroke="#ffbf7a" stroke-width="3" stroke-linecap="round" opacity="0.9"',
  );
  vignette(sheet, '#07030a', 0.5);
  return sheet.svg();
}

export const orchestraPit: DemoPicture = {
  name: 'orchestra-pit',
  caption:
    'The pit before the last act. The orchestra opens its season with a program of works written within a day’s drive of the hall.',
  credit: 'Action News illustration',
  alt: 'A conductor with raised arms faces players with lamplit music stands in an orchestra pit below a bright blue stage.',
  draw,
};
