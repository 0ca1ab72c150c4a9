/** The import table of `docs/architecture.md`, edge by edge: who may import whom, and who may not. */

export interface Edge {
  /** A file of the importing folder, as deep as real ones are. */
  from: string;
  /** What is imported, as seen from the repository's root; a package stands for itself. */
  to: string;
}

const folders = [
  'core',
  'templates',
  'ooxml',
  'exporters/pptx',
  'exporters/svg',
  'exporters/png',
  'exporters/pdf',
  'workspace',
  'app',
  'cli',
  'electron',
  'renderer',
] as const;
export type Folder = (typeof folders)[number];

/** What a folder may import besides itself. */
export const table: Record<Folder, readonly Folder[]> = {
  core: [],
  templates: ['core'],
  ooxml: [],
  'exporters/pptx': ['core', 'ooxml'],
  'exporters/svg': ['core'],
  'exporters/png': ['core', 'exporters/svg'],
  'exporters/pdf': ['core'],
  workspace: ['core', 'ooxml'],
  app: [
    'core',
    'templates',
    'exporters/pptx',
    'exporters/svg',
    'exporters/png',
    'exporters/pdf',
    'workspace',
    'ooxml',
  ],
  cli: ['app'],
  electron: ['app'],
  renderer: ['core', 'templates', 'exporters/svg'],
};

/** Packages that belong to one place only, and places where they are tempting. */
export const strangers: Partial<Record<Folder, readonly string[]>> = {
  core: [
    'node:fs',
    'node:path',
    'node:crypto',
    'fs',
    'path',
    'react',
    'electron',
    'pptxgenjs',
    '@resvg/resvg-js',
    'fflate',
    'pdfkit',
  ],
  templates: ['node:fs', 'react', 'electron', 'pptxgenjs', 'fontkit', 'zod', 'chart.js', 'pdfkit'],
  ooxml: ['pptxgenjs', 'zod', 'react', 'electron', 'pdfkit'],
  'exporters/pptx': ['node:fs', 'react', 'electron', '@resvg/resvg-js', 'pdfkit'],
  'exporters/svg': ['node:fs', 'node:buffer', 'pptxgenjs', 'react', '@resvg/resvg-js', 'pdfkit'],
  'exporters/png': ['pptxgenjs', 'react', 'electron', 'pdfkit'],
  'exporters/pdf': ['node:fs', 'pptxgenjs', 'react', '@resvg/resvg-js'],
  workspace: ['pptxgenjs', 'react', 'electron', '@resvg/resvg-js', 'pdfkit'],
  app: ['pptxgenjs', 'react', 'electron', 'pdfkit'],
  cli: ['pptxgenjs', 'react', 'electron', 'pdfkit'],
  electron: ['pptxgenjs', 'react', 'pdfkit'],
};

/** Packages that each folder needs. */
export const friends: Partial<Record<Folder, readonly string[]>> = {
  core: ['zod', 'fontkit', 'hyphen/nb', 'chart.js'],
  ooxml: ['fflate', '@rgrove/parse-xml', 'node:zlib'],
  'exporters/pptx': ['pptxgenjs', 'exceljs'],
  'exporters/png': ['@resvg/resvg-js'],
  'exporters/pdf': ['pdfkit', 'node:zlib', 'node:crypto'],
  workspace: ['node:fs', 'write-file-atomic'],
  app: ['node:path'],
  cli: ['commander', 'node:process'],
};

export const forbidden: Edge[] = folders.flatMap((from) => [
  ...folders.filter((to) => to !== from && !table[from].includes(to)).map((to) => ({ from, to })),
  ...(strangers[from] ?? []).map((to) => ({ from, to })),
]);

export const allowed: Edge[] = folders.flatMap((from) => [
  ...table[from].map((to) => ({ from, to })),
  { from, to: from },
  ...(friends[from] ?? []).map((to) => ({ from, to })),
]);

/** The part of `app/` that says what the hosts offer, and nothing of how. */
allowed.push({ from: 'renderer', to: 'app/contract' });
/** How text is escaped in XML, which SVG and PDF need too. */
allowed.push({ from: 'ooxml', to: 'core/xml' });

export function isFolder(name: string): boolean {
  return folders.some((folder) => name === folder || name.startsWith(`${folder}/`));
}
