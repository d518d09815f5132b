import { hills, sky, snowfall, streaks, sun, vignette } from '#demo/pictures/drawing.ts';
import { wood } from '#demo/pictures/growth.ts';
import { Sheet, straight } from '#demo/pictures/sheet.ts';
import { birds, figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(57);
  sky(sheet, ['#7fb0cb', '#b6d3da', '#f3dcc9', '#f9c9b0'], 470);
  sun(sheet, 180, 372, 34, '#fff2d0', '#ffdca8', 7);
  streaks(sheet, 12, 40, 280, '#ffffff', 0.55);
  hills(sheet, 452, 70, '#b9c7d8');
  const field = hills(sheet, 482, 44, '#d9e2ea', 1.1);
  wood(sheet, field, 640, 1210, { gap: 24, low: 30, high: 74, fill: '#7c93a4', snow: '#eef3f6' });
  // The farm on the rise.
  sheet
    .shape([960, 452, 960, 392, 1000, 362, 1040, 392, 1040, 452], '#a8413a')
    .shape([950, 396, 1000, 352, 1050, 396, 1040, 398, 1000, 366, 960, 398], '#f5f8fb')
    .rect(988, 412, 24, 40, '#74292a');
  sheet.rect(1052, 372, 34, 82, '#b9c2cc').path('M1052 372a17 17 0 0 1 34 0Z', '#e9eef3');
  sheet.rect(0, 486, 1200, 320, sheet.fade(['#eef2f5', '#dfe7ef', '#c6d4e3']));
  for (let post = 0; post < 14; post += 1)
    sheet
      .rect(20 + post * 92, 508 - (post % 3), 8, 46, '#6d6a72')
      .ellipse(24 + post * 92, 508 - (post % 3), 7, 4, '#ffffff');
  for (const y of [522, 536]) sheet.line(0, y, 1200, y + 2, '#8b8b96', 1.6);
  sheet
    .shape([-20, 640, 1220, 620, 1220, 742, -20, 780], '#a9b4c3')
    .shape([-20, 700, 1220, 676, 1220, 684, -20, 712], '#c9d1db');
  sheet.path('M300 706Q700 726 1130 688L1150 712Q700 760 280 730Z', '#7888a0', 'opacity="0.7"');
  // The bus, which drives to the right.
  sheet.path(
    'M270 372Q272 338 306 336H900Q930 338 936 372L952 486L1046 504Q1066 510 1068 540V660H270Z',
    sheet.fade(['#ffc93a', '#f5a81f']),
  );
  sheet
    .path('M282 366Q284 346 310 344H894Q920 346 924 366Z', '#ffe08a')
    .path('M268 340Q400 312 560 326Q760 306 930 336Q936 350 926 352Q600 336 274 356Z', '#ffffff');
  sheet.rect(270, 520, 690, 9, '#2d2a33').rect(270, 560, 780, 9, '#2d2a33').rect(270, 632, 798, 28, '#39343c');
  for (let pane = 0; pane < 8; pane += 1) {
    const x = 294 + pane * 66;
    sheet
      .path(`M${x} 400q0 -10 10 -10h38q10 0 10 10v92h-58Z`, '#3f5d78')
      .path(`M${x} 400q0 -10 10 -10h18l-28 66Z`, '#9fc0d2');
    if (pane % 3 !== 1)
      sheet
        .circle(x + 32, 470, 14, sheet.pick(['#b97b58', '#8c5a42', '#e2b08e']))
        .path(`M${x + 14} 492q18 -22 36 0Z`, sheet.pick(['#c2463d', '#2f6e7a', '#6a4a86']))
        .path(`M${x + 17} 468a15 15 0 0 1 30 0Z`, sheet.pick(['#2f3d66', '#d98b3a', '#7b2f3f']));
  }
  sheet
    .path('M828 392H868V632H828Z', '#3f5d78')
    .line(848, 392, 848, 632, '#f5a81f', 4)
    .path('M884 394H916L930 490H884Z', '#4d6d88')
    .path('M884 394H902L886 450Z', '#b4d0de');
  sheet
    .path('M960 494L1046 508Q1060 514 1062 536H962Z', '#ffd65c')
    .circle(1050, 566, 17, '#fff6d8')
    .glow(1050, 566, 120, '#fff0b8', 0.8);
  sheet.circle(914, 344, 9, '#e8402f').circle(890, 342, 9, '#ffb52e').glow(914, 344, 60, '#ff5a3c', 0.8);
  for (const x of [392, 960])
    sheet
      .path(`M${x - 74} 660a74 70 0 0 1 148 0Z`, '#39343c')
      .circle(x, 664, 56, '#1f1d25')
      .circle(x, 664, 29, '#c9c6c2')
      .circle(x, 664, 12, '#55525a');
  // The stop arm is an octagon with a plain bar: a sign without words.
  sheet.line(770, 540, 738, 540, '#2d2a33', 7);
  const octagon = Array.from(
    { length: 16 },
    (_, at) => (at % 2 ? 540 : 712) + 34 * (at % 2 ? Math.sin : Math.cos)((Math.floor(at / 2) + 0.5) * (Math.PI / 4)),
  );
  sheet.shape(octagon, '#d0352c', 'stroke="#ffffff" stroke-width="4"').rect(694, 534, 36, 12, '#ffffff');
  for (const [x, y, size, coat, hat] of [
    [1106, 728, 118, '#2f7d83', '#e0683f'],
    [1160, 736, 136, '#a63a4b', '#f0c04e'],
  ] as const) {
    sheet.ellipse(x + 10, y, 34, 7, '#7888a0', 'opacity="0.6"');
    figure(sheet, x, y, size, { coat, hat, facing: -1, pose: 'walk', legs: '#2c3148' });
  }
  sheet
    .path('M-20 760Q260 720 560 768T1220 742V800H-20Z', '#ffffff')
    .path(`${straight([-20, 790, 200, 776, 520, 792, 900, 780, 1220, 790, 1220, 800, -20, 800])}Z`, '#d3deea');
  birds(sheet, 520, 160, 6, '#5b7386');
  snowfall(sheet, 110);
  vignette(sheet, '#31506b', 0.3);
  return sheet.svg();
}

export const schoolBus: DemoPicture = {
  name: 'school-bus-snow',
  caption:
    'A rural school bus stops on a range road east of Calgary. Routes ran late this week but none was cancelled.',
  credit: 'Action News illustration',
  alt: 'A yellow school bus stands on a snowy prairie road with its stop arm out while two children walk towards it.',
  draw,
};
