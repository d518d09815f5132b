import { vignette } from '#demo/pictures/drawing.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(251);
  sheet.rect(0, 0, 1200, 800, sheet.fade(['#2c2030', '#5a3d3a', '#7a5140']));
  for (let slat = 0; slat < 60; slat += 1)
    sheet.rect(slat * 20, 60, 11, 370, mix('#8a5a3c', '#3f2a2e', Math.abs(slat - 30) / 34));
  sheet.glow(600, 260, 460, '#ffdc9a', 0.8);
  // The ceiling rings hang over the floor they light.
  for (const [rx, ry, y] of [
    [520, 92, 66],
    [380, 62, 84],
    [240, 36, 100],
  ] as const)
    sheet
      .ellipse(600, y, rx, ry, 'none', 'stroke="#ffe9b8" stroke-width="16" opacity="0.25"')
      .ellipse(600, y, rx, ry, 'none', 'stroke="#fff6dc" stroke-width="6"');
  sheet.rect(440, 120, 320, 310, sheet.fade(['#b9824f', '#d9a566', '#a87044'])).rect(440, 120, 320, 8, '#f3d6a0');
  // An emblem of nobody's: a sun over two hills and a river.
  sheet
    .circle(600, 214, 66, '#f6e3b6')
    .circle(600, 214, 56, '#2f5f78')
    .circle(600, 204, 24, '#f6c85a')
    .path('M546 228Q572 200 600 226Q630 196 654 226A56 56 0 0 1 546 228Z', '#3f7a5f')
    .path('M594 270Q580 250 604 240Q616 234 606 226Q628 238 616 248Q602 258 618 268Z', '#f6e3b6');
  for (const [x, tone] of [
    [396, '#b8382f'],
    [364, '#2f5f8a'],
    [804, '#e5b04a'],
    [836, '#3f7a5f'],
  ] as const)
    sheet
      .line(x, 436, x, 168, '#e9cf9a', 5)
      .circle(x, 164, 7, '#f3d98f')
      .path(`M${x} 176Q${x + 26} 190 ${x + 20} 260T${x + 24} 370Q${x + 8} 380 ${x} 372Z`, tone)
      .path(
        `M${x + 8} 184Q${x + 16} 250 ${x + 8} 374`,
        'none',
        'stroke="#000000" stroke-opacity="0.2" stroke-width="5"',
      );
  sheet.rect(0, 430, 1200, 370, sheet.fade(['#8a4a40', '#6b3438', '#3a2030']));
  sheet.ellipse(600, 590, 520, 190, '#a85f4a').ellipse(
    600,
    596,
    330,
    120,
    sheet.bloom([
      ['#f6c78a', 0, 0.95],
      ['#a85f4a', 1, 0],
    ]),
  );
  sheet
    .ellipse(600, 590, 430, 152, 'none', 'stroke="#c98a62" stroke-width="3"')
    .ellipse(600, 590, 280, 98, 'none', 'stroke="#c98a62" stroke-width="2"');
  // The dais: three steps, the chair's desk, and the light on it.
  for (let step = 0; step < 3; step += 1)
    sheet.path(
      `M${400 + step * 26} ${462 - step * 16}Q600 ${490 - step * 16} ${800 - step * 26} ${462 - step * 16}V${478 - step * 16}Q600 ${508 - step * 16} ${400 + step * 26} ${478 - step * 16}Z`,
      mix('#6b3a30', '#c98a5a', step / 3),
    );
  const seat = (x: number, y: number, size: number, coat: string, isChair = false) => {
    const high = isChair ? 1.35 : 0.92;
    const foot = isChair ? y : y + size * 0.7;
    sheet
      .path(
        `M${x - size * 0.36} ${foot}V${y - size * high}Q${x - size * 0.34} ${y - size * (high + 0.18)} ${x} ${y - size * (high + 0.18)}T${x + size * 0.36} ${y - size * high}V${foot}Z`,
        isChair ? '#7a2430' : '#4a2430',
      )
      .path(
        `M${x - size * 0.28} ${foot}V${y - size * high}Q${x} ${y - size * (high + 0.2)} ${x + size * 0.28} ${y - size * high}V${foot}Z`,
        isChair ? '#b8403f' : '#7a3540',
      );
    if (!coat) return;
    sheet
      .path(
        `M${x - size * 0.3} ${y}Q${x - size * 0.32} ${y - size * 0.46} ${x - size * 0.12} ${y - size * 0.52}H${x + size * 0.12}Q${x + size * 0.32} ${y - size * 0.46} ${x + size * 0.3} ${y}Z`,
        coat,
      )
      .shape([x - size * 0.07, y - size * 0.52, x + size * 0.07, y - size * 0.52, x, y - size * 0.3], '#fdf3e2');
    const skin = sheet.pick(['#c99471', '#8c5a42', '#e2b592', '#b0764f']);
    sheet
      .ellipse(x, y - size * 0.72, size * 0.125, size * 0.16, skin)
      .path(
        `M${x - size * 0.14} ${y - size * 0.7}q${-size * 0.02} ${-size * 0.22} ${size * 0.14} ${-size * 0.22}t${size * 0.14} ${size * 0.22}q${-size * 0.04} ${-size * 0.12} ${-size * 0.14} ${-size * 0.12}t${-size * 0.14} ${size * 0.12}Z`,
        sheet.pick(['#2b1d1a', '#6b4a2c', '#d9d2c4', '#40302c']),
      );
  };
  seat(600, 420, 92, '#26324f', true);
  seat(512, 424, 66, '#5f4a6b');
  seat(688, 424, 66, '#3f5f5a');
  sheet
    .path('M452 398Q600 424 748 398V446Q600 476 452 446Z', sheet.fade(['#e0a868', '#9a6238']))
    .path('M446 392Q600 418 754 392V402Q600 430 446 402Z', '#f6d29a');
  // The horseshoe: member by member from the back along both arms, each arm ending near the reader.
  for (const angle of [0.62, 0.86, 1.16, 1.52, 1.86]) {
    for (const side of [-1, 1]) {
      const x = 600 + side * (Math.sin(angle) * 526 + 6);
      const y = 600 - Math.cos(angle) * 158 + Math.max(0, angle - 1.2) * 60;
      const coat = sheet.pick(['#34435f', '#6b3a4f', '#3f5f5a', '#8a6a3a', '#4a4a55', '#7a4a3a']);
      seat(x, y + 4, 74 + (angle - 0.5) * 44, coat);
    }
  }
  for (const side of [-1, 1]) {
    const edge = (lift: number, reach: number) =>
      Array.from({ length: 25 }, (_, at) => {
        const turn = 0.47 + (at / 24) * 1.6;
        const near = Math.max(0, turn - 1.2) * 40;
        return `${600 + side * Math.sin(turn) * 520 * reach} ${(600 - Math.cos(turn) * 150 * reach + near + lift * (0.75 + turn * 0.28)).toFixed(1)}`;
      });
    const [topBack, topFront, foot] = [edge(-2, 0.985), edge(6, 0.93), edge(62, 0.93)];
    sheet.path(
      `M${topFront.join('L')}L${[...foot].reverse().join('L')}Z`,
      sheet.fade(side < 0 ? ['#a86a3e', '#6b3f2c'] : ['#8f5836', '#583226']),
    );
    for (let panel = 2; panel < 24; panel += 3)
      sheet.path(`M${topFront[panel]}L${foot[panel]}`, 'none', 'stroke="#4a2a22" stroke-width="3" opacity="0.7"');
    sheet.path(`M${topBack.join('L')}L${[...topFront].reverse().join('L')}Z`, '#f0c488');
    for (let mic = 3; mic < 24; mic += 3) {
      const [x = 0, y = 0] = (topFront[mic] ?? '').split(' ').map(Number);
      sheet
        .path(
          `M${x} ${y - 3}q${-side * 4} -18 ${-side * 14} -24`,
          'none',
          'stroke="#241820" stroke-width="3" stroke-linecap="round"',
        )
        .circle(x - side * 15, y - 28, 4, '#241820')
        .shape([x - 16, y - 4, x + 6, y - 6, x + 8, y - 1, x - 14, y + 1], '#fdf3e2');
    }
  }
  // The speaker's stand on the open floor, and the public's row before us.
  sheet.ellipse(606, 664, 70, 12, '#4a2430', 'opacity="0.6"');
  figure(sheet, 600, 664, 172, { coat: '#c9563f', legs: '#2c2438', hat: '#3a241c', facing: -1 });
  sheet
    .shape([560, 566, 640, 566, 632, 670, 568, 670], '#5b3428')
    .shape([552, 560, 648, 560, 642, 574, 558, 574], '#e0a868');
  for (let head = 0; head < 13; head += 1) {
    const x = -10 + head * 102 + sheet.random(-16, 16);
    const y = 772 + sheet.random(-10, 16);
    const tone = mix('#1c1220', '#3a2430', sheet.random());
    sheet
      .path(`M${x - 62} 830Q${x - 60} ${y - 4} ${x - 20} ${y - 14}H${x + 20}Q${x + 60} ${y - 4} ${x + 62} 830Z`, tone)
      .ellipse(x, y - 40, 26, 32, tone)
      .path(`M${x - 24} ${y - 56}a26 32 0 0 1 48 0`, 'none', 'stroke="#d9985f" stroke-width="2.5" opacity="0.8"');
  }
  vignette(sheet, '#140a14', 0.55);
  return sheet.svg();
}

export const councilChamber: DemoPicture = {
  name: 'council-chamber',
  caption:
    'Members hear a speaker from the public in the council chamber. The vote followed after four hours of statements.',
  credit: 'Action News illustration',
  alt: 'Council members sit around a wooden horseshoe desk facing a person at a lectern, with a lit dais and flags behind.',
  draw,
};
