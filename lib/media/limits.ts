export const maxUploadBytes = 25 * 1024 * 1024;
export const maxPixels = 50_000_000;
