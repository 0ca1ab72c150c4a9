/** A picture with something on it, drawn: a fjord in the evening, with a village. */
import { Resvg } from '@resvg/resvg-js';

export function picture(width = 1600, height = 1067): Buffer {
  const hills = (y: number, rise: number, fill: string) =>
    `<path d="M0 ${y} C${width * 0.2} ${y - rise}, ${width * 0.3} ${y - rise * 1.4}, ${width * 0.45} ${y - rise * 0.4} S${width * 0.8} ${y - rise * 1.6}, ${width} ${y - rise * 0.5} V${height} H0 Z" fill="${fill}"/>`;
  const houses = Array.from({ length: 14 }, (_, i) => {
    const x = width * (0.28 + i * 0.034);
    const y = height * (0.655 - (i % 3) * 0.012);
    const color = ['#B5452C', '#F6F2E9', '#C9972B'][i % 3];
    return `<rect x="${x}" y="${y}" width="34" height="26" fill="${color}"/><path d="M${x - 4} ${y} L${x + 17} ${y - 18} L${x + 38} ${y} Z" fill="#15262D"/>`;
  }).join('');
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">
<defs><linearGradient id="sky" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="#4D7C8A"/><stop offset="0.6" stop-color="#F3C98B"/></linearGradient></defs>
<rect width="${width}" height="${height}" fill="url(#sky)"/>
<circle cx="${width * 0.72}" cy="${height * 0.38}" r="60" fill="#FFE6B0"/>
${hills(height * 0.55, 190, '#3E6370')}${hills(height * 0.62, 120, '#24505E')}${hills(height * 0.7, 60, '#0B3B4A')}
${houses}
<rect y="${height * 0.72}" width="${width}" height="${height * 0.28}" fill="#12566B"/>
<path d="M${width * 0.66} ${height * 0.72} h${width * 0.12} l-20 ${height * 0.28} h-160 z" fill="#F3C98B" opacity="0.35"/>
</svg>`;
  return Buffer.from(new Resvg(svg).render().asPng());
}
