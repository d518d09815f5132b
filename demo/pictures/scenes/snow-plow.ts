import { hills, sky, snowfall, streaks, vignette } from '#demo/pictures/drawing.ts';
import { bareTree } from '#demo/pictures/growth.ts';
import { Sheet } from '#demo/pictures/sheet.ts';
import { lamp, skyline, windows } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(43);
  sky(sheet, ['#58688f', '#96a0bd', '#e2c3bf', '#f6dcc6'], 500);
  streaks(sheet, 8, 40, 260, '#f4dcd6', 0.35);
  skyline(sheet, {
    from: 700,
    to: 1180,
    base: 470,
    low: 30,
    high: 150,
    peak: 940,
    fill: '#a3a4c0',
    shade: '#9596b6',
    widths: [26, 48],
  });
  for (const x of [-20, 130, 290, 450, 610]) {
    const y = 492;
    const tone = sheet.pick(['#6b6f93', '#75708f', '#626a90']);
    sheet.rect(x + 14, y - 96, 122, 100, tone).shape([x, y - 92, x + 75, y - 160, x + 150, y - 92], '#eef1f8');
    windows(
      sheet,
      { x: x + 24, y: y - 84, width: 100, height: 70 },
      { columns: 3, rows: 2, lit: ['#ffd792', '#ffcb7a'], dark: '#4a5078', share: 0.5 },
    );
  }
  for (const x of [118, 285, 602, 1040, 1130]) bareTree(sheet, x, 500, 170, '#535a80');
  hills(sheet, 520, 30, '#d7dcec');
  sheet.rect(0, 520, 1200, 300, sheet.fade(['#c3c9de', '#e9ecf5']));
  sheet
    .shape([-20, 600, 1220, 600, 1220, 720, -20, 720], '#7c83a3')
    .shape([-20, 690, 1220, 690, 1220, 720, -20, 720], '#676e92');
  for (let x = 560; x < 1200; x += 130) sheet.shape([x, 650, x + 70, 650, x + 64, 658, x - 6, 658], '#d9cfa0');
  sheet.path('M-20 600H470L420 720H-20Z', '#eef1f8').path('M-20 640Q160 600 330 650L420 720H-20Z', '#ffffff');
  lamp(sheet, 1080, 590, 330, '#454c73', '#ffd79a');
  lamp(sheet, 150, 590, 330, '#454c73', '#ffd79a');
  sheet.ellipse(720, 706, 370, 24, '#4b5279', 'opacity="0.6"');
  // The chassis, the sand box and the cab of the truck, which drives to the left.
  sheet.rect(480, 610, 520, 34, '#2a2f4c');
  sheet
    .shape([648, 400, 1020, 400, 984, 606, 660, 606], '#d7752a')
    .shape([648, 400, 1020, 400, 1012, 440, 652, 440], '#b65d20');
  for (const x of [720, 790, 860, 930]) sheet.shape([x, 444, x + 14, 444, x + 10, 604, x, 604], '#b65d20');
  sheet.path('M640 402Q740 350 830 372Q930 340 1028 402Z', '#8a6b5c');
  sheet.path('M480 606V520Q484 498 508 494L546 372Q550 360 566 360H628Q640 360 640 374V606Z', '#ee8a2e');
  sheet
    .path('M480 606V560H640V606Z', '#c66a22')
    .path('M520 490L556 390Q558 384 566 384H580V490Z', '#cfe0ee')
    .rect(590, 384, 40, 106, '#b7cde2');
  sheet
    .path('M540 436L556 390Q558 384 566 384H580L556 490H534Z', '#ffffff', 'opacity="0.6"')
    .rect(592, 514, 30, 7, '#8c4616');
  sheet.rect(572, 338, 46, 22, '#3a3f5e').circle(595, 334, 13, '#ffd25a').glow(595, 330, 130, '#ffb52e', 0.85);
  sheet.circle(494, 548, 15, '#fff6d8').shape(
    [490, 536, 490, 562, 160, 660, 150, 560],
    sheet.fade(
      [
        ['#fff2c0', 0, 0.05],
        ['#fff2c0', 1, 0.5],
      ],
      'right',
    ),
  );
  sheet.line(640, 330, 640, 520, '#3a3f5e', 8);
  for (const x of [566, 790, 912])
    sheet.circle(x, 652, 54, '#23273f').circle(x, 652, 27, '#9aa2bd').circle(x, 652, 10, '#4d5475');
  // The blade and the wave of snow it throws.
  sheet.line(500, 640, 420, 640, '#2a2f4c', 14);
  sheet
    .path('M432 540Q380 610 424 716L384 716Q322 620 392 536Z', '#f0b52f')
    .path('M392 536Q322 620 384 716L370 716Q300 620 380 540Z', '#a9731a');
  sheet
    .path(
      'M398 722Q312 640 372 536Q350 462 268 418Q184 376 92 396Q176 410 206 456Q120 424 26 470Q112 484 124 528Q44 528 -20 588V760H398Z',
      '#b9c5e0',
    )
    .path(
      'M398 722Q322 640 366 548Q330 486 258 452Q196 424 140 430Q206 446 226 486Q150 466 84 494Q150 508 158 548Q90 548 20 600Q70 612 80 640Q20 650 -20 690V760H398Z',
      '#ffffff',
    )
    .path(
      'M388 716Q330 650 352 572Q300 510 236 500Q276 530 236 556Q190 548 150 580Q210 590 176 628Q226 676 388 716Z',
      '#dbe3f1',
    );
  for (let lump = 0; lump < 120; lump += 1) {
    const share = sheet.random();
    const arc = 540 - Math.sin(share * Math.PI * 0.72) * 170;
    sheet.circle(380 - share * 390, arc + sheet.random(-70, 26), sheet.random(1.5, 8), '#ffffff', 'opacity="0.95"');
  }
  sheet
    .path('M-20 740Q200 700 420 730T820 735T1220 722V800H-20Z', '#f7f9fd')
    .path('M-20 770Q300 740 620 775T1220 764V800H-20Z', '#dde3f0');
  snowfall(sheet, 220);
  vignette(sheet, '#2b3158', 0.4);
  return sheet.svg();
}

export const snowPlow: DemoPicture = {
  name: 'snow-plow',
  caption:
    'A plow clears a residential street in the northwest of Calgary. The city sends crews to side streets once the main routes are open.',
  credit: 'Drawn for Action News / Prairie desk',
  alt: 'An orange snow plow throws a white wave from its blade on a street of snow-roofed houses at dawn.',
  draw,
};
