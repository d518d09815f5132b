/** Canadian postal codes and American ZIP codes. */

const edge = '(?<![\\p{L}\\d])';

/** "T2E 1A1", "t2e1a1"; without the letters that Canada Post never uses. */
const canadian = `${edge}[ABCEGHJ-NPRSTVXY]\\d[ABCEGHJ-NPRSTV-Z][\\s-]?\\d[ABCEGHJ-NPRSTV-Z]\\d(?![\\p{L}\\d])`;

const states =
  'A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]|Calif|California|Oregon|Washington|Nevada|Arizona|Montana|Idaho|Texas|New York';
/** Five digits are a ZIP code behind a state, where that is said, and with four more. */
const american = `(?<=${edge}(?:${states})\\.?,?\\s{1,3})\\d{5}(?:-\\d{4})?(?!\\d)|(?<=\\b(?:zip|zip code|postal code)\\W{1,3})\\d{5}(?!\\d)|(?<![\\d-])\\d{5}-\\d{4}(?![\\d-])`;

export const postcodes = new RegExp(`${canadian}|${american}`, 'giu');
