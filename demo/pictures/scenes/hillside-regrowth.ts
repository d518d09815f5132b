import { hills, land, mist, sky, streaks, sun, vignette } from '#demo/pictures/drawing.ts';
import { bareTree, grass } from '#demo/pictures/growth.ts';
import { round, Sheet } from '#demo/pictures/sheet.ts';
import { birds, figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(313);
  sky(sheet, ['#a9c0cf', '#d6d9d4', '#f6dfc6', '#f9cfa8'], 480);
  streaks(sheet, 9, 40, 220, '#ffffff', 0.6);
  sun(sheet, 250, 190, 40, '#fff9e6', '#fff0c9', 7);
  hills(sheet, 400, 210, '#b3b4bf', 0.8);
  hills(sheet, 440, 190, '#98959f', 1.1);
  mist(sheet, 400, 100, '#fbe6d0', 0.75);
  const burnt = hills(sheet, 520, 180, '#6f625f', 0.9);
  for (let tree = 0; tree < 46; tree += 1) {
    const x = tree * 27 + sheet.random(-9, 9);
    const high = sheet.random(24, 62);
    sheet.line(x, burnt(x) + 6, x + sheet.random(-5, 5), burnt(x) - high, '#3f3638', 2.6);
    sheet.line(x, burnt(x) - high * 0.5, x + sheet.random(-14, 14), burnt(x) - high * 0.75, '#3f3638', 1.6);
  }
  for (let patch = 0; patch < 90; patch += 1) {
    const x = sheet.random(-20, 1220);
    sheet.ellipse(
      x,
      burnt(x) + sheet.random(14, 130),
      sheet.random(16, 60),
      sheet.random(4, 11),
      sheet.pick(['#8a9a5a', '#7a8a54', '#a0a862', '#5b5250']),
      'opacity="0.8"',
    );
  }
  const slope = (x: number) => 600 - (x - 200) * 0.1 - 26 * Math.sin(x / 210);
  land(sheet, slope, sheet.fade(['#a9b45a', '#7f9a48', '#4a6b38']));
  for (let streak = 0; streak < 26; streak += 1) {
    const x = sheet.random(-100, 1200);
    sheet.path(
      `M${x} ${slope(x) + 12 + streak * 7}q90 -26 190 -20q-80 16 -190 20Z`,
      sheet.pick(['#c9c96a', '#5f8040', '#55483f', '#bcae5a']),
      'opacity="0.55"',
    );
  }
  // Black trunks still stand, and every one of them has green at its foot.
  for (const [x, drop, high, lean] of [
    [150, 40, 330, 0.03],
    [330, 20, 250, -0.05],
    [470, 60, 200, 0.06],
    [900, 40, 300, -0.04],
    [1030, 90, 430, 0.04],
    [700, 10, 150, 0.05],
    [1160, 30, 260, -0.06],
  ] as const) {
    bareTree(sheet, x, slope(x) + drop, high, '#2a2226', lean);
    sheet.line(
      x - high * 0.008,
      slope(x) + drop - 4,
      x - high * 0.008 + lean * 40,
      slope(x) + drop - high * 0.26,
      '#7d6660',
      2.4,
      'opacity="0.8"',
    );
    for (let shoot = 0; shoot < 12; shoot += 1) {
      const [sx, sy, size] = [x + sheet.random(-34, 34), slope(x) + drop + sheet.random(-8, 14), sheet.random(16, 44)];
      sheet.path(
        `M${round(sx - 4)} ${round(sy)}Q${round(sx - 10)} ${round(sy - size * 0.6)} ${round(sx + sheet.random(-14, 14))} ${round(sy - size)}Q${round(sx + 12)} ${round(sy - size * 0.5)} ${round(sx + 4)} ${round(sy)}Z`,
        sheet.pick(['#8fc24a', '#6fa83f', '#b3d45f', '#5a9440']),
      );
    }
  }
  sheet
    .path(
      'M690 820C640 740 740 720 690 660C650 622 540 636 548 556H556C566 620 680 610 726 654C790 716 690 740 770 820Z',
      '#e9cf9f',
    )
    .path(
      'M712 820C664 740 756 720 706 662C664 626 548 630 551 560C562 620 676 616 716 658C774 716 684 740 748 820Z',
      '#f6e3bd',
    );
  figure(sheet, 704, 690, 120, { coat: '#2f6f86', legs: '#4a3f3a', hat: '#e9cf9a', pose: 'walk', facing: -1 });
  figure(sheet, 750, 706, 124, { coat: '#d9553f', legs: '#3a3f4f', hat: '#3a241c', pose: 'walk', facing: -1 });
  const flower = (x: number, y: number, size: number) => {
    const isPoppy = sheet.random() < 0.62;
    sheet.stroke(
      `M${round(x)} ${round(y + size * 2.6)}Q${round(x + size * 0.4)} ${round(y + size)} ${round(x)} ${round(y)}`,
      '#4a7a38',
      size * 0.16,
    );
    if (isPoppy) {
      const tone = sheet.pick(['#f28a2a', '#f6a53a', '#e8702a']);
      sheet
        .path(
          `M${round(x - size)} ${round(y - size * 0.5)}Q${round(x - size * 0.7)} ${round(y + size * 0.6)} ${round(x)} ${round(y + size * 0.5)}Q${round(x + size * 0.7)} ${round(y + size * 0.6)} ${round(x + size)} ${round(y - size * 0.5)}Q${round(x + size * 0.5)} ${round(y - size)} ${round(x)} ${round(y - size * 0.5)}Q${round(x - size * 0.5)} ${round(y - size)} ${round(x - size)} ${round(y - size * 0.5)}Z`,
          tone,
        )
        .path(
          `M${round(x - size * 0.6)} ${round(y - size * 0.4)}Q${round(x)} ${round(y + size * 0.2)} ${round(x + size * 0.6)} ${round(y - size * 0.4)}Q${round(x)} ${round(y - size * 0.1)} ${round(x - size * 0.6)} ${round(y - size * 0.4)}Z`,
          '#c9541f',
          'opacity="0.7"',
        );
    } else
      for (let bell = 0; bell < 7; bell += 1)
        sheet.ellipse(
          x + (bell % 2 ? 1 : -1) * size * 0.3 * (1 - bell / 9),
          y + size * 0.7 - bell * size * 0.34,
          size * 0.3 * (1 - bell / 10),
          size * 0.24,
          sheet.pick(['#6a5ab8', '#8474cf', '#5548a0']),
        );
  };
  for (let at = 0; at < 210; at += 1) {
    const near = (at / 210) ** 1.2;
    const x = sheet.random(-20, 1220);
    const path = 700 - near * 30;
    if (near < 0.75 && Math.abs(x - path) < 60 + near * 40) continue;
    flower(x, 640 + near * 150 + (x > 900 ? -20 : 0), 5 + near * 17);
  }
  grass(sheet, () => 806, 220, 60, ['#4a7a38', '#6f9a42', '#35602f']);
  birds(sheet, 640, 210, 6, '#5b5458', 110);
  vignette(sheet, '#2a2420', 0.38);
  return sheet.svg();
}

export const hillsideRegrowth: DemoPicture = {
  name: 'hillside-regrowth',
  caption:
    'Poppies and lupine cover a slope above Santa Barbara that burned two summers ago. The trail across it opens again this weekend.',
  credit: 'Action News illustration',
  alt: 'Two hikers follow a path between blackened trees with green shoots and a slope of orange and violet wildflowers.',
  draw,
};
