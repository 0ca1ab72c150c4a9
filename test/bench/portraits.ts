/** Made-up portraits: real PNG files of the size that a photograph of 300 × 300 pixels has. */
import { rasterizeSvg } from '../../exporters/png';

/** A person in front of a grained wall; the grain keeps the PNG from being smaller than a photograph would be. */
function drawing(seed: number): string {
  const hue = (seed * 47) % 360;
  return `<svg xmlns="http://www.w3.org/2000/svg" width="300" height="300" viewBox="0 0 300 300">
  <filter id="grain" x="0" y="0" width="1" height="1">
    <feTurbulence type="fractalNoise" baseFrequency="0.02" numOctaves="3" seed="${seed + 1}"/>
    <feColorMatrix values="0.35 0 0 0 0.35  0.35 0 0 0 0.35  0.35 0 0 0 0.35  0 0 0 0 1"/>
  </filter>
  <rect width="300" height="300" filter="url(#grain)"/>
  <rect width="300" height="300" fill="hsl(${hue} 40% 60%)" opacity="0.35"/>
  <path d="M40 300 Q60 205 150 205 Q240 205 260 300Z" fill="hsl(${(hue + 180) % 360} 30% 30%)" opacity="0.85"/>
  <circle cx="150" cy="130" r="${62 + (seed % 5)}" fill="hsl(25 45% ${55 + (seed % 4) * 8}%)" opacity="0.85"/>
</svg>`;
}

/** PNG bytes; the same number gives the same face. */
export function portrait(seed: number): Uint8Array {
  return rasterizeSvg(new TextEncoder().encode(drawing(seed)), 300);
}
