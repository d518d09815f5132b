import { hills, receding, sky, streaks, sun, vanishing, vignette } from '#demo/pictures/drawing.ts';
import { palm } from '#demo/pictures/growth.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { birds, figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(317);
  sky(sheet, ['#3f3f7a', '#a8568a', '#f0786a', '#ffb06a', '#ffe09a'], 500);
  const to = vanishing(600, 470);
  sun(sheet, 600, 420, 92, '#fff0b8', '#ffd07a', 4.4);
  streaks(sheet, 13, 40, 330, '#ff9a7a', 0.5);
  hills(sheet, 476, 110, '#9a4f7a', 0.9);
  hills(sheet, 480, 60, '#7a3f6b', 1.4);
  sheet.rect(0, 474, 1200, 330, '#8a4a62');
  sheet
    .shape([...to(-700, 900, 0.98), ...to(-60, 900, 0.98), -60, 900, -2000, 900], '#d98a72')
    .shape([...to(1900, 900, 0.98), ...to(1260, 900, 0.98), 1260, 900, 3200, 900], '#c9776b');
  sheet.shape(
    [...to(-60, 900, 0.98), ...to(1260, 900, 0.98), 1260, 900, -60, 900],
    sheet.fade(['#ffb880', '#a85f74', '#4f3560']),
  );
  for (let dash = 9; dash >= 0; dash -= 1) {
    const [from, until] = [receding(dash * 0.9), receding(dash * 0.9 + 0.42)];
    sheet.shape(
      [...to(586, 900, from), ...to(614, 900, from), ...to(614, 900, until), ...to(586, 900, until)],
      '#ffe0a8',
    );
  }
  // Low plaster fronts with tiled eaves on both sides, from far to near.
  for (let house = 6; house >= 0; house -= 1) {
    for (const side of [-1, 1] as const) {
      const at = (depth: number, y: number) => to(600 + side * 1050, y, depth);
      const [near, far] = [receding(house * 0.85 + 0.1, 0.5), receding(house * 0.85 + 0.78, 0.5)];
      const high = 900 - sheet.random(520, 760);
      const tone = mix(sheet.pick(['#f6d9b4', '#f0bf9a', '#e9cbb0', '#f3a98a']), '#8a3f6b', side > 0 ? 0.34 : 0.2);
      sheet.shape([...at(near, high), ...at(far, high), ...at(far, 900), ...at(near, 900)], tone);
      sheet
        .shape(
          [...at(near - 0.02, high + 30), ...at(far + 0.01, high + 30), ...at(far, high - 50), ...at(near, high - 50)],
          mix('#c9553f', '#5b2450', 0.25),
        )
        .shape(
          [
            ...at(near - 0.02, high + 30),
            ...at(far + 0.01, high + 30),
            ...at(far + 0.01, high + 46),
            ...at(near - 0.02, high + 46),
          ],
          '#6b2c45',
        );
      for (let bay = 0; bay < 3; bay += 1) {
        const [l, r] = [near + ((far - near) * (bay + 0.22)) / 3, near + ((far - near) * (bay + 0.78)) / 3];
        sheet.shape([...at(l, 700), ...at(r, 700), ...at(r, 890), ...at(l, 890)], bay === 1 ? '#5b2c4f' : '#ffd98a');
        if (bay !== 1)
          sheet.shape(
            [
              ...at(l - 0.01, 690),
              ...at(r + 0.005, 690),
              ...to(600 + side * 900, 740, r),
              ...to(600 + side * 900, 740, l),
            ],
            sheet.pick(['#2f7f86', '#d9453a', '#f3e0bd']),
          );
        if (high < 260)
          sheet.shape(
            [
              ...at(l + 0.01, high + 110),
              ...at(r - 0.01, high + 110),
              ...at(r - 0.01, high + 220),
              ...at(l + 0.01, high + 220),
            ],
            sheet.random() < 0.5 ? '#ffdf9a' : '#6b3a5f',
          );
      }
    }
  }
  for (let tree = 5; tree >= 0; tree -= 1) {
    const share = receding(tree * 1.15 + 0.4, 0.5);
    for (const side of [-1, 1]) {
      const [x, y] = to(600 + side * 800, 900, share);
      palm(
        sheet,
        x,
        y,
        1060 * (1 - share) ** 0.92,
        mix('#3a2040', '#c9657a', share * 0.75),
        mix('#2a2a48', '#b8566f', share * 0.75),
        side * -0.035 + sheet.random(-0.02, 0.02),
      );
      sheet.shape(
        [
          ...to(600 + side * 790, 900, share),
          ...to(600 + side * 812, 900, share),
          ...to(600 + side * 1100, 1000, share - 0.16),
          ...to(600 + side * 1040, 1000, share - 0.16),
        ],
        '#3a1f45',
        'opacity="0.3"',
      );
    }
  }
  for (const [x, y, size, coat, facing] of [
    [196, 690, 130, '#f0c24c', 1],
    [238, 694, 126, '#2f7f86', 1],
    [972, 660, 104, '#e0533f', -1],
    [336, 604, 66, '#f3e0bd', 1],
  ] as const)
    figure(sheet, x, y, size, { coat, facing, pose: 'walk', legs: '#3a2040' });
  // A cyclist rides home, dark against the lit street.
  sheet.group('transform="translate(660 742)"', () => {
    sheet.ellipse(0, 4, 110, 10, '#2a1638', 'opacity="0.5"');
    for (const x of [-62, 62])
      sheet.circle(x, -40, 40, 'none', 'stroke="#24122f" stroke-width="6"').circle(x, -40, 5, '#24122f');
    sheet
      .path(
        'M-62 -40L-24 -98H36L62 -40M-24 -98L-4 -40H-62M-4 -40L36 -98M36 -98L30 -122H48M-24 -98L-30 -112',
        'none',
        'stroke="#e0533f" stroke-width="6" stroke-linecap="round" stroke-linejoin="round"',
      )
      .rect(-46, -116, 30, 8, '#24122f', 'rx="4"');
    sheet
      .path(
        'M-28 -118L10 -84L-4 -40',
        'none',
        'stroke="#24304f" stroke-width="16" stroke-linecap="round" stroke-linejoin="round"',
      )
      .path('M-42 -112Q-40 -172 0 -192Q18 -190 14 -172Q-4 -150 -12 -112Z', '#f6e3bd')
      .path(
        'M4 -180L24 -144L44 -124',
        'none',
        'stroke="#e3c79a" stroke-width="10" stroke-linecap="round" stroke-linejoin="round"',
      )
      .ellipse(20, -208, 13, 16, '#a8654a')
      .path('M4 -208Q4 -230 22 -230Q40 -228 40 -214Z', '#2f7f86')
      .rect(46, -126, 44, 26, '#b5764a', 'rx="4"');
    for (const [x, tone] of [
      [54, '#d9453a'],
      [66, '#f6c24a'],
      [78, '#e8558a'],
    ] as const)
      sheet.circle(x, -132, 9, tone);
  });
  birds(sheet, 420, 180, 7, '#4a2250', 90);
  vignette(sheet, '#24102f', 0.48);
  return sheet.svg();
}

export const palmStreet: DemoPicture = {
  name: 'palm-street',
  caption:
    'Evening on a palm-lined street in Santa Barbara. Shopkeepers want the summer closure to cars to become permanent.',
  credit: 'Drawn for Action News / Coast desk',
  alt: 'A cyclist rides along a street of tall palms and low tiled houses towards a large setting sun.',
  draw,
};
