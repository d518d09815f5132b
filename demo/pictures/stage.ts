import { mix, round, type Sheet } from '#demo/pictures/sheet.ts';

/** A hung cloth of soft vertical folds, its hem at `bottom`. */
export function drape(
  sheet: Sheet,
  from: number,
  to: number,
  top: number,
  bottom: number,
  folds: number,
  dark: string,
  light: string,
): void {
  const width = (to - from) / folds;
  for (let fold = 0; fold < folds; fold += 1) {
    const x = from + fold * width;
    const shine = sheet.fade(
      [
        [dark, 0],
        [light, 0.42],
        [mix(light, dark, 0.5), 0.62],
        [mix(dark, '#000000', 0.35), 1],
      ],
      'right',
    );
    const hem = sheet.random(-5, 5);
    sheet.path(
      `M${round(x - 1)} ${top}H${round(x + width + 1)}V${round(bottom + hem)}Q${round(x + width / 2)} ${round(bottom + 14 + hem)} ${round(x - 1)} ${round(bottom + hem)}Z`,
      shine,
    );
  }
}

/** A row of heads and shoulders seen from behind, edged with the stage's light. */
export function audience(sheet: Sheet, y: number, size: number, tone: string, rim: string): void {
  for (let x = sheet.random(-size, 0); x < sheet.width + size; x += size * sheet.random(1.15, 1.5)) {
    const lift = sheet.random(-size * 0.14, size * 0.14);
    sheet.path(
      `M${round(x - size * 0.66)} ${round(y + size)}Q${round(x - size * 0.62)} ${round(y + lift)} ${round(x - size * 0.2)} ${round(y + lift - size * 0.1)}H${round(x + size * 0.2)}Q${round(x + size * 0.62)} ${round(y + lift)} ${round(x + size * 0.66)} ${round(y + size)}Z`,
      tone,
    );
    sheet.ellipse(x, y + lift - size * 0.36, size * 0.27, size * 0.33, tone);
    if (sheet.random() < 0.3) sheet.circle(x, y + lift - size * 0.7, size * 0.13, tone);
    sheet.path(
      `M${round(x - size * 0.24)} ${round(y + lift - size * 0.5)}a${round(size * 0.27)} ${round(size * 0.33)} 0 0 1 ${round(size * 0.48)} 0`,
      'none',
      `stroke="${rim}" stroke-width="${round(size * 0.03)}" opacity="0.75"`,
    );
  }
}
