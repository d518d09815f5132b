import { vignette } from '#demo/pictures/drawing.ts';
import { mix, Sheet } from '#demo/pictures/sheet.ts';
import { audience, drape } from '#demo/pictures/stage.ts';
import { figure } from '#demo/pictures/town.ts';
import type { DemoPicture } from '#demo/types.ts';

function draw(): string {
  const sheet = new Sheet(271, 'portrait');
  sheet.rect(0, 0, 800, 1000, sheet.fade(['#2a1418', '#4a1f22', '#1d0d14']));
  sheet.rect(120, 180, 560, 600, '#3a0d16');
  drape(sheet, 116, 684, 180, 726, 18, '#7d1420', '#e2473f');
  for (let hem = 0; hem < 2; hem += 1) sheet.rect(116, 702 + hem * 14, 568, 12 - hem * 8, hem ? '#b37f26' : '#e9b84a');
  // The cloth parts like a tent, and the stage behind it is already lit.
  const gap = 'M388 176Q384 400 318 560Q276 640 262 744H538Q524 640 482 560Q416 400 412 176Z';
  sheet.within(gap, () => {
    sheet.rect(250, 170, 300, 580, sheet.fade(['#1c2560', '#4a4f9a', '#c98a9a', '#ffd79a', '#fff0c8']));
    sheet.glow(400, 560, 210, '#ffe9b0', 0.85).circle(400, 566, 44, '#fff6da');
    for (const [x, high, tone] of [
      [300, 130, '#2f3470'],
      [352, 190, '#3d4280'],
      [452, 210, '#3d4280'],
      [506, 140, '#2f3470'],
    ] as const)
      sheet.path(
        `M${x - 40} 726Q${x - 6} ${726 - high * 0.5} ${x} ${726 - high}Q${x + 6} ${726 - high * 0.5} ${x + 40} 726Z`,
        tone,
      );
    figure(sheet, 396, 728, 96, { coat: '#2a1440', legs: '#1c0d2c', pose: 'stand', hat: '#1c0d2c' });
  });
  for (const side of [-1, 1]) {
    for (let fold = 0; fold < 5; fold += 1)
      sheet.path(
        `M${400 + side * (14 + fold * 5)} 176Q${400 + side * (18 + fold * 14)} 400 ${400 + side * (84 + fold * 16)} 560Q${400 + side * (126 + fold * 10)} 640 ${400 + side * (140 + fold * 12)} 730`,
        'none',
        `stroke="${fold % 2 ? '#6b0f1c' : '#f0685a'}" stroke-width="${9 - fold}" opacity="${0.85 - fold * 0.1}"`,
      );
  }
  // The swagged valance.
  for (let swag = 0; swag < 5; swag += 1) {
    const x = 120 + swag * 112;
    for (let fold = 4; fold >= 0; fold -= 1)
      sheet.path(
        `M${x} 176Q${x + 56} ${236 + fold * 30} ${x + 112} 176Z`,
        mix('#e2473f', '#6b0f1c', fold % 2 ? 0.75 : 0.25 + fold * 0.06),
      );
    sheet.path(`M${x} 178Q${x + 56} 358 ${x + 112} 178`, 'none', 'stroke="#f0c45a" stroke-width="6"');
    for (let tassel = 1; tassel < 12; tassel += 1) {
      const share = tassel / 12;
      sheet.line(
        x + 112 * share,
        178 + 360 * share * (1 - share),
        x + 112 * share,
        192 + 360 * share * (1 - share),
        '#e9b84a',
        2.4,
      );
    }
  }
  // The gilded arch of the house.
  const arch = 'M0 0H800V800H692V250Q692 150 600 150H200Q108 150 108 250V800H0Z';
  sheet.path(arch, sheet.fade(['#8a5a2a', '#6b3f26', '#3a1d1c']));
  sheet
    .path('M108 800V250Q108 150 200 150H600Q692 150 692 250V800', 'none', 'stroke="#f3cf74" stroke-width="12"')
    .path('M88 800V246Q88 130 196 130H604Q712 130 712 246V800', 'none', 'stroke="#b3812f" stroke-width="8"')
    .path('M66 800V240Q66 108 192 108H608Q734 108 734 240V800', 'none', 'stroke="#e9b84a" stroke-width="4"');
  for (let bead = 0; bead < 22; bead += 1)
    sheet
      .circle(190 + bead * 20, 119, 5, '#f7dc92')
      .circle(77, 260 + bead * 24, 5, '#d9a544')
      .circle(723, 260 + bead * 24, 5, '#d9a544');
  sheet
    .path('M340 104Q346 40 400 30Q454 40 460 104Q430 84 400 96Q370 84 340 104Z', '#e9b84a')
    .circle(400, 66, 20, '#7d1420')
    .circle(400, 66, 11, '#f7dc92')
    .path('M330 96Q250 40 170 76Q240 66 300 112ZM470 96Q550 40 630 76Q560 66 500 112Z', '#d9a544');
  for (const side of [0, 1]) {
    sheet.group(side ? 'transform="translate(800 0) scale(-1 1)"' : '', () => {
      for (const y of [330, 520]) {
        sheet
          .path(`M-10 ${y}H52Q64 ${y} 62 ${y + 16}L48 ${y + 70}H-10Z`, '#a87434')
          .path(`M-10 ${y}H52Q64 ${y} 62 ${y + 12}H-10Z`, '#f3cf74')
          .glow(24, y - 20, 70, '#ffd98a', 0.7);
        for (const x of [10, 38])
          sheet.ellipse(x, y - 18, 9, 11, '#1d0d14').path(`M${x - 16} ${y}q16 -18 32 0Z`, '#1d0d14');
      }
    });
  }
  sheet
    .shape([108, 726, 692, 726, 740, 800, 60, 800], sheet.fade(['#e8a862', '#9a5a34']))
    .rect(40, 796, 720, 26, '#3a1a1a');
  for (let board = 0; board < 13; board += 1)
    sheet.line(108 + board * 48.6, 726, 60 + board * 56.6, 798, '#7a4428', 1.6);
  sheet.shape([352, 728, 448, 728, 520, 798, 280, 798], '#fff3cf', 'opacity="0.65"');
  for (let light = 0; light < 15; light += 1)
    sheet.path(`M${70 + light * 46} 800a12 12 0 0 1 24 0Z`, '#f0c45a').glow(82 + light * 46, 794, 44, '#ffe3a0', 0.75);
  sheet.rect(0, 820, 800, 180, sheet.fade(['#2a1018', '#12070d']));
  audience(sheet, 850, 56, '#2c0f1a', '#e98a5a');
  audience(sheet, 900, 76, '#200a14', '#c96a48');
  audience(sheet, 968, 108, '#12060c', '#a8503c');
  vignette(sheet, '#0a0308', 0.6);
  return sheet.svg();
}

export const theatreCurtain: DemoPicture = {
  name: 'theatre-curtain',
  caption:
    'The curtain parts on opening night of the restored playhouse. All nine performances of the first run are sold out.',
  credit: 'Drawing by Action News',
  alt: 'Red velvet curtains begin to open in a gilded proscenium, letting warm stage light fall over rows of spectators.',
  draw,
};
