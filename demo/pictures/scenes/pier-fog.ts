import { mist, ripple, sky, sun, vignette } from '#demo/pictures/drawing.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(197);
  const fog = '#d5dcdb';
  sky(sheet, ['#a9b8bf', '#c6d0d1', '#dfe2dc', '#e9e6da'], 800);
  sun(sheet, 330, 250, 50, '#f7f2e2', '#fdf6e0', 7);
  sheet.rect(0, 470, 1200, 330, sheet.fade(['#d9dcd6', '#a7bcc1', '#6f929d', '#476b7a']));
  const vanish = [330, 462] as const;
  const toward = (x: number, y: number, share: number) =>
    [x + (vanish[0] - x) * share, y + (vanish[1] - y) * share] as const;
  for (let at = 0; at < 80; at += 1) {
    const near = sheet.random() ** 1.3;
    ripple(
      sheet,
      sheet.random(-60, 1200),
      480 + near * 310,
      20 + near * 180,
      sheet.pick(['#eef0ea', '#5d8390', '#c9d6d6']),
      0.5,
    );
  }
  // Bents of piles from far to near: each nearer one is darker, which is all the fog leaves of depth.
  for (let bent = 15; bent >= 0; bent -= 1) {
    const share = 1 - 1 / (1 + bent * 0.36);
    const tone = mix('#2c3f4b', fog, Math.min(0.93, share * 1.06));
    const scale = 1 - share;
    const [left, right] = [toward(720, 500, share), toward(1330, 500, share)];
    const foot = toward(900, 930, share)[1];
    for (const post of [left, right, [(left[0] + right[0]) / 2, left[1]] as const]) {
      const slant = (post[0] - (left[0] + right[0]) / 2) * 0.12;
      sheet.line(post[0], post[1], post[0] + slant, foot, tone, 36 * scale);
      sheet.line(post[0] + slant, foot, post[0] + slant * 2, foot + 170 * scale, tone, 26 * scale, 'opacity="0.25"');
      ripple(sheet, post[0] + slant - 60 * scale, foot + 4 * scale, 120 * scale, '#f1f3ee', 0.7);
    }
    sheet
      .line(left[0], left[1] + 90 * scale, right[0] + 20 * scale, foot - 120 * scale, tone, 12 * scale)
      .line(right[0], left[1] + 90 * scale, left[0] - 20 * scale, foot - 120 * scale, tone, 12 * scale);
    sheet.line(
      left[0] - 20 * scale,
      left[1] + 26 * scale,
      right[0] + 20 * scale,
      left[1] + 26 * scale,
      tone,
      26 * scale,
    );
  }
  const deck = sheet.fade(['#c3cbc9', '#8a9696', '#55666e'], 'right');
  sheet.shape([...toward(690, 470, 0.93), ...toward(690, 470, 0), 1380, 470, ...toward(1380, 470, 0.93)], deck);
  sheet.shape(
    [...toward(690, 470, 0.93), 690, 470, 690, 516, ...toward(690, 516, 0.93)],
    sheet.fade(['#c6cecd', '#3a4f5b'], 'right'),
  );
  sheet.rect(690, 470, 520, 46, '#34464f');
  for (let post = 14; post >= 0; post -= 1) {
    const share = 1 - 1 / (1 + post * 0.3);
    const tone = mix('#2a3a44', fog, Math.min(0.92, share * 1.04));
    const scale = 1 - share;
    const foot = toward(700, 474, share);
    const back = toward(1180, 474, share);
    sheet.line(foot[0], foot[1], foot[0], foot[1] - 92 * scale, tone, 10 * scale);
    if (post % 3 === 1) {
      sheet
        .line(foot[0], foot[1], foot[0], foot[1] - 300 * scale, tone, 9 * scale)
        .line(foot[0], foot[1] - 300 * scale, foot[0] + 60 * scale, foot[1] - 306 * scale, tone, 6 * scale);
      sheet
        .glow(foot[0] + 60 * scale, foot[1] - 290 * scale, 60 + 180 * scale, '#ffdf9e', 0.95)
        .circle(foot[0] + 60 * scale, foot[1] - 290 * scale, 4 + 14 * scale, '#fff6dc');
    }
    if (post > 1) sheet.line(back[0], back[1], back[0], back[1] - 92 * scale, tone, 8 * scale);
  }
  for (const height of [92, 54])
    sheet.shape(
      [...toward(690, 474 - height, 0.9), 690, 474 - height, 690, 484 - height, ...toward(690, 476 - height, 0.9)],
      sheet.fade(['#cfd5d2', '#2f414b'], 'right'),
    );
  // Boat sheds at the end are little more than tones.
  for (const [x, width, high] of [
    [352, 60, 44],
    [400, 44, 32],
  ] as const)
    sheet.shape(
      [x, 460, x, 460 - high, x + width / 2, 460 - high * 1.6, x + width, 460 - high, x + width, 460],
      '#b9c5c6',
    );
  mist(sheet, 470, 150, '#e6e8e2', 0.75);
  for (const [x, y, size, coat, pose, facing] of [
    [820, 474, 190, '#b8473a', 'reach', -1],
    [1010, 474, 200, '#2a3f52', 'stand', 1],
    [1070, 474, 196, '#c79a4a', 'stand', -1],
  ] as const)
    figure(sheet, x, y, size, { coat, pose, facing, hat: '#26343d' });
  sheet
    .path('M772 336Q700 250 604 214', 'none', 'stroke="#26343d" stroke-width="3.5" stroke-linecap="round"')
    .path('M604 214Q590 420 560 640', 'none', 'stroke="#4f6670" stroke-width="1"');
  sheet.rect(880, 452, 34, 24, '#dfe3dd').rect(880, 446, 34, 8, '#b8473a');
  mist(sheet, 620, 140, '#dfe4e0', 0.35);
  for (const [x, y, size] of [
    [170, 330, 26],
    [240, 300, 16],
    [470, 200, 20],
    [96, 250, 13],
  ] as const)
    sheet.stroke(
      `M${x - size} ${y - size * 0.4}q${size * 0.7} ${-size * 0.3} ${size} ${size * 0.5}q${size * 0.5} ${-size * 0.9} ${size} ${-size * 0.6}`,
      '#52666f',
      size * 0.16,
    );
  vignette(sheet, '#2d4754', 0.35);
  return sheet.svg();
}

export const pierFog: DemoPicture = {
  name: 'pier-fog',
  caption:
    'Morning fog hides the end of the pier. The marine layer has lifted later than usual all month, forecasters say.',
  credit: 'Drawing by Action News',
  alt: 'A wooden pier on tall piles runs out into pale fog; lamps glow along it and a person in red is fishing.',
  draw,
};
