import { cloud, glitter, hills, ripple, sky, streaks, sun, vignette, water } from '#demo/pictures/drawing.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { birds, figure, skyline, windows } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(173);
  sky(sheet, ['#2b5f78', '#6fa39f', '#f0cf9a', '#f6a873'], 560);
  sun(sheet, 250, 470, 54, '#fff0cc', '#ffd694', 6);
  streaks(sheet, 12, 40, 330, '#f9d7a8', 0.5);
  hills(sheet, 556, 80, '#6f8f8f', 1.4);
  skyline(sheet, {
    from: 700,
    to: 1220,
    base: 556,
    low: 20,
    high: 90,
    peak: 1100,
    fill: '#5f8286',
    shade: '#527579',
    widths: [20, 40],
  });
  water(sheet, 556, ['#f0b886', '#6f9a94', '#2c6068', '#143f4c'], '#f9dcae', 60, 0.45);
  glitter(sheet, 250, 560, 790, 150, '#fff0cc', 0.8);
  const crane = (x: number, y: number, high: number, tone: string, raised: boolean) => {
    const [top, span] = [y - high, high * 0.42];
    const dark = mix(tone, '#0e2430', 0.4);
    const thick = high * 0.022;
    sheet.line(x + 14, y, x + 30, top, dark, thick).line(x + span - 10, y, x + span - 30, top, dark, thick);
    sheet
      .line(x, y, x + 20, top, tone, thick * 1.3)
      .line(x + span, y, x + span - 20, top, tone, thick * 1.3)
      .line(x + 8, y - high * 0.45, x + span - 8, y - high * 0.45, tone, thick)
      .line(x + 8, y - high * 0.45, x + span - 18, top, tone, thick * 0.6)
      .line(x + span - 8, y - high * 0.45, x + 18, top, tone, thick * 0.6);
    sheet
      .line(x - 6, top, x + span + high * 0.34, top, tone, thick * 1.5)
      .line(x + span * 0.45, top, x + span * 0.5, top - high * 0.3, tone, thick);
    const tip = raised ? [x - high * 0.3, top - high * 0.5] : [x - high * 0.62, top];
    sheet
      .line(x + 14, top, tip[0] ?? 0, tip[1] ?? 0, tone, thick * 1.5)
      .line(x + span * 0.5, top - high * 0.3, tip[0] ?? 0, tip[1] ?? 0, dark, 2.5)
      .line(x + span * 0.5, top - high * 0.3, x + span + high * 0.3, top, dark, 2.5)
      .rect(x + span * 0.5, top + 4, high * 0.12, high * 0.07, '#f6efe0');
    if (raised) return;
    const hook = x - high * 0.34;
    sheet
      .rect(hook - 12, top + 2, 24, 9, dark)
      .line(hook - 8, top + 10, hook - 12, y - high * 0.6, dark, 1.8)
      .line(hook + 8, top + 10, hook + 12, y - high * 0.6, dark, 1.8)
      .rect(hook - 38, y - high * 0.6, 76, 28, '#e0a23a');
  };
  crane(1030, 580, 250, '#7f9a97', true);
  crane(890, 590, 290, '#6a8a8a', true);
  // The ship, its stacks of boxes, and the tug that leads it.
  const boxes = ['#c8473a', '#e09a3a', '#2f6f8a', '#3f8f7a', '#efe3c8', '#8a4a5e', '#47557f'] as const;
  for (let bay = 0; bay < 10; bay += 1) {
    const tiers = bay < 2 ? 4 : 5 + Math.floor(sheet.random(0, 3));
    for (let tier = 0; tier < tiers; tier += 1) {
      const [x, y] = [206 + bay * 62, 566 - tier * 27];
      const tone = sheet.pick(boxes);
      sheet.rect(x, y - 27, 59, 25.5, tone).rect(x + 44, y - 27, 15, 25.5, mix(tone, '#10222c', 0.25));
      for (let rib = 8; rib < 44; rib += 9) sheet.line(x + rib, y - 24, x + rib, y - 5, mix(tone, '#10222c', 0.22), 2);
    }
  }
  sheet
    .shape([836, 566, 836, 350, 930, 350, 940, 566], '#f6efe0')
    .shape([900, 350, 930, 350, 940, 566, 906, 566], '#d6c9ac')
    .rect(818, 336, 132, 20, '#f6efe0')
    .rect(824, 360, 100, 18, '#1d3c4c');
  windows(
    sheet,
    { x: 842, y: 392, width: 60, height: 160 },
    { columns: 4, rows: 8, lit: ['#ffdf9c'], dark: '#3a5a68', share: 0.4, fillRatio: 0.4 },
  );
  sheet.rect(946, 430, 52, 136, '#c8473a').rect(946, 448, 52, 18, '#f6efe0').line(884, 336, 884, 280, '#f6efe0', 4);
  cloud(sheet, 900, 420, 190, 50, '#e9d9c0', 0.5);
  sheet
    .path('M70 540Q120 566 180 564H1040L1020 668H186Q110 640 70 540Z', '#20384c')
    .path('M86 574Q120 618 160 632H1028L1020 668H186Q120 646 86 574Z', '#a8382f')
    .path('M70 540Q120 566 180 564H1040L1038 576H180Q116 576 76 556Z', '#f6efe0');
  sheet.path('M110 664Q600 650 1060 664L1090 682Q600 700 90 684Z', '#0f3440', 'opacity="0.6"');
  for (let at = 0; at < 26; at += 1)
    ripple(sheet, 60 + at * 38, 666 + sheet.random(0, 14), sheet.random(40, 110), '#f9ead0', 0.7);
  crane(720, 760, 560, '#e0793a', false);
  sheet.path('M640 752H1220V800H600Z', '#3a4a50').path('M640 752H1220V762H636Z', '#d9c7a0');
  for (let bay = 0; bay < 4; bay += 1)
    for (let tier = 0; tier < 3 - (bay % 2); tier += 1) {
      const tone = sheet.pick(boxes);
      const [x, y] = [1000 + bay * 72, 752 - tier * 34];
      sheet.rect(x, y - 33, 69, 32, tone).rect(x + 54, y - 33, 15, 32, mix(tone, '#10222c', 0.3));
      for (let rib = 8; rib < 54; rib += 9)
        sheet.line(x + rib, y - 29, x + rib, y - 6, mix(tone, '#10222c', 0.22), 2.2);
    }
  figure(sheet, 940, 756, 54, { coat: '#f2a13a', hat: '#f6efe0', facing: -1 });
  figure(sheet, 668, 756, 54, { coat: '#e5d34a', hat: '#c8473a', pose: 'reach', facing: -1 });
  birds(sheet, 420, 230, 8, '#f6efe0', 120);
  vignette(sheet, '#0b2b38', 0.45);
  return sheet.svg();
}

export const containerPort: DemoPicture = {
  name: 'container-port',
  caption:
    'A container ship is worked at first light. Terminal operators expect the backlog of boxes to clear within ten days.',
  credit: 'Drawn for Action News / Coast desk',
  alt: 'Orange quay cranes unload a ship stacked with coloured containers as the sun rises over the harbor.',
  draw,
};
