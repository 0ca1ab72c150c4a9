/** `screen`: as many displays as the test wants, side by side. */
import { started } from './settings';
import { StrictEmitter, strict } from './strict';

export interface Rectangle {
  x: number;
  y: number;
  width: number;
  height: number;
}

class Screen extends StrictEmitter {
  constructor() {
    super('screen', ['display-added', 'display-removed', 'display-metrics-changed']);
  }
  getAllDisplays() {
    let x = 0;
    return (started.display ?? [{ width: 1600, height: 1000 }]).map(({ width, height }, index) => {
      const bounds = { x, y: 0, width, height };
      x += width;
      return { id: index + 1, bounds, workArea: bounds, scaleFactor: 1, internal: index === 0 };
    });
  }
  getPrimaryDisplay() {
    return this.getAllDisplays()[0]!;
  }
  getDisplayMatching(rectangle: Rectangle) {
    const overlap = ({ bounds: b }: { bounds: Rectangle }) =>
      Math.max(0, Math.min(b.x + b.width, rectangle.x + rectangle.width) - Math.max(b.x, rectangle.x)) *
      Math.max(0, Math.min(b.y + b.height, rectangle.y + rectangle.height) - Math.max(b.y, rectangle.y));
    return this.getAllDisplays().reduce((best, one) => (overlap(one) > overlap(best) ? one : best));
  }
}

export const screen = strict('screen', new Screen());
