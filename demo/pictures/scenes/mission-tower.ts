import { cloud, hills, sky, streaks, vignette } from '#demo/pictures/drawing.ts';
import { palm } from '#demo/pictures/growth.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { arched, birds, figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(307, 'portrait');
  sky(sheet, ['#2f78a8', '#74b3c6', '#cfe0cf', '#fde6bd'], 820);
  cloud(sheet, 40, 250, 300, 80, '#ffffff', 0.85);
  cloud(sheet, 500, 360, 280, 70, '#fff6e4', 0.85);
  streaks(sheet, 5, 40, 160, '#ffffff', 0.5);
  hills(sheet, 740, 200, '#8aa3b0', 0.8);
  hills(sheet, 750, 120, '#6f8f8a', 1.1);
  const wall = sheet.fade(['#fff6e2', '#f6dfba', '#e3bd8f'], 'right');
  // The tower: three stages, each set back, a dome, a lantern and a cross-less vane.
  sheet
    .shape([420, 850, 420, 430, 640, 430, 640, 850], wall)
    .shape([640, 850, 640, 430, 716, 446, 716, 850], '#b98a6f');
  sheet
    .rect(408, 418, 244, 22, '#f3d3a4')
    .shape([652, 418, 728, 434, 728, 456, 652, 440], '#a8785f')
    .rect(408, 436, 244, 6, '#c9925f');
  sheet
    .shape([440, 418, 440, 270, 620, 270, 620, 418], wall)
    .shape([620, 418, 620, 270, 684, 284, 684, 434], '#b98a6f')
    .rect(430, 258, 200, 18, '#f3d3a4')
    .shape([630, 258, 694, 272, 694, 290, 630, 276], '#a8785f');
  sheet
    .path('M462 258Q462 160 530 150Q598 160 598 258Z', '#d9795a')
    .path('M530 150Q598 160 598 258H566Q572 190 530 150Z', '#a84f3c')
    .path(
      'M488 258Q490 184 530 150M530 258V150M566 258Q566 186 530 150',
      'none',
      'stroke="#8f3f32" stroke-width="3" opacity="0.6"',
    );
  sheet
    .rect(512, 112, 36, 42, '#f6dfba')
    .path(arched(520, 152, 20, 32), '#4a3a4a')
    .path('M506 114Q530 84 554 114Z', '#c9623f')
    .line(530, 94, 530, 52, '#5b3b36', 4)
    .path('M530 58h40l-10 10 10 10h-40Z', '#d9453a');
  for (const [x, y, width, high] of [
    [470, 410, 50, 112],
    [546, 410, 50, 112],
  ] as const) {
    sheet
      .path(arched(x, y, width, high), '#5b4250')
      .path(`M${x + width / 2} ${y - high + 26}q-18 8 -17 40q-6 10 -8 14h50q-2 -4 -8 -14q1 -32 -17 -40Z`, '#b98a3f')
      .path(`M${x + width / 2} ${y - high + 26}q-18 8 -17 40q-6 10 -8 14h14q-2 -34 11 -54Z`, '#e9c46f')
      .circle(x + width / 2, y - 28, 5, '#6b4a24');
  }
  sheet
    .path(arched(498, 640, 64, 128), '#5b4250')
    .path(arched(506, 640, 48, 112), '#7a5a5f')
    .rect(490, 640, 80, 11, '#f3d3a4')
    .line(530, 528, 530, 640, '#3f2c36', 4)
    .line(500, 590, 560, 590, '#3f2c36', 4);
  sheet.circle(530, 488, 25, '#c9925f').circle(530, 488, 18, '#5b4250');
  // The church front on the left leads the eye up to the tower.
  sheet
    .shape(
      [60, 850, 60, 560, 150, 560, 244, 468, 338, 560, 420, 560, 420, 850],
      sheet.fade(['#fbe9c8', '#f3d5a8'], 'right'),
    )
    .shape(
      [44, 562, 150, 562, 244, 466, 338, 562, 424, 562, 424, 578, 332, 578, 244, 490, 156, 578, 44, 578],
      '#e0ab78',
    );
  sheet
    .circle(244, 554, 31, '#d9a06f')
    .circle(244, 554, 23, '#4f6f86')
    .path('M244 531V577M221 554H267M228 538L260 570M260 538L228 570', 'none', 'stroke="#f3d5a8" stroke-width="3"');
  for (const x of [86, 136, 330, 376])
    sheet
      .rect(x, 596, 24, 254, '#fff3da')
      .rect(x + 17, 596, 7, 254, '#d9ab7f')
      .rect(x - 5, 588, 34, 12, '#f0cf9f')
      .rect(x - 5, 838, 34, 14, '#e0b585');
  sheet
    .path(arched(186, 850, 116, 214), '#e0ab78')
    .path(arched(198, 850, 92, 196), '#6b3f2f')
    .line(244, 656, 244, 850, '#3f241d', 4);
  for (let stud = 0; stud < 12; stud += 1)
    sheet.circle(218 + (stud % 2) * 52, 690 + Math.floor(stud / 2) * 26, 3.4, '#d9a544');
  for (let step = 0; step < 3; step += 1)
    sheet.rect(150 - step * 22, 850 + step * 12, 188 + step * 44, 13, mix('#f3dcb4', '#a8785f', step * 0.22));
  // Long shadows of the afternoon fall from the right-hand trees over the plaza.
  sheet
    .rect(0, 886, 800, 114, sheet.fade(['#e9c79a', '#c99a6f', '#8f6248']))
    .rect(0, 848, 62, 40, '#5f7a48')
    .rect(716, 842, 90, 46, '#5f7a48');
  sheet
    .shape([420, 850, 720, 850, 800, 886, 440, 886], '#d9b083')
    .shape([640, 850, 720, 850, 800, 930, 800, 886], '#8a6250', 'opacity="0.5"');
  for (const [x, y, size] of [
    [50, 860, 420],
    [760, 880, 560],
    [700, 866, 300],
  ] as const)
    palm(sheet, x, y, size, '#6b4a38', '#3f6f52', x < 400 ? 0.06 : -0.08);
  sheet
    .ellipse(330, 952, 150, 26, '#5b3b30', 'opacity="0.35"')
    .path('M190 924H450L430 962Q320 984 210 962Z', '#d9a982')
    .ellipse(320, 924, 130, 20, '#f3d9b4')
    .ellipse(320, 924, 114, 15, '#4f93a3')
    .rect(308, 846, 24, 76, '#e3bd94')
    .path('M262 850Q320 880 378 850L366 864Q320 886 274 864Z', '#c9956f')
    .ellipse(320, 850, 58, 10, '#f6e3c4')
    .ellipse(320, 850, 50, 7, '#7fb8c0');
  for (const side of [-1, 1])
    for (const reach of [26, 52, 96])
      sheet.path(
        `M320 816Q${320 + side * reach * 0.7} 800 ${320 + side * reach} ${reach > 60 ? 918 : 848}`,
        'none',
        'stroke="#e9f6f3" stroke-width="3" opacity="0.8"',
      );
  figure(sheet, 520, 936, 100, { coat: '#d9553f', legs: '#f3e6cd', hat: '#c9a05e', pose: 'walk', facing: -1 });
  figure(sheet, 566, 942, 104, { coat: '#2f6f7a', hat: '#3a241c', pose: 'walk', facing: -1 });
  for (const [x, y, size] of [
    [90, 990, 130],
    [690, 996, 150],
    [610, 1010, 100],
  ] as const)
    for (let leaf = 0; leaf < 13; leaf += 1) {
      const angle = -Math.PI * 0.98 + (leaf / 12) * Math.PI * 0.96;
      sheet.path(
        `M${x - 10} ${y}Q${x + Math.cos(angle) * size * 0.4 - 8} ${y + Math.sin(angle) * size * 0.6} ${x + Math.cos(angle) * size} ${y + Math.sin(angle) * size}Q${x + Math.cos(angle) * size * 0.4 + 12} ${y + Math.sin(angle) * size * 0.4} ${x + 10} ${y}Z`,
        leaf % 2 ? '#5f8f86' : '#3f6f70',
      );
    }
  birds(sheet, 250, 330, 8, '#3f5f70', 130);
  vignette(sheet, '#3a1f18', 0.4);
  return sheet.svg();
}

export const missionTower: DemoPicture = {
  name: 'mission-tower',
  caption:
    'The bell tower has come out of its scaffolding after two years. Its plaster was mixed on site from local lime and sand.',
  credit: 'Drawn for Action News / Coast desk',
  alt: 'A sunlit plaster bell tower with a red dome rises over a church front, palms and a fountain.',
  draw,
};
