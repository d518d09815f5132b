import { vignette } from '#demo/pictures/drawing.ts';
import { Sheet } from '#demo/pictures/sheet.ts';
import { audience, drape } from '#demo/pictures/stage.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(277);
  sheet.rect(0, 0, 1200, 800, sheet.fade(['#1c3148', '#2b4a63', '#3a5f74']));
  drape(sheet, -10, 1210, 0, 640, 26, '#1f3d58', '#4a7a92');
  sheet.glow(600, 260, 520, '#ffe9c0', 0.6);
  for (const [x, a, b, lean] of [
    [236, '#d9453a', '#f6efe0', 1],
    [316, '#2f7f86', '#f0c24c', 1],
    [964, '#2f7f86', '#f0c24c', -1],
    [884, '#d9453a', '#f6efe0', -1],
  ] as const) {
    sheet.line(x, 640, x, 90, '#d9b46a', 7).circle(x, 84, 11, '#f3d98f');
    sheet
      .path(
        `M${x} 104Q${x + lean * 74} 150 ${x + lean * 66} 270T${x + lean * 58} 520Q${x + lean * 30} 546 ${x} 520Z`,
        a,
      )
      .path(
        `M${x} 230Q${x + lean * 60} 300 ${x + lean * 66} 420L${x + lean * 60} 500Q${x + lean * 40} 400 ${x} 340Z`,
        b,
      )
      .path(
        `M${x + lean * 26} 130Q${x + lean * 44} 320 ${x + lean * 26} 530`,
        'none',
        'stroke="#0f1f30" stroke-opacity="0.3" stroke-width="11"',
      );
  }
  sheet
    .path('M-20 640H1220V800H-20Z', '#23333f')
    .path('M150 640Q600 600 1050 640L1090 676Q600 700 110 676Z', '#b5764a')
    .path('M110 676Q600 700 1090 676V706Q600 732 110 706Z', '#7a4a34')
    .ellipse(600, 654, 330, 26, '#f0c08a', 'opacity="0.7"');
  // The lectern stands empty, and every microphone waits.
  sheet.ellipse(600, 668, 170, 16, '#3a241f', 'opacity="0.6"');
  sheet
    .shape([486, 352, 714, 352, 680, 664, 520, 664], sheet.fade(['#c98a56', '#a8683e', '#8a5233'], 'right'))
    .shape([500, 372, 700, 372, 670, 640, 530, 640], '#8f5636', 'opacity="0.6"')
    .path('M462 330H738L724 362H476Z', '#e5ac72')
    .path('M474 300H726L742 334H458Z', '#6b3f2a')
    .shape([500, 304, 700, 304, 708, 326, 492, 326], '#fdf6e6');
  for (let row = 0; row < 3; row += 1)
    sheet
      .line(506 + row, 309 + row * 6, 590, 309 + row * 6, '#8a8f99', 1.8)
      .line(610, 309 + row * 6, 694 - row, 309 + row * 6, '#8a8f99', 1.8);
  sheet
    .circle(600, 490, 62, '#f3dcae')
    .circle(600, 490, 53, '#2b4a63')
    .path('M600 448L611 478L642 479L617 498L626 529L600 511L574 529L583 498L558 479L589 478Z', '#f0c24c');
  for (const [x, tipX, tipY, tone] of [
    [530, 508, 214, '#d9453a'],
    [556, 546, 196, '#1d2530'],
    [582, 580, 204, '#f0c24c'],
    [612, 618, 190, '#1d2530'],
    [640, 650, 208, '#2f7f86'],
    [668, 694, 218, '#f6efe0'],
  ] as const) {
    sheet
      .stroke(`M${x} 316Q${x} 268 ${tipX} ${tipY + 20}`, '#141b24', 6)
      .rect(tipX - 15, tipY + 2, 30, 22, tone, 'rx="4"')
      .path(
        `M${tipX - 14} ${tipY}V${tipY - 26}a14 16 0 0 1 28 0V${tipY}Q${tipX} ${tipY + 6} ${tipX - 14} ${tipY}Z`,
        '#242d38',
      )
      .path(`M${tipX - 8} ${tipY - 4}V${tipY - 24}a7 9 0 0 1 8 -10`, 'none', 'stroke="#7d8b99" stroke-width="3.5"');
  }
  for (const [x, y, turn] of [
    [60, 60, 24],
    [1140, 60, -24],
  ] as const)
    sheet
      .group(`transform="translate(${x} ${y}) rotate(${turn})"`, () =>
        sheet.rect(-40, -26, 80, 52, '#10181f', 'rx="6"').shape([-34, 26, 34, 26, 46, 44, -46, 44], '#fff6da'),
      )
      .shape(
        [x - 36, y + 40, x + 36, y + 40, 600 + (600 - x) * 0.02 + 260, 650, 600 + (600 - x) * 0.02 - 260, 650],
        sheet.fade([
          ['#fff3cf', 0, 0.3],
          ['#fff3cf', 1, 0],
        ]),
      );
  // Reporters before us: recorders up, a camera on its tripod, one flash.
  audience(sheet, 690, 92, '#16232f', '#8fb0bd');
  for (const [x, y, size] of [
    [330, 620, 1],
    [862, 612, 1.1],
  ] as const) {
    sheet.group(`transform="translate(${x} ${y}) scale(${size})"`, () =>
      sheet
        .path('M-16 120L-4 26H14L22 120Z', '#1a2836')
        .rect(-30, -18, 70, 52, '#0f1820', 'rx="7"')
        .rect(-10, -32, 30, 18, '#0f1820', 'rx="4"')
        .rect(-22, -10, 52, 36, '#5a8aa0', 'rx="3"')
        .shape([-2, 24, 3, 0, 13, 0, 18, 24], '#a8683e')
        .rect(-4, -3, 24, 4, '#e5ac72'),
    );
  }
  sheet
    .glow(1000, 560, 190, '#ffffff', 0.95)
    .circle(1000, 560, 20, '#ffffff')
    .rect(972, 570, 64, 46, '#0f1820', 'rx="7"')
    .circle(1004, 594, 15, '#2b3b48');
  sheet.group('transform="translate(170 560)"', () => {
    sheet
      .rect(-70, -46, 150, 92, '#0f1820', 'rx="10"')
      .rect(76, -30, 62, 58, '#1a2836', 'rx="6"')
      .rect(-96, -26, 30, 40, '#0f1820', 'rx="4"')
      .circle(-54, -30, 6, '#ff4a3c')
      .glow(-54, -30, 36, '#ff4a3c', 0.8)
      .rect(-36, -64, 70, 20, '#1a2836', 'rx="8"');
    sheet.line(0, 46, -90, 260, '#0f1820', 12).line(10, 46, 104, 260, '#0f1820', 12).line(5, 46, 5, 260, '#0f1820', 10);
  });
  audience(sheet, 752, 128, '#0c141c', '#6f909e');
  vignette(sheet, '#050a10', 0.55);
  return sheet.svg();
}

export const pressPodium: DemoPicture = {
  name: 'press-podium',
  caption: 'Microphones wait at an empty lectern before a briefing. Reporters were given twenty minutes for questions.',
  credit: 'Action News illustration',
  alt: 'A wooden lectern crowded with microphones stands between flags, with silhouetted reporters and cameras in front.',
  draw,
};
