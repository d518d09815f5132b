/** The main roads and the water of an edition's city, as its map shows them. */
export type RoadsOutline = {
  /** What the map shows: west, south, east, north, degrees. */
  box: readonly [number, number, number, number];
  lines: readonly OutlineLine[];
};

export type OutlineLine = {
  kind: 'main' | 'minor' | 'river' | 'sea';
  name: string;
  /** On its shield: "101"; null: it has none. */
  shield: string | null;
  /** Where its name or shield stands, longitude and latitude; null: it is not named. */
  labelAt: readonly [number, number] | null;
  /** Longitudes and latitudes. The shore of a sea goes on around what there is of it on the map. */
  course: readonly (readonly [number, number])[];
};
