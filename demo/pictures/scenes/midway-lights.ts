import { sky, stars, vignette } from '#demo/pictures/drawing.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { figure, skyline } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(151);
  sky(sheet, ['#120f33', '#33205c', '#7a2f74', '#e0687a', '#ffb27c'], 640);
  stars(sheet, 120, 300);
  skyline(sheet, {
    from: -20,
    to: 1220,
    base: 610,
    low: 40,
    high: 180,
    peak: 960,
    fill: '#4a2a62',
    shade: '#3d2358',
    lit: ['#ffc987'],
    share: 0.2,
    widths: [34, 60],
  });
  const [cx, cy, radius] = [430, 350, 270];
  sheet.glow(cx, cy, 430, '#ff8fb0', 0.5);
  for (const side of [-1, 1])
    sheet.line(cx, cy, cx + side * 130, 640, '#1c1540', 15).line(cx, cy, cx + side * 130, 640, '#5a3c86', 4);
  sheet.line(cx - 60, 500, cx + 60, 500, '#1c1540', 8);
  for (const [reach, width] of [
    [radius, 7],
    [radius - 34, 5],
    [120, 4],
  ] as const)
    sheet.circle(cx, cy, reach, 'none', `stroke="#e9d6ff" stroke-opacity="0.75" stroke-width="${width}"`);
  const spokes = 16;
  for (let spoke = 0; spoke < spokes; spoke += 1) {
    const angle = (spoke / spokes) * Math.PI * 2 + 0.1;
    const at = (reach: number, turn = 0) =>
      [cx + Math.cos(angle + turn) * reach, cy + Math.sin(angle + turn) * reach] as const;
    sheet
      .line(cx, cy, ...at(radius), '#cdb4ee', 2.4)
      .line(...at(120), ...at(radius - 34, Math.PI / spokes), '#b99be0', 1.6)
      .line(...at(120), ...at(radius - 34, -Math.PI / spokes), '#b99be0', 1.6);
    for (let bulb = 2; bulb < 9; bulb += 1)
      sheet.circle(...at((radius * bulb) / 9), 4, sheet.pick(['#fff1b8', '#ff9ac2', '#8fe3ff']));
    const [x, y] = at(radius);
    const tone = sheet.pick(['#ff5f6d', '#ffc145', '#35c4c9', '#f58ae0']);
    sheet
      .glow(x, y, 40, '#fff0c0', 0.6)
      .path(`M${x - 22} ${y + 12}h44l-6 24a8 8 0 0 1 -8 6h-16a8 8 0 0 1 -8 -6Z`, tone)
      .path(`M${x - 24} ${y + 4}Q${x} ${y - 22} ${x + 24} ${y + 4}Z`, mix(tone, '#ffffff', 0.35))
      .line(x - 18, y + 4, x - 18, y + 14, '#efe0ff', 2)
      .line(x + 18, y + 4, x + 18, y + 14, '#efe0ff', 2);
  }
  for (let bulb = 0; bulb < 72; bulb += 1) {
    const angle = (bulb / 72) * Math.PI * 2;
    sheet.circle(
      cx + Math.cos(angle) * (radius - 17),
      cy + Math.sin(angle) * (radius - 17),
      4.4,
      bulb % 2 ? '#fff4c9' : '#ff8fb5',
    );
  }
  sheet.glow(cx, cy, 90, '#fff2c0', 0.9).circle(cx, cy, 26, '#ffcf5a').circle(cx, cy, 14, '#e8455f');
  // The swing ride on the right balances the wheel.
  sheet
    .shape([1004, 640, 1012, 330, 1036, 330, 1044, 640], '#3a2463')
    .shape([880, 330, 1024, 270, 1168, 330, 1130, 352, 918, 352], '#ff5f6d')
    .shape([952, 352, 1024, 270, 1096, 352], '#ffd36b')
    .shape([1000, 352, 1024, 270, 1048, 352], '#ff5f6d')
    .line(1024, 270, 1024, 226, '#ffe7b0', 4)
    .shape([1024, 226, 1062, 238, 1024, 250], '#35c4c9');
  for (let bulb = 0; bulb < 13; bulb += 1)
    sheet.glow(886 + bulb * 23, 346, 22, '#ffe08a', 0.9).circle(886 + bulb * 23, 346, 4.5, '#fff6d8');
  for (const [top, dx, dy] of [
    [900, -96, 110],
    [940, -70, 140],
    [985, -34, 154],
    [1062, 34, 154],
    [1108, 70, 140],
    [1148, 96, 110],
  ] as const) {
    const [x, y] = [top + dx, 350 + dy];
    sheet.line(top, 350, x, y, '#e9d6ff', 1.6).line(x - 12, y + 18, x + 14, y + 18, '#35c4c9', 6);
    figure(sheet, x - 4, y + 34, 50, {
      coat: sheet.pick(['#ffc145', '#f58ae0', '#ff7a5c']),
      pose: 'sit',
      facing: dx > 0 ? 1 : -1,
      hat: '#24163f',
    });
  }
  sheet.rect(0, 640, 1200, 160, sheet.fade(['#5c2f63', '#2b1a48']));
  const tent = (x: number, y: number, width: number, a: string, b: string) => {
    const high = width * 0.62;
    for (let band = 0; band < 8; band += 1) {
      const [l, r] = [x + (width * band) / 8, x + (width * (band + 1)) / 8];
      const fill = band % 2 ? a : b;
      sheet
        .shape([x + width / 2, y - high, l, y - high * 0.5, r, y - high * 0.5], fill)
        .rect(l, y - high * 0.5, r - l + 0.5, high * 0.5, mix(fill, '#2b1a48', 0.3));
      sheet.path(`M${l} ${y - high * 0.5}h${width / 8}a${width / 16} ${width / 16} 0 0 1 ${-width / 8} 0Z`, fill);
    }
    sheet
      .rect(x + width * 0.2, y - high * 0.3, width * 0.6, high * 0.3, '#ffd98a')
      .glow(x + width / 2, y - high * 0.12, width * 0.6, '#ffcf73', 0.7)
      .rect(x + width * 0.16, y - high * 0.1, width * 0.68, high * 0.1, '#8a3a5a');
    sheet
      .line(x + width / 2, y - high, x + width / 2, y - high - 26, '#ffe7b0', 3)
      .shape([x + width / 2, y - high - 28, x + width / 2 + 26, y - high - 20, x + width / 2, y - high - 11], a);
  };
  tent(560, 690, 210, '#35a9b8', '#fbf0e0');
  tent(740, 700, 190, '#ffc145', '#fbf0e0');
  tent(40, 706, 230, '#e8455f', '#fbf0e0');
  for (let bulb = 0; bulb < 30; bulb += 1) {
    const share = bulb / 29;
    const y = 560 + 110 * ((share * 3) % 1) * (1 - ((share * 3) % 1));
    sheet.glow(share * 1200, y, 20, '#ffd98a', 0.8).circle(share * 1200, y, 4, '#fff3cf');
  }
  for (let person = 0; person < 46; person += 1) {
    const near = (person / 46) ** 1.5;
    const coat = mix(
      sheet.pick(['#8a3a6a', '#3a5a9a', '#c9556a', '#d98a4a', '#2f7f86']),
      '#140c2e',
      0.35 + near * 0.55,
    );
    figure(sheet, sheet.random(-10, 1210), 704 + near * 130, 76 + near * 130, {
      coat,
      skin: mix('#e0a080', '#140c2e', near * 0.7),
      facing: sheet.pick([1, -1]),
      pose: sheet.pick(['walk', 'stand']),
      hat: '#140c2e',
    });
  }
  vignette(sheet, '#0a0622', 0.5);
  return sheet.svg();
}

export const midwayLights: DemoPicture = {
  name: 'midway-lights',
  caption:
    'The midway lights up on the last night of the summer fair. Organizers counted more evening visitors than in any year since they began to count.',
  credit: 'Drawn for Action News / Prairie desk',
  alt: 'A Ferris wheel covered in bulbs turns above striped tents and a crowd at dusk, beside a swing ride.',
  draw,
};
