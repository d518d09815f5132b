import { hills, mist, sky, streaks, sun, vignette } from '#demo/pictures/drawing.ts';
import { bareTree, conifer, wood } from '#demo/pictures/growth.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { skyline } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

/** A block of river ice seen at a low angle, with the blue of its broken edge. */
function floe(sheet: Sheet, x: number, y: number, radius: number, top: string, edge: string): void {
  const rim: number[] = [];
  for (let corner = 0; corner < 8; corner += 1) {
    const angle = (corner / 8) * Math.PI * 2 + sheet.random(-0.25, 0.25);
    const reach = radius * sheet.random(0.75, 1.1);
    rim.push(x + Math.cos(angle) * reach, y + Math.sin(angle) * reach * 0.3);
  }
  const lower = rim.map((value, at) => (at % 2 === 1 ? value + radius * 0.11 : value));
  sheet.shape(lower, edge).shape(rim, top);
  sheet.ellipse(x - radius * 0.15, y - radius * 0.04, radius * 0.5, radius * 0.1, '#ffffff', 'opacity="0.5"');
}

function draw(): string {
  const sheet = new Sheet(11);
  sky(sheet, ['#35507c', '#7d95b8', '#f2c9ae', '#fbe3c4'], 380);
  sun(sheet, 742, 318, 26, '#fff3d6', '#ffdca6', 9);
  streaks(sheet, 9, 70, 240, '#f6d9cc', 0.5);
  skyline(sheet, {
    from: 560,
    to: 1010,
    base: 372,
    low: 26,
    high: 190,
    peak: 850,
    fill: '#8d9cbb',
    shade: '#7787aa',
    widths: [20, 38],
  });
  hills(sheet, 380, 46, '#90a3c2');
  mist(sheet, 370, 120, '#fdebd6', 0.9);
  sheet.rect(0, 372, 1200, 428, sheet.fade(['#dfe4ea', '#b7c6da', '#8fa5c4']));
  const river =
    'M690 372C600 420 820 440 700 500C560 560 180 620 60 800H1080C1090 690 900 600 920 520C935 460 780 430 790 372Z';
  sheet.path(river, sheet.fade(['#f7d6b4', '#6d8fb3', '#2c5482', '#1c3c66']));
  sheet.within(river, () => {
    for (let at = 0; at < 120; at += 1) {
      const near = (at / 120) ** 1.7;
      const y = 386 + near * 430;
      const x = 560 + sheet.random(-1, 1) * (90 + near * 560) + 120 * (1 - near);
      floe(
        sheet,
        x,
        y,
        8 + near * 62 * sheet.random(0.5, 1.2),
        mix('#fbe9d8', '#e6f0fa', Math.min(1, near * 2)),
        mix('#8fb0cf', '#4f86b8', near),
      );
    }
  });
  sheet.stroke('M690 372C600 420 820 440 700 500C560 560 180 620 60 800', '#ffffff', 9, 'opacity="0.8"');
  sheet.stroke('M1080 800C1090 690 900 600 920 520C935 460 780 430 790 372', '#ffffff', 7, 'opacity="0.8"');
  wood(sheet, () => 392, -20, 560, { gap: 26, low: 40, high: 92, fill: '#5d7796', snow: '#c9d7e6' });
  wood(sheet, () => 396, 900, 1230, { gap: 26, low: 34, high: 80, fill: '#6d86a4', snow: '#d3dde8' });
  for (const [x, y, height] of [
    [40, 640, 380],
    [170, 560, 260],
    [285, 500, 170],
    [-30, 760, 420],
  ] as const) {
    sheet.ellipse(x - height * 0.16, y, height * 0.34, height * 0.035, '#6f8db4', 'opacity="0.6"');
    conifer(sheet, x, y, height, '#1f3a58', '#eaf2fa');
  }
  // The sun stands behind, so the shadows lie towards the reader; a drift covers each foot.
  bareTree(sheet, 1105, 640, 470, '#2c3550', -0.08);
  bareTree(sheet, 1010, 540, 220, '#4a587a', 0.05);
  for (const [x, y, size] of [
    [1105, 640, 70],
    [1010, 540, 36],
  ] as const)
    sheet
      .ellipse(x + size * 0.3, y + size * 0.12, size * 1.3, size * 0.16, '#7f9ac0', 'opacity="0.6"')
      .ellipse(x, y + 2, size * 0.5, size * 0.13, '#e6edf6');
  sheet.path('M1040 800C1060 720 1130 660 1220 640V800Z', '#f1f5fa');
  sheet.path('M-20 690C60 680 120 730 130 800H-20Z', '#e3ebf4');
  mist(sheet, 420, 90, '#fff1de', 0.6);
  vignette(sheet, '#12264a', 0.5);
  return sheet.svg();
}

export const riverIce: DemoPicture = {
  name: 'river-ice',
  caption:
    'Ice moves down the Bow on a still morning in Calgary. River crews measure the thickness twice a week until the spring break-up.',
  credit: 'Drawing by Action News',
  alt: 'Broken plates of ice drift down a blue river between snowy banks and spruces, with a pale sun low behind a distant skyline.',
  draw,
};
