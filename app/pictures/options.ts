/** How an SVG brings its fonts: inside it, or by their names alone. */
export const svgFonts = ['embed', 'names'] as const;
export type SvgFonts = (typeof svgFonts)[number];
