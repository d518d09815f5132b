import type { Ground } from '#demo/pictures/drawing.ts';
import { mix, round, type Sheet, straight } from '#demo/pictures/sheet.ts';

/** A spruce standing at (x, y), with snow on its boughs where a colour for it is given. */
export function conifer(sheet: Sheet, x: number, y: number, height: number, fill: string, snow?: string): void {
  const tiers = height > 90 ? 7 : 5;
  const half = height * 0.2;
  const left: number[] = [x, y - height];
  // The outline runs down the left side and back up the right one.
  const right: number[] = [];
  const caps: string[] = [];
  for (let tier = 1; tier <= tiers; tier += 1) {
    const share = tier / tiers;
    const foot = y - height * (1 - share) * 0.98 - height * 0.06;
    const out = half * share ** 0.85;
    const reach = [out * sheet.random(0.85, 1.1), out * sheet.random(0.85, 1.1)] as const;
    left.push(x - reach[0], foot, x - out * 0.45, foot - height * 0.03);
    right.unshift(x + out * 0.45, foot - height * 0.03, x + reach[1], foot);
    if (snow && tier > 1) {
      const lift = height * 0.1;
      caps.push(
        straight([
          x - reach[0],
          foot,
          x - out * 0.35,
          foot - lift,
          x + out * 0.1,
          foot - lift * 0.55,
          x - out * 0.3,
          foot - lift * 0.25,
        ]),
      );
    }
  }
  sheet.rect(x - height * 0.018, y - height * 0.1, height * 0.036, height * 0.1, mix(fill, '#20160f', 0.5));
  sheet.shape([...left, ...right], fill);
  if (snow) sheet.path(caps.map((cap) => `${cap}Z`).join(''), snow, 'opacity="0.85"');
}

/** A wood of spruces along a ground line, from `from` to `to`. */
export function wood(
  sheet: Sheet,
  ground: Ground,
  from: number,
  to: number,
  trees: { gap: number; low: number; high: number; fill: string; snow?: string },
): void {
  for (let x = from; x < to; x += trees.gap * sheet.random(0.5, 1.4)) {
    const tone = mix(trees.fill, '#000000', sheet.random(0, 0.14));
    conifer(sheet, x, ground(x) + 4, sheet.random(trees.low, trees.high), tone, trees.snow);
  }
}

/** A leafless tree, grown branch by branch. */
export function bareTree(sheet: Sheet, x: number, y: number, height: number, colour: string, lean = 0): void {
  const paths: string[][] = [[], [], [], [], [], []];
  const grow = (fromX: number, fromY: number, angle: number, length: number, level: number) => {
    const toX = fromX + Math.cos(angle) * length;
    const toY = fromY + Math.sin(angle) * length;
    paths[level]?.push(straight([fromX, fromY, toX, toY]));
    if (level >= 5) return;
    const forks = level === 0 ? 3 : 2 + (sheet.random() < 0.35 ? 1 : 0);
    for (let fork = 0; fork < forks; fork += 1) {
      const spread = ((fork + 0.5) / forks - 0.5) * (level === 0 ? 1.5 : 1.25);
      grow(toX, toY, angle + spread + sheet.random(-0.18, 0.18), length * sheet.random(0.62, 0.8), level + 1);
    }
  };
  grow(x, y, -Math.PI / 2 + lean, height * 0.3, 0);
  paths.forEach((branches, level) => {
    sheet.stroke(branches.join(''), colour, Math.max(0.8, height * 0.032 * 0.62 ** level));
  });
}

/** A leafy crown on a trunk, lit from the upper left. */
export function leafyTree(
  sheet: Sheet,
  x: number,
  y: number,
  height: number,
  dark: string,
  light: string,
  bark = '#3b2a22',
): void {
  const radius = height * 0.34;
  sheet.shape(
    [
      x - height * 0.03,
      y,
      x - height * 0.015,
      y - height * 0.5,
      x + height * 0.015,
      y - height * 0.5,
      x + height * 0.035,
      y,
    ],
    bark,
  );
  const middle = y - height * 0.64;
  const leaves = (fill: string, count: number, shiftX: number, shiftY: number, size: number) => {
    for (let leaf = 0; leaf < count; leaf += 1) {
      const angle = sheet.random(0, Math.PI * 2);
      const out = Math.sqrt(sheet.random()) * radius * size;
      const blob = radius * sheet.random(0.28, 0.48) * (size * 0.5 + 0.5);
      sheet.ellipse(
        x + shiftX + Math.cos(angle) * out,
        middle + shiftY + Math.sin(angle) * out * 0.85,
        blob,
        blob * 0.85,
        fill,
      );
    }
  };
  leaves(dark, 34, 0, 0, 0.85);
  leaves(mix(dark, light, 0.5), 20, -radius * 0.12, -radius * 0.16, 0.66);
  leaves(light, 16, -radius * 0.24, -radius * 0.32, 0.42);
}

/** A tall fan palm: a leaning trunk, a skirt and arching fronds. */
export function palm(
  sheet: Sheet,
  x: number,
  y: number,
  height: number,
  trunk: string,
  frond: string,
  lean = 0.06,
): void {
  const topX = x + height * lean;
  const topY = y - height;
  const thick = Math.max(2, height * 0.024);
  sheet.path(
    `M${round(x - thick)} ${round(y)}Q${round(x)} ${round(y - height * 0.5)} ${round(topX - thick * 0.5)} ${round(topY)}h${round(thick)}Q${round(x + thick * 1.8)} ${round(y - height * 0.5)} ${round(x + thick)} ${round(y)}Z`,
    trunk,
  );
  const reach = height * 0.2 + 14;
  for (let leaf = 0; leaf < 17; leaf += 1) {
    const angle = -Math.PI * 1.22 + (leaf / 16) * Math.PI * 1.44 + sheet.random(-0.06, 0.06);
    const length = reach * sheet.random(0.8, 1.1);
    const [dx, dy] = [Math.cos(angle) * length, Math.sin(angle) * length];
    const sag = length * (0.25 + 0.2 * Math.abs(Math.cos(angle)));
    const tone = mix(frond, leaf % 3 === 0 ? '#ffffff' : '#000000', leaf % 3 === 0 ? 0.1 : 0.08);
    const [tipX, tipY] = [topX + dx, topY + dy * 0.8 + sag];
    sheet.path(
      `M${round(topX)} ${round(topY)}Q${round(topX + dx * 0.6)} ${round(topY + dy * 0.95 - length * 0.12)} ${round(tipX)} ${round(tipY)}Q${round(topX + dx * 0.55)} ${round(topY + dy * 0.7 + length * 0.14)} ${round(topX)} ${round(topY)}Z`,
      tone,
    );
  }
}

/** Tufts of grass or reeds along the bottom of a sheet. */
export function grass(
  sheet: Sheet,
  ground: Ground,
  count: number,
  high: number,
  colours: readonly [string, ...string[]],
): void {
  for (let blade = 0; blade < count; blade += 1) {
    const x = sheet.random(-20, sheet.width + 20);
    const y = ground(x) + sheet.random(0, high);
    const height = high * sheet.random(0.4, 1);
    const sway = height * sheet.random(-0.25, 0.45);
    sheet.path(
      `M${round(x - 2)} ${round(y)}Q${round(x)} ${round(y - height * 0.6)} ${round(x + sway)} ${round(y - height)}Q${round(x + 3)} ${round(y - height * 0.5)} ${round(x + 2.5)} ${round(y)}Z`,
      sheet.pick(colours),
    );
  }
}
