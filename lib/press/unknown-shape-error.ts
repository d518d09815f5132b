/** The page does not have the shape that Next's pages have; taking anything out of it might take words out. */
export class UnknownShapeError extends Error {}
