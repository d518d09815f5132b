import { curve, mix, round, type Sheet, type Stop, straight } from '#demo/pictures/sheet.ts';

/** The ground's height (y) at x. */
export type Ground = (x: number) => number;

/** Fills the sheet with a sky, from the top down to `bottom` (default: the whole sheet). */
export function sky(sheet: Sheet, stops: readonly Stop[], bottom = sheet.height): void {
  sheet.rect(0, 0, sheet.width, bottom, sheet.fade(stops));
}

/** A disc of light with its halo. */
export function sun(sheet: Sheet, x: number, y: number, radius: number, fill: string, halo: string, reach = 6): void {
  sheet.glow(x, y, radius * reach, halo, 0.75).circle(x, y, radius, fill);
}

/** Stars down to `bottom`, thinning out towards it. */
export function stars(sheet: Sheet, count: number, bottom: number, colour = '#ffffff'): void {
  for (let star = 0; star < count; star += 1) {
    const depth = sheet.random() ** 1.5;
    const size = sheet.random() < 0.08 ? 2 : sheet.random(0.5, 1.3);
    sheet.circle(
      sheet.random(0, sheet.width),
      depth * bottom,
      size,
      colour,
      `opacity="${(1 - depth * 0.7).toFixed(2)}"`,
    );
  }
}

/** A flat-bottomed cloud cut from paper, `width` long with its base at y: billows along an arch. */
export function cloud(
  sheet: Sheet,
  x: number,
  y: number,
  width: number,
  height: number,
  fill: string,
  opacity = 1,
): void {
  const billows = 4 + Math.floor(sheet.random(0, 3));
  const lean = sheet.random(0.8, 1.3);
  let [fromX, fromY] = [x, y];
  let outline = `M${x} ${y}`;
  for (let billow = 1; billow <= billows; billow += 1) {
    const share = billow / billows;
    const toX = billow === billows ? x + width : x + width * (share + sheet.random(-0.03, 0.03));
    const toY = billow === billows ? y : y - height * 0.8 * Math.sin(share ** lean * Math.PI) * sheet.random(0.75, 1);
    const radius = Math.hypot(toX - fromX, toY - fromY) * sheet.random(0.52, 0.62);
    outline += `A${round(radius)} ${round(radius)} 0 0 1 ${round(toX)} ${round(toY)}`;
    [fromX, fromY] = [toX, toY];
  }
  sheet.path(`${outline}Z`, fill, `opacity="${opacity}"`);
}

/** Long thin clouds between two heights, larger the higher they hang. */
export function streaks(sheet: Sheet, count: number, top: number, bottom: number, fill: string, opacity = 0.5): void {
  for (let streak = 0; streak < count; streak += 1) {
    const depth = sheet.random();
    const length = sheet.random(160, 420) * (1.2 - depth * 0.6);
    const x = sheet.random(-100, sheet.width - 100);
    const y = top + (bottom - top) * depth;
    const thick = length * sheet.random(0.025, 0.05);
    const outline = [
      x,
      y,
      x + length * 0.3,
      y - thick,
      x + length * 0.55,
      y - thick * 0.5,
      x + length * 0.75,
      y - thick * 0.7,
      x + length,
      y,
    ];
    sheet.path(`${curve(outline)}Q${x + length / 2} ${y + thick * 0.7} ${x} ${y}Z`, fill, `opacity="${opacity}"`);
  }
}

/** Rolling ground from edge to edge, `rise` high at most above y; answers its own height so that things can stand on it. */
export function hills(sheet: Sheet, y: number, rise: number, fill: string, waves = 1.6): Ground {
  const [a, b, c] = [sheet.random(0, 7), sheet.random(0, 7), sheet.random(0, 7)];
  const ground: Ground = (x) => {
    const t = (x / 1200) * Math.PI * 2 * waves;
    return y - rise * (0.5 + 0.3 * Math.sin(t + a) + 0.14 * Math.sin(t * 2.3 + b) + 0.06 * Math.sin(t * 5.1 + c));
  };
  land(sheet, ground, fill);
  return ground;
}

/** Fills everything below a ground line. */
export function land(sheet: Sheet, ground: Ground, fill: string): void {
  const points: number[] = [];
  for (let x = -20; x <= sheet.width + 20; x += 20) points.push(x, ground(x));
  sheet.path(`${curve(points)}L${sheet.width + 20} ${sheet.height}L-20 ${sheet.height}Z`, fill);
}

/** A broken line from one point to another, jittered by `jag`; the ridge of a mountain. */
function jagged(sheet: Sheet, x1: number, y1: number, x2: number, y2: number, jag: number, steps = 8): number[] {
  const points: number[] = [];
  for (let step = 0; step <= steps; step += 1) {
    const edge = step === 0 || step === steps ? 0 : jag;
    const share = step / steps;
    points.push(
      x1 + (x2 - x1) * share + sheet.random(-edge, edge) * 0.6,
      y1 + (y2 - y1) * share + sheet.random(-edge, edge),
    );
  }
  return points;
}

export type Peak = { x: number; y: number; left: number; right: number };
export type Rock = { light: string; shade: string; snow?: string; snowShade?: string; snowLine?: number };

