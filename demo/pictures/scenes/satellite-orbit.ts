import { vignette } from '#demo/pictures/drawing.ts';
import { mix, round, Sheet } from '#demo/pictures/sheet.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(353);
  sheet.rect(0, 0, 1200, 800, sheet.fade(['#04081c', '#081233', '#0c1d4a']));
  for (let star = 0; star < 420; star += 1)
    sheet.circle(
      sheet.random(0, 1200),
      sheet.random(0, 620),
      sheet.random(0.4, 1.6),
      sheet.pick(['#ffffff', '#cfe0ff', '#ffe6c9']),
      `opacity="${sheet.random(0.3, 1).toFixed(2)}"`,
    );
  // The planet's limb: air in thin shells, then the globe with its seas, land, cloud and night lights.
  const [cx, cy, radius] = [470, 1480, 1010];
  for (let shell = 0; shell < 9; shell += 1)
    sheet.circle(
      cx,
      cy,
      radius + 54 - shell * 6,
      mix('#1a3f8a', '#9fe0ff', shell / 8),
      `opacity="${(0.05 + shell * 0.045).toFixed(2)}"`,
    );
  sheet.circle(cx, cy, radius + 3, '#dff6ff');
  const globe = `M${cx - radius} ${cy}a${radius} ${radius} 0 1 0 ${radius * 2} 0a${radius} ${radius} 0 1 0 ${-radius * 2} 0Z`;
  sheet.circle(cx, cy, radius, '#1d6a9f');
  sheet.within(globe, () => {
    sheet.rect(0, 440, 1200, 400, sheet.fade(['#0f3a6b', '#1f7aa8', '#4fb0c4', '#8fd6d9'], 'right'));
    const coast =
      'M-40 560Q60 520 150 530Q230 500 300 520Q330 556 400 540Q470 520 520 556Q500 610 560 640Q640 650 650 700Q610 760 660 830H-40Z';
    sheet.path(coast, sheet.fade(['#22465a', '#4a7a58', '#a8a05f', '#d9bd7f'], 'right'));
    sheet.within(coast, () => {
      for (let ridge = 0; ridge < 40; ridge += 1) {
        const [x, y] = [sheet.random(-20, 640), sheet.random(540, 800)];
        sheet.path(
          `M${round(x)} ${round(y)}q${sheet.random(20, 60).toFixed()} ${sheet.random(-24, 4).toFixed()} ${sheet.random(70, 150).toFixed()} 6q-60 8 -110 0Z`,
          sheet.pick(['#2f5f4a', '#7a8a52', '#c9b070', '#f3ead6']),
          'opacity="0.55"',
        );
      }
      sheet
        .path('M80 820Q130 720 210 690T330 600', 'none', 'stroke="#5fb0c4" stroke-width="5" opacity="0.8"')
        .path('M210 690Q280 720 330 780', 'none', 'stroke="#5fb0c4" stroke-width="3.5" opacity="0.8"');
    });
    sheet.path(coast, 'none', 'stroke="#c9f0e6" stroke-width="3" opacity="0.7"');
    for (let band = 0; band < 46; band += 1) {
      const angle = sheet.random(-0.55, 0.75);
      const depth = sheet.random(12, 330);
      const [x, y] = [cx + Math.sin(angle) * (radius - depth), cy - Math.cos(angle) * (radius - depth)];
      const length = 50 + depth * 0.7;
      sheet.group(`transform="translate(${round(x)} ${round(y)}) rotate(${round((angle * 180) / Math.PI)})"`, () =>
        sheet.path(
          `M${-length} 0Q${-length * 0.4} ${round(-6 - depth * 0.05)} 0 ${round(-2 - depth * 0.02)}T${length} 0Q${length * 0.3} ${round(6 + depth * 0.03)} ${-length} 0Z`,
          '#ffffff',
          `opacity="${sheet.random(0.3, 0.8).toFixed(2)}"`,
        ),
      );
    }
    // Night still covers the left: its edge is soft, and towns shine in it.
    sheet.rect(
      0,
      440,
      620,
      400,
      sheet.fade(
        [
          ['#040a24', 0, 0.94],
          ['#040a24', 0.45, 0.74],
          ['#040a24', 1, 0],
        ],
        'right',
      ),
    );
    for (let town = 0; town < 17; town += 1) {
      const [x, y] = [sheet.random(10, 360), sheet.random(560, 790)];
      sheet.glow(x, y, 26, '#ffcf7a', 0.5);
      for (let light = 0; light < 14; light += 1)
        sheet.circle(
          x + sheet.random(-1, 1) * sheet.random(2, 30),
          y + sheet.random(-1, 1) * sheet.random(1, 13),
          sheet.random(0.7, 1.9),
          '#ffe2a0',
        );
    }
  });
  sheet.path(
    `M${cx - radius} ${cy}a${radius} ${radius} 0 0 1 ${radius * 2} 0`,
    'none',
    'stroke="#e6fbff" stroke-width="4" opacity="0.9"',
  );

  sheet.path(
    'M-40 330Q420 90 1240 170',
    'none',
    'stroke="#9fc4ff" stroke-width="2" stroke-dasharray="3 12" opacity="0.7"',
  );
  // The satellite: foil body, dish, and two wings of cells that take the sun.
  sheet.group('transform="translate(610 250) rotate(-17)"', () => {
    for (const side of [-1, 1]) {
      sheet.rect(side === 1 ? 80 : -128, -6, 48, 12, '#9aa6c4');
      for (let wing = 0; wing < 3; wing += 1) {
        const x = side === 1 ? 124 + wing * 108 : -226 - wing * 108;
        sheet.shape([x, -62, x + 102, -62, x + 102, 66, x, 66], sheet.fade(['#2b5fb0', '#1c3f8a', '#3f8ad0'], 'slant'));
        for (let cell = 1; cell < 4; cell += 1)
          sheet.line(x + cell * 25.5, -62, x + cell * 25.5, 66, '#8fc4f0', 1.6, 'opacity="0.7"');
        for (let cell = 1; cell < 5; cell += 1)
          sheet.line(x, -62 + cell * 25.6, x + 102, -62 + cell * 25.6, '#8fc4f0', 1.2, 'opacity="0.6"');
        sheet
          .rect(x, -62, 102, 128, 'none', 'stroke="#d9e3f5" stroke-width="4"')
          .shape([x + 60, -62, x + 92, -62, x + 34, 66, x + 4, 66], '#ffffff', 'opacity="0.14"');
      }
    }
    sheet
      .shape([-80, -74, 40, -74, 40, 90, -80, 90], sheet.fade(['#b3782a', '#f3c45a', '#d99a38'], 'right'))
      .shape([40, -74, 84, -58, 84, 100, 40, 90], '#fbe3a0')
      .shape([-80, -74, -40, -90, 84, -86, 84, -58, 40, -74], '#8a94b8');
    for (const [x1, y1, x2, y2] of [
      [-80, -30, 40, -10],
      [-40, -74, -60, 90],
      [40, 30, -80, 50],
      [0, -74, 20, 90],
      [-80, 10, 40, -50],
    ] as const)
      sheet.line(x1, y1, x2, y2, '#8a5a1c', 2, 'opacity="0.55"');
    sheet
      .rect(-62, 8, 44, 60, '#2b3454')
      .circle(-40, 38, 17, '#0c1330')
      .circle(-40, 38, 11, '#3f7ab8')
      .circle(-44, 33, 4, '#dff0ff');
    sheet
      .line(-10, 90, -26, 130, '#c9d2e6', 6)
      .line(14, 90, -10, 130, '#c9d2e6', 6)
      .path(
        'M-104 130Q-20 98 66 130Q40 196 -20 198Q-80 196 -104 130Z',
        sheet.fade(['#7a86aa', '#f3f6fc', '#aab4d0'], 'right'),
      )
      .path('M-104 130Q-20 98 66 130Q-20 156 -104 130Z', '#dfe6f5')
      .line(-20, 130, -20, 90, '#5f6a90', 4)
      .circle(-20, 88, 7, '#d9453a');
    sheet
      .line(20, -84, 56, -170, '#c9d2e6', 4)
      .circle(56, -172, 7, '#ff5a4a')
      .glow(56, -172, 46, '#ff5a4a', 0.9)
      .line(-40, -88, -64, -150, '#c9d2e6', 3.5);
  });
  vignette(sheet, '#01030f', 0.45);
  // The sun comes last, over the darkened corner: it just clears the edge of the air.
  sheet.glow(1096, 664, 460, '#ff9a3f', 0.75).glow(1096, 664, 230, '#ffd98a', 1).glow(1096, 664, 90, '#ffffff', 1);
  sheet.ellipse(1096, 664, 330, 3, '#fff6dc', 'opacity="0.7"').ellipse(1096, 664, 3, 230, '#fff6dc', 'opacity="0.7"');
  sheet.circle(1096, 664, 30, '#fffdf4');
  return sheet.svg();
}

export const satelliteOrbit: DemoPicture = {
  name: 'satellite-orbit',
  caption:
    'How a new weather satellite will look over the Pacific coast at sunrise. It is to map fog and smoke every five minutes.',
  credit: 'Action News illustration',
  alt: 'A gold satellite with blue solar wings flies over the curved edge of the Earth as the sun rises.',
  draw,
};
