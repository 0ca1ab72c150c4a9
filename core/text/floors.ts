/** The least size of a text by what it is, in points. */
import type { Role } from '../scene/types';

/**
 * Body never under 20 (HVL advises 24 and never under 20); labels, names and texts in grids never under 14; credits,
 * sources and footers 12.
 */
export function sizeFloor(role: Role): number {
  switch (role) {
    case 'title':
    case 'body':
    case 'quote':
    case 'figure':
      return 20;
    case 'subtitle':
    case 'kicker':
    case 'attribution':
    case 'label':
    case 'table':
    case 'chart':
      return 14;
    case 'caption':
    case 'credit':
    case 'source':
    case 'footer':
    case 'number':
    case 'image':
    case 'portrait':
    case 'decoration':
      return 12;
  }
}
