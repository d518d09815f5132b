import { sky, stars, vignette } from '#demo/pictures/drawing.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { skyline } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(263);
  sheet.rect(0, 0, 1200, 800, sheet.fade(['#22384a', '#2c4654', '#35505a']));
  for (let paper = 0; paper < 31; paper += 1) sheet.rect(paper * 40, 0, 2, 560, '#3d5a66', 'opacity="0.5"');
  // Night in the window: the town the column is about.
  const view = 'M110 70H560V480H110Z';
  sheet.within(view, () => {
    sky(sheet, ['#0f1c3d', '#24386b', '#5b5a8f', '#c98a86'], 480);
    stars(sheet, 110, 300);
    sheet.glow(440, 150, 150, '#dfe6f5', 0.5).circle(440, 150, 32, '#f6eed6').circle(452, 142, 28, '#1a2a54');
    skyline(sheet, {
      from: 90,
      to: 600,
      base: 490,
      low: 60,
      high: 190,
      peak: 250,
      fill: '#3d4276',
      shade: '#343a6b',
      widths: [30, 50],
    });
    skyline(sheet, {
      from: 90,
      to: 600,
      base: 500,
      low: 50,
      high: 160,
      peak: 400,
      fill: '#232a55',
      shade: '#1b2148',
      lit: ['#ffd98a', '#ffbf66', '#ffeec2'],
      share: 0.42,
      widths: [36, 62],
    });
  });
  sheet
    .path(view, 'none', 'stroke="#e6d5b4" stroke-width="20"')
    .line(335, 70, 335, 480, '#e6d5b4', 11)
    .line(110, 250, 560, 250, '#e6d5b4', 9)
    .rect(84, 484, 502, 22, '#f3e6ca')
    .rect(84, 504, 502, 8, '#a89272');
  sheet
    .path('M96 40Q150 60 140 240T80 500V40Z', '#a8423a')
    .path('M110 40Q128 120 112 300T88 490', 'none', 'stroke="#7d2b2b" stroke-width="7" opacity="0.7"')
    .path('M574 40Q520 60 530 240T592 500V40Z', '#a8423a')
    .path('M560 40Q544 120 560 300T584 490', 'none', 'stroke="#7d2b2b" stroke-width="7" opacity="0.7"')
    .rect(60, 34, 550, 9, '#c79a4a');
  // Shelf and pinned cuttings on the right.
  sheet.rect(720, 190, 420, 16, '#8a5a3c').rect(720, 206, 420, 7, '#54352a');
  for (let x = 736; x < 1040; ) {
    const [width, high] = [sheet.random(16, 34), sheet.random(84, 128)];
    const tone = sheet.pick(['#b8473a', '#d9a24a', '#3f7a78', '#e6d5b4', '#5f4a6b', '#6b7f4a', '#c9764a']);
    sheet
      .rect(x, 190 - high, width, high, tone)
      .rect(x + width * 0.2, 190 - high * 0.86, width * 0.6, 6, mix(tone, '#ffffff', 0.5))
      .rect(x + width * 0.2, 190 - high * 0.2, width * 0.6, 4, mix(tone, '#000000', 0.3));
    x += width + 2;
  }
  sheet.path('M1064 190l-8 -44h56l-8 44Z', '#c9764a');
  for (let leaf = 0; leaf < 11; leaf += 1) {
    const angle = -Math.PI * 0.95 + (leaf / 10) * Math.PI * 0.9;
    sheet.path(
      `M1084 148q${Math.cos(angle) * 34 - 8} ${Math.sin(angle) * 40} ${Math.cos(angle) * 78} ${Math.sin(angle) * 76}q${-Math.cos(angle) * 22 + 14} ${-Math.sin(angle) * 40} ${-Math.cos(angle) * 78} ${-Math.sin(angle) * 76}Z`,
      leaf % 2 ? '#5f9a5f' : '#3f7a56',
    );
  }
  for (const [x, y, turn] of [
    [760, 250, -4],
    [890, 262, 3],
    [1010, 246, -2],
  ] as const) {
    sheet.group(`transform="translate(${x} ${y}) rotate(${turn})"`, () => {
      sheet
        .rect(4, 5, 96, 124, '#16262f', 'opacity="0.4"')
        .rect(0, 0, 96, 124, '#f0e6d0')
        .rect(10, 12, 76, 9, '#4a4a50')
        .rect(10, 28, 76, 40, sheet.pick(['#8fa9a8', '#c99a7a', '#a8a07a']));
      for (let row = 0; row < 6; row += 1) sheet.rect(10, 76 + row * 7, row === 5 ? 40 : 76, 3, '#a89f8f');
      sheet.circle(48, 4, 6, '#d9453a');
    });
  }
  // The lamp's light, the desk, and what lies in it.
  sheet.rect(0, 560, 1200, 240, sheet.fade(['#b5703f', '#8f5232', '#5b3226'])).rect(0, 556, 1200, 8, '#d9985c');
  for (let grain = 0; grain < 16; grain += 1)
    sheet.stroke(
      `M${sheet.random(-60, 900).toFixed()} ${sheet.random(590, 790).toFixed()}q160 ${sheet.random(-12, 12).toFixed()} 330 0`,
      '#6b3d28',
      1.6,
      'opacity="0.5"',
    );
  sheet
    .shape(
      [640, 330, 800, 352, 1130, 640, 330, 640],
      sheet.fade([
        ['#fff0b8', 0, 0.6],
        ['#ffe39a', 1, 0.06],
      ]),
    )
    .ellipse(
      700,
      660,
      440,
      110,
      sheet.bloom([
        ['#ffe9a8', 0, 0.95],
        ['#ffd98a', 0.55, 0.4],
        ['#ffd98a', 1, 0],
      ]),
    );
  sheet
    .ellipse(994, 640, 92, 20, '#2b1a1c', 'opacity="0.45"')
    .ellipse(980, 626, 84, 22, '#1f5a52')
    .ellipse(980, 618, 84, 20, '#2f8574')
    .path(
      'M980 616L1030 430L830 262',
      'none',
      'stroke="#c79a4a" stroke-width="13" stroke-linejoin="round" stroke-linecap="round"',
    )
    .circle(1030, 430, 14, '#e3bd6b')
    .circle(836, 268, 12, '#e3bd6b');
  sheet
    .path('M836 250Q740 220 676 300L636 334L806 366L822 340Q872 300 836 250Z', '#2f8574')
    .path('M836 250Q780 236 730 266Q780 270 822 340Q872 300 836 250Z', '#1f5a52')
    .shape([636, 334, 806, 366, 800, 376, 642, 346], '#fff6d4')
    .glow(716, 372, 150, '#fff3c0', 0.9);
  sheet.group('transform="translate(560 596)"', () => {
    sheet
      .shape([6, 10, 260, 10, 316, 176, -56, 176], '#3a2019', 'opacity="0.45"')
      .shape([0, 0, 252, 0, 304, 160, -52, 160], '#fffaf0')
      .shape([-52, 160, 304, 160, 304, 166, -52, 166], '#d9cdb4');
    const spread = (y: number) => [-(y / 160) * 52 + 22, 252 + (y / 160) * 52 - 22] as const;
    for (let row = 0; row < 9; row += 1) {
      const y = 16 + row ** 1.12 * 11.4;
      const [from, until] = spread(y);
      sheet.line(
        from,
        y,
        row === 8 ? from + 120 : row % 4 === 3 ? until - 70 : until,
        y,
        row === 0 ? '#2b3350' : '#5b6380',
        row === 0 ? 5 : 2.6,
      );
    }
    sheet
      .shape([186, 134, 214, 122, 300, 30, 290, 22], '#1f2a44')
      .shape([186, 134, 202, 117, 212, 124], '#d9b04a')
      .shape([290, 22, 300, 30, 318, 10, 310, 4], '#c9453a');
  });
  sheet.group('transform="translate(330 606) rotate(-7)"', () => {
    for (const [lift, tone] of [
      [22, '#b8473a'],
      [0, '#3f6a78'],
    ] as const)
      sheet
        .rect(-84, lift - 20, 190, 21, tone)
        .rect(-84, lift - 16, 184, 13, '#f3e6ca')
        .rect(-84, lift - 20, 12, 21, mix(tone, '#000000', 0.25));
    sheet
      .ellipse(-10, -22, 44, 9, '#f6f0e0')
      .path('M-44 -78H24V-36Q22 -22 4 -20H-24Q-42 -22 -44 -36Z', '#f6f0e0')
      .path('M2 -78H24V-36Q22 -22 4 -20Z', '#cfc4ac')
      .path('M24 -66q26 -2 24 16t-26 16', 'none', 'stroke="#e3d8c0" stroke-width="8"')
      .ellipse(-10, -78, 34, 8, '#3a241c');
    for (const dx of [-22, 0])
      sheet.path(
        `M${dx} -92q-12 -16 0 -32t0 -34`,
        'none',
        'stroke="#f6f0e0" stroke-width="5" stroke-linecap="round" opacity="0.45"',
      );
  });
  // Reading glasses, folded, with their shadow.
  sheet.group('transform="translate(190 700) rotate(-9)"', () => {
    sheet.path('M-58 16q60 16 130 4', 'none', 'stroke="#3a2019" stroke-width="7" opacity="0.4" stroke-linecap="round"');
    for (const x of [-34, 34])
      sheet
        .ellipse(x, 0, 27, 17, '#cfe0e0', 'fill-opacity="0.35" stroke="#241c22" stroke-width="5"')
        .path(`M${x - 14} -6q10 -8 22 -4`, 'none', 'stroke="#ffffff" stroke-width="2.5" opacity="0.8"');
    sheet.path(
      'M-8 -2q8 -8 16 0M-60 -4L-20 -30L50 -34M60 -4L30 -28L-40 -36',
      'none',
      'stroke="#241c22" stroke-width="4.5" stroke-linecap="round"',
    );
  });
  vignette(sheet, '#0b141c', 0.6);
  return sheet.svg();
}

export const deskColumn: DemoPicture = {
  name: 'desk-column',
  caption: 'From the columnist’s desk: a lamp, a page, and the city outside the window.',
  credit: 'Drawing by Action News',
  alt: 'A writing desk at night with a green lamp lighting a written page, a pen, a steaming mug and a window over the city.',
  draw,
};
