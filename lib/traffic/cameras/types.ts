/** What was last seen through a camera: a picture, and when it was taken. */
export type CameraView = {
  sourceId: number;
  /** As its adapter has it. */
  camera: string;
  takenAt: Date | null;
  /** Of the picture: the last part of its address. */
  name: string;
  widthPx: number;
  heightPx: number;
};
