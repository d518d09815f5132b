/** Units of the United States in metric ones, unrounded. */
export const fahrenheitToC = (f: number) => ((f - 32) * 5) / 9;
export const mphToKmh = (mph: number) => mph * 1.609344;
export const knotsToKmh = (knots: number) => knots * 1.852;
export const inchesToMm = (inches: number) => inches * 25.4;
