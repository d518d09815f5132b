import { receding, vanishing, vignette } from '#demo/pictures/drawing.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(241);
  const to = vanishing(600, 420);
  const [left, right, top, floor, back] = [-140, 1340, 90, 960, 0.76] as const;
  sheet.rect(0, 0, 1200, 800, '#3a2a28');
  // The vault: ribs from near to far, each bay lighter towards the great window.
  for (let rib = 0; rib <= 10; rib += 1) {
    const share = (back * receding(rib, 0.5)) / receding(10, 0.5);
    const [x1, y] = to(left, top, share);
    const [x2] = to(right, top, share);
    const half = (x2 - x1) / 2;
    const tone = mix('#5a4238', '#f0d3a0', rib / 10);
    sheet
      .path(
        `M${x1} ${y + 2}A${half} ${half * 0.62} 0 0 1 ${x2} ${y + 2}L${to(right, top, back).join(' ')}L${to(left, top, back).join(' ')}Z`,
        tone,
      )
      .path(
        `M${x1} ${y}A${half} ${half * 0.62} 0 0 1 ${x2} ${y}`,
        'none',
        `stroke="${mix('#3a2a28', '#c79a62', rib / 10)}" stroke-width="${16 * (1 - share)}"`,
      );
  }
  const quad = (x: number, y1: number, y2: number, from: number, until: number, fill: string) =>
    sheet.shape([...to(x, y1, from), ...to(x, y1, until), ...to(x, y2, until), ...to(x, y2, from)], fill);
  for (const [x, shade] of [
    [left, 0],
    [right, 0.16],
  ] as const) {
    quad(x, top, floor, 0, back, mix('#6b4632', '#2a1a18', shade));
    const books = ['#a83f33', '#2f5f6b', '#c79a4a', '#4a5f3f', '#7a4a5f', '#e3d2ae', '#3b4a6b', '#8a5a34'] as const;
    for (let bay = 8; bay >= 0; bay -= 1) {
      const at = (share: number) => (back * receding(bay + share, 0.4)) / receding(9, 0.4);
      const glow = bay / 14;
      quad(x, top + 60, floor - 40, at(0.1), at(0.92), mix('#2a1a18', '#6b4632', glow));
      for (let shelf = 0; shelf < 8; shelf += 1) {
        const foot = top + 150 + shelf * 92;
        for (let book = 0; book < 9; book += 1) {
          const [from, until] = [at(0.12 + book * 0.088), at(0.12 + (book + 0.9) * 0.088)];
          if (sheet.random() < 0.9)
            quad(
              x,
              foot - sheet.random(48, 74),
              foot,
              from,
              until,
              mix(mix(sheet.pick(books), '#1d1214', 0.25 + shade), '#f0d3a0', glow * 0.6),
            );
        }
        quad(x, foot, foot + 12, at(0.1), at(0.92), mix('#8a5a3c', '#f0d3a0', glow * 0.5));
      }
      quad(x, top - 10, floor, at(-0.06), at(0.1), mix('#8f6040', '#e9c48c', glow));
      quad(x, top - 10, top + 40, at(-0.06), at(0.92), mix('#7a5238', '#e9c48c', glow));
    }
  }
  const [bx1, by1] = to(left, top, back);
  const [bx2, by2] = to(right, floor, back);
  const half = (bx2 - bx1) / 2;
  sheet.path(`M${bx1} ${by2}V${by1}A${half} ${half * 0.62} 0 0 1 ${bx2} ${by1}V${by2}Z`, '#b98a5c');
  const pane = `M480 ${by2 - 56}V330A120 130 0 0 1 720 330V${by2 - 56}Z`;
  sheet.path(pane, sheet.fade(['#bfe0e6', '#fdf3cf', '#ffe6a8']));
  sheet.within(pane, () => {
    sheet.path(`M470 500Q540 430 610 470T740 440V560H470Z`, '#a9bf8a');
    for (let bar = 1; bar < 6; bar += 1) sheet.line(480 + bar * 40, 190, 480 + bar * 40, 520, '#8a6444', 3.5);
    for (const y of [250, 310, 370, 430]) sheet.line(480, y, 720, y, '#8a6444', 3);
  });
  sheet.path(pane, 'none', 'stroke="#f3dcb0" stroke-width="9"').glow(600, 340, 420, '#fff0c0', 0.75);
  sheet.shape(
    [...to(left, floor, 0), ...to(left, floor, back), ...to(right, floor, back), ...to(right, floor, 0)],
    sheet.fade(['#d9a86c', '#9a6442', '#54332a']),
  );
  for (let board = -14; board <= 14; board += 1)
    sheet.line(
      ...to(600 + board * 54, floor, back),
      ...to(600 + board * 54, floor, 0),
      '#6b4030',
      1.6,
      'opacity="0.5"',
    );
  sheet.shape(
    [...to(470, floor, back), ...to(730, floor, back), 860, 800, 340, 800],
    sheet.fade([
      ['#fff0c0', 0, 0.75],
      ['#fff0c0', 1, 0.12],
    ]),
  );
  for (const side of [-1, 1])
    sheet.shape(
      [600 + side * 20, 250, 600 + side * 110, 300, 600 + side * 420, 800, 600 + side * 150, 800],
      sheet.fade([
        ['#fff3cf', 0, 0.34],
        ['#fff3cf', 1, 0],
      ]),
    );
  // Two long tables; from far to near so that near readers cover far ones.
  for (let seat = 6; seat >= -1; seat -= 1) {
    for (const side of [-1, 1] as const) {
      const share = (0.66 * receding(seat + 0.4, 0.42)) / receding(7, 0.42);
      const next = (0.66 * receding(seat + 1.4, 0.42)) / receding(7, 0.42);
      const scale = 1 - share;
      const [inner, outer] = [600 + side * 190, 600 + side * 480];
      const mid = 600 + side * 335;
      const reader = to(outer + side * 40, 800, next);
      const coat = sheet.pick(['#a83f33', '#3f6f78', '#d0a24a', '#4a4f7a', '#6b7a4a', '#c9b79a']);
      if (seat >= 0 && sheet.random() < 0.8)
        figure(sheet, reader[0], reader[1] + 120 * scale, 320 * scale, {
          coat,
          pose: 'sit',
          facing: side === 1 ? -1 : 1,
          hat: sheet.pick(['#2b1d1a', '#6b3f24', '#d9c9a8']),
        });
      sheet.shape(
        [
          ...to(outer + side * 70, 770, share),
          ...to(outer + side * 70, 770, next),
          ...to(outer + side * 70, 940, next),
          ...to(outer + side * 70, 940, share),
        ],
        mix('#54302a', '#8a5a3c', seat / 8),
      );
      sheet.shape(
        [...to(inner, 720, share), ...to(inner, 720, next), ...to(outer, 720, next), ...to(outer, 720, share)],
        mix('#a8653c', '#f0c98a', seat / 8),
      );
      sheet.shape(
        [...to(inner, 720, share), ...to(inner, 720, next), ...to(inner, 748, next), ...to(inner, 748, share)],
        '#4a2a20',
      );
      sheet.shape(
        [
          ...to(inner + side * 60, 714, share + 0.02),
          ...to(inner + side * 60, 714, (share + next) / 2),
          ...to(inner + side * 120, 714, (share + next) / 2),
          ...to(inner + side * 130, 714, share + 0.02),
        ],
        '#fdf3dc',
      );
      const foot = to(mid, 716, (share + next) / 2);
      sheet
        .glow(foot[0], foot[1] - 40 * scale, 190 * scale, '#ffe7a0', 0.75)
        .ellipse(foot[0], foot[1], 34 * scale, 8 * scale, '#7a5a24')
        .line(foot[0], foot[1], foot[0], foot[1] - 84 * scale, '#c79a4a', 9 * scale);
      sheet
        .path(
          `M${foot[0] - 62 * scale} ${foot[1] - 74 * scale}q${8 * scale} ${-48 * scale} ${40 * scale} ${-50 * scale}h${44 * scale}q${32 * scale} ${2 * scale} ${40 * scale} ${50 * scale}Z`,
          '#2f8a63',
        )
        .path(
          `M${foot[0] - 62 * scale} ${foot[1] - 74 * scale}h${124 * scale}l${-6 * scale} ${10 * scale}h${-112 * scale}Z`,
          '#fff3c4',
        );
    }
  }
  figure(sheet, 618, 640, 170, { coat: '#43506f', pose: 'walk', hat: '#2b1d1a' });
  vignette(sheet, '#1c0f0d', 0.55);
  return sheet.svg();
}

export const libraryReadingRoom: DemoPicture = {
  name: 'library-reading-room',
  caption:
    'Readers fill the long tables of the restored reading room. The library stays open until nine on weeknights from this month.',
  credit: 'Drawing by Action News',
  alt: 'A vaulted library hall with bookshelves on both sides, green lamps on long tables and light falling from an arched window.',
  draw,
};
