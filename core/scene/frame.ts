/** A rectangle on the page, in points from its top left. */
export interface Frame {
  x: number;
  y: number;
  w: number;
  h: number;
}
