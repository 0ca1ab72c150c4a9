/** What stands where a picture cannot be drawn: a grey field with a picture struck through, of the same shape. */

/** @param size of the picture that was to stand there, in any unit */
export function placeholder({ width, height }: { width: number; height: number }): Uint8Array {
  const w = 1200;
  const h = Math.max(1, Math.round((w * height) / width));
  const side = Math.min(w, h) * 0.34;
  const [x, y] = [(w - side * 1.3) / 2, (h - side) / 2];
  const at = (left: number, top: number): string =>
    `${(x + left * side * 1.3).toFixed(1)} ${(y + top * side).toFixed(1)}`;
  const stroke = `fill="none" stroke="#767676" stroke-width="${(side / 24).toFixed(1)}" stroke-linejoin="round"`;
  const svg =
    `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}">` +
    `<rect width="${w}" height="${h}" fill="#E8E8E8"/>` +
    `<path d="M${at(0, 0)}L${at(1, 0)}L${at(1, 1)}L${at(0, 1)}Z" ${stroke}/>` +
    `<path d="M${at(0, 0.85)}L${at(0.32, 0.45)}L${at(0.52, 0.7)}L${at(0.68, 0.55)}L${at(1, 0.9)}" ${stroke}/>` +
    `<circle cx="${(x + side * 0.95).toFixed(1)}" cy="${(y + side * 0.28).toFixed(1)}" r="${(side / 11).toFixed(1)}" ${stroke}/>` +
    `<path d="M${at(-0.08, 1.12)}L${at(1.08, -0.12)}" ${stroke}/></svg>`;
  return new TextEncoder().encode(svg);
}
