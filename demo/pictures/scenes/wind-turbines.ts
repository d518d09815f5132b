import { hills, land, mist, sky, streaks, sun, vignette } from '#demo/pictures/drawing.ts';
import { grass } from '#demo/pictures/growth.ts';
import { round, Sheet } from '#demo/pictures/sheet.ts';
import { birds } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

/** A wind turbine with its foot at (x, y); `turn` is the angle of the first blade in degrees. */
function turbine(sheet: Sheet, x: number, y: number, height: number, turn: number, light: string, shade: string): void {
  const hub = y - height;
  const half = height * 0.016;
  sheet
    .shape([x - half * 1.5, y, x - half * 0.7, hub, x + half * 0.7, hub, x + half * 1.5, y], light)
    .shape([x, y, x, hub, x + half * 0.7, hub, x + half * 1.5, y], shade);
  for (let blade = 0; blade < 3; blade += 1) {
    sheet.group(
      `transform="translate(${round(x)} ${round(hub)}) rotate(${turn + blade * 120}) scale(${round(height) / 100})"`,
      () => {
        sheet
          .path('M-1 0Q-3.4 -10 -1.6 -18L0 -62L0.9 -62L1.6 -10L1 0Z', light)
          .path('M0 0L0.2 -60L0.9 -62L1.6 -10L1 0Z', shade);
      },
    );
  }
  sheet.circle(x, hub, height * 0.022, light).circle(x, hub, height * 0.011, shade);
}

function draw(): string {
  const sheet = new Sheet(113);
  sky(sheet, ['#3a2a5e', '#8a3f72', '#e4685c', '#ffa85c', '#ffd98c'], 560);
  sun(sheet, 420, 420, 92, '#ffefb8', '#ffcf7a', 4.5);
  streaks(sheet, 14, 40, 380, '#f59a6c', 0.55);
  streaks(sheet, 7, 80, 300, '#5e3568', 0.4);
  const far = hills(sheet, 500, 60, 'none', 1.5);
  for (const x of [60, 170, 260, 600, 690, 800, 1110])
    turbine(sheet, x, far(x) + 4, sheet.random(90, 120), sheet.random(0, 120), '#fbc9a2', '#d98a86');
  land(sheet, far, '#c9657a');
  mist(sheet, 500, 70, '#ffc58a', 0.6);
  const middle = hills(sheet, 570, 84, 'none', 1.2);
  for (const [x, height] of [
    [130, 230],
    [330, 200],
    [700, 240],
    [1130, 220],
  ] as const)
    turbine(sheet, x, middle(x) + 6, height, sheet.random(0, 120), '#f3b39a', '#b26a85');
  land(sheet, middle, '#8b4470');
  mist(sheet, 600, 80, '#f08a6e', 0.4);
  const ridge = hills(sheet, 690, 110, 'none', 0.8);
  turbine(sheet, 930, ridge(930) + 8, 560, 22, '#fff0dc', '#c98f98');
  turbine(sheet, 560, ridge(560) + 8, 330, 70, '#fbdcc6', '#b87a8d');
  land(sheet, ridge, '#57305f');
  const front = hills(sheet, 770, 90, '#371f4a', 1);
  // Cattle graze along the near ridge.
  for (const [x, size, way] of [
    [200, 1, 1],
    [272, 0.8, -1],
    [340, 0.95, 1],
    [705, 0.9, -1],
    [770, 1.05, 1],
  ] as const) {
    sheet.group(`transform="translate(${x} ${round(front(x) + 3)}) scale(${size * way} ${size})"`, () => {
      sheet
        .path(
          'M-34 -34Q-10 -42 20 -36L30 -30L44 -16L40 -8L28 -16L22 -12L22 0H17L14 -13H-18L-22 0H-27L-27 -14Q-36 -16 -34 -34Z',
          '#1d0f2d',
        )
        .path('M-34 -34q-6 8 -3 22', 'none', 'stroke="#1d0f2d" stroke-width="2.4"')
        .path('M-34 -34Q-10 -42 20 -36', 'none', 'stroke="#ff9a6a" stroke-width="2.4"');
    });
  }
  for (let post = 0; post < 26; post += 1)
    sheet.line(post * 50, front(post * 50) + 22, post * 50, front(post * 50) - 6, '#1d0f2d', 3);
  grass(sheet, (x) => front(x) + 60, 420, 46, ['#251338', '#4a2657', '#6d3558', '#2d173f']);
  birds(sheet, 300, 250, 6, '#4a2350', 90);
  vignette(sheet, '#1a0c2c', 0.5);
  return sheet.svg();
}

export const windTurbines: DemoPicture = {
  name: 'wind-turbines',
  caption:
    'Turbines turn on a ridge in southern Alberta at sunset. A new line would carry their power to Calgary by the end of the decade.',
  credit: 'Action News illustration',
  alt: 'White wind turbines stand on purple ridges before a large setting sun while cattle graze along a fence.',
  draw,
};