/** A mountain with a lit left flank, a shaded right one, and snow down to `snowLine` of its height. */
export function mountain(sheet: Sheet, peak: Peak, base: number, rock: Rock): void {
  const { x, y, left, right } = peak;
  const jag = (base - y) * 0.045;
  const west = jagged(sheet, x - left, base, x, y, jag);
  const east = jagged(sheet, x, y, x + right, base, jag);
  const spine = jagged(sheet, x, y, x - left * 0.12, base, jag * 1.6);
  const silhouette = `${straight([...west, ...east])}Z`;
  sheet.path(silhouette, rock.light);
  sheet.shape([...spine, x + right, base, ...reversed(east)], rock.shade);
  if (!rock.snow) return;
  const line = y + (base - y) * (rock.snowLine ?? 0.5);
  const tongues = (from: number, to: number): number[] => {
    const points: number[] = [];
    for (let tongue = 0; tongue <= 10; tongue += 1) {
      const drop = tongue % 2 === 0 ? 0.85 : sheet.random(0.15, 0.6);
      points.push(from + ((to - from) * tongue) / 10, y + (line - y) * (0.35 + drop * 0.75));
    }
    return points;
  };
  const spineFoot = x - left * 0.06;
  sheet.within(silhouette, () => {
    sheet.shape([x - 4, y - 20, ...tongues(spineFoot, x - left)], rock.snow ?? '');
    const dark = rock.snowShade ?? mix(rock.snow ?? '#ffffff', rock.shade, 0.45);
    sheet.within(`${straight([...spine, x + right, base, ...reversed(east)])}Z`, () => {
      sheet.shape([x - 30, y - 20, x + 10, y - 20, ...reversed(tongues(x - 40, x + right))], dark);
    });
  });
}

function reversed(points: readonly number[]): number[] {
  const back: number[] = [];
  for (let at = points.length - 2; at >= 0; at -= 2) back.push(points[at] ?? 0, points[at + 1] ?? 0);
  return back;
}

/** Still or moving water down to the sheet's edge, with glints that widen towards the reader. */
export function water(
  sheet: Sheet,
  top: number,
  stops: readonly Stop[],
  glint: string,
  count = 90,
  opacity = 0.35,
): void {
  const depth = sheet.height - top;
  sheet.rect(0, top, sheet.width, depth, sheet.fade(stops));
  for (let at = 0; at < count; at += 1) {
    const near = sheet.random() ** 1.6;
    ripple(
      sheet,
      sheet.random(-50, sheet.width),
      top + 3 + near * depth,
      14 + near * 150 * sheet.random(0.5, 1),
      glint,
      opacity,
    );
  }
}

/** One lens of light lying on water. */
export function ripple(sheet: Sheet, x: number, y: number, length: number, fill: string, opacity = 1): void {
  const thick = Math.max(1.2, length * 0.035);
  sheet.path(
    `M${x.toFixed(1)} ${y.toFixed(1)}q${(length / 2).toFixed(1)} ${(-thick).toFixed(1)} ${length.toFixed(1)} 0q${(-length / 2).toFixed(1)} ${thick.toFixed(1)} ${(-length).toFixed(1)} 0Z`,
    fill,
    `opacity="${opacity}"`,
  );
}

/** The broken column of light that a lamp, a sun or a moon lays on water. */
export function glitter(
  sheet: Sheet,
  x: number,
  top: number,
  bottom: number,
  width: number,
  fill: string,
  opacity = 0.8,
): void {
  for (let y = top; y < bottom; y += 4 + (y - top) * 0.028) {
    const share = (y - top) / (bottom - top);
    const length = width * (0.35 + 0.65 * share) * sheet.random(0.35, 1);
    const drift = width * 0.3 * sheet.random(-1, 1) * (0.3 + share);
    ripple(sheet, x - length / 2 + drift, y, length, fill, opacity * (1 - share * 0.6));
  }
}

/** Falling snow: many small flakes far off, a few large ones near. */
export function snowfall(sheet: Sheet, count: number, colour = '#ffffff', opacity = 0.85): void {
  for (let flake = 0; flake < count; flake += 1) {
    const near = sheet.random() ** 4;
    const size = 1 + near * 5;
    sheet.ellipse(
      sheet.random(0, sheet.width),
      sheet.random(0, sheet.height),
      size,
      size * 1.1,
      colour,
      `opacity="${(opacity * (1 - near * 0.4)).toFixed(2)}"`,
    );
  }
}

/** Mist: a band that is thickest at y. */
export function mist(sheet: Sheet, y: number, height: number, colour: string, opacity = 0.7): void {
  const band = sheet.fade([
    [colour, 0, 0],
    [colour, 0.5, opacity],
    [colour, 1, 0],
  ]);
  sheet.rect(-10, y - height / 2, sheet.width + 20, height, band);
}

/** Darkens the corners a little, so that the eye stays on the subject. */
export function vignette(sheet: Sheet, colour: string, opacity = 0.35): void {
  const edge = sheet.bloom([
    [colour, 0, 0],
    [colour, 0.62, 0],
    [colour, 1, opacity],
  ]);
  sheet.ellipse(sheet.width / 2, sheet.height / 2, sheet.width * 0.78, sheet.height * 0.82, edge);
}

/** One-point perspective: answers where a point of the front plane lies once moved a share (0–1) of the way to (x, y). */
export function vanishing(
  x: number,
  y: number,
): (fromX: number, fromY: number, share: number) => readonly [number, number] {
  return (fromX, fromY, share) => [fromX + (x - fromX) * share, fromY + (y - fromY) * share];
}

/** The share for the nth of equal steps into the depth, so that they close up as the eye expects. */
export const receding = (step: number, pace = 0.35): number => 1 - 1 / (1 + step * pace);
