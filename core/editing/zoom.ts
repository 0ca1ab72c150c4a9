/** How large the slide is shown. 1 is its real size on a screen of 96 dots per inch. Pure. */
export type Zoom = 'fit' | number;

const leastZoom = 0.5;
const mostZoom = 4;
const steps = [0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** CSS pixels for a point. */
export const pixel = 96 / 72;

export function fitScale(
  room: { width: number; height: number },
  page: { width: number; height: number },
  margin: number,
): number {
  const width = (room.width - 2 * margin) / (page.width * pixel);
  const height = (room.height - 2 * margin) / (page.height * pixel);
  return Math.max(0.1, Math.min(width, height, mostZoom));
}

/** The next step larger or smaller than what is seen. */
export function zoomStep(scale: number, step: -1 | 1): number {
  const near = 0.005;
  if (step > 0) return steps.find((one) => one > scale + near) ?? mostZoom;
  return steps.findLast((one) => one < scale - near) ?? leastZoom;
}

/** @param turned how far the wheel was turned, in pixels */
export function zoomWheel(scale: number, turned: number): number {
  const wanted = scale * Math.exp(-turned * 0.0025);
  return Math.min(mostZoom, Math.max(leastZoom, Math.round(wanted * 100) / 100));
}
