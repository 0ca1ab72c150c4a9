/** What `inspectPresentation` found. Plain data: survives JSON. Lengths and font sizes in points. */
export interface PresentationReport {
  readonly kind: 'presentation' | 'template' | 'slideshow' | 'other';
  readonly macros: boolean;
  readonly properties: PropertiesReport;
  readonly size: { readonly width: number; readonly height: number };
  readonly sections: readonly { readonly name: string; readonly slides: readonly number[] }[];
  readonly layouts: readonly { readonly name: string; readonly part: string; readonly type?: string }[];
  readonly slides: readonly SlideReport[];
  /** Parts that could not be read; the rest of the report is right without them. */
  readonly problems: readonly { readonly part: string; readonly message: string }[];
}

export interface PropertiesReport {
  readonly title?: string;
  readonly subject?: string;
  readonly creator?: string;
  readonly lastModifiedBy?: string;
  readonly description?: string;
  readonly keywords?: string;
  readonly category?: string;
  readonly language?: string;
  /** As written, W3CDTF. */
  readonly created?: string;
  readonly modified?: string;
  readonly application?: string;
  readonly company?: string;
  readonly custom: Readonly<Record<string, string>>;
}

export interface SlideReport {
  /** From 1, hidden slides counted. */
  readonly number: number;
  readonly part: string;
  /** From the title placeholder; empty when there is none. */
  readonly title: string;
  readonly hidden: boolean;
  readonly layout?: string;
  readonly section?: string;
  /** In reading order, table cells and diagrams included. */
  readonly texts: readonly TextReport[];
  /** Shapes that are not text. */
  readonly alts: readonly AltReport[];
  readonly notes: string;
  readonly links: readonly LinkReport[];
  readonly placeholders: readonly PlaceholderReport[];
  readonly lists: readonly ListReport[];
  readonly tables: readonly TableReport[];
  readonly charts: readonly ChartReport[];
  readonly fonts: readonly string[];
  readonly sizes: readonly number[];
  /** `#RRGGBB`, or the theme's name for it (`accent1`). */
  readonly colours: readonly string[];
  readonly media: readonly MediaReport[];
  readonly transition?: { readonly kind: string; readonly advanceAfterMs?: number };
  readonly animated: boolean;
  /** Name → value of the slide's own tags parts; PowerPoint keeps the names in capitals. */
  readonly tags: Readonly<Record<string, string>>;
}

export interface RunReport {
  readonly text: string;
  /** Of the run, or inherited from its shape, layout, master or the presentation. */
  readonly language?: string;
}

export interface TextReport {
  readonly shape: string;
  readonly shapeId: string;
  /** Paragraphs are parted by line feeds. */
  readonly text: string;
  readonly runs: readonly RunReport[];
}

export interface AltReport {
  readonly shape: string;
  readonly shapeId: string;
  readonly kind: 'picture' | 'chart' | 'table' | 'diagram' | 'group' | 'shape' | 'connector' | 'other';
  readonly alt: string;
  readonly decorative: boolean;
}

export interface LinkReport {
  readonly text: string;
  /** An address, a part name, or a PowerPoint action. */
  readonly target: string;
  readonly external: boolean;
}

export interface PlaceholderReport {
  /** Inherited from the layout when the slide gives only an index. */
  readonly type: string;
  readonly idx?: string;
  readonly shape: string;
  readonly empty: boolean;
}

export interface ListReport {
  readonly shape: string;
  /** Levels from 0. */
  readonly items: readonly { readonly level: number; readonly bullet: boolean; readonly text: string }[];
}

export interface TableReport {
  readonly shape: string;
  readonly headerRow: boolean;
  readonly rows: readonly (readonly string[])[];
}

export interface ChartReport {
  readonly shape: string;
  readonly part: string;
  /** `bar`, `line`, `pie` …; several in a combined chart. */
  readonly kinds: readonly string[];
  readonly series: readonly {
    readonly name: string;
    readonly categories: readonly string[];
    /** Null where a point is missing. */
    readonly values: readonly (number | null)[];
  }[];
}

export interface MediaReport {
  readonly kind: 'image' | 'video' | 'audio' | 'other';
  /** Part name, or an address when linked. */
  readonly target: string;
  readonly external: boolean;
}

/** The report as indented English text for a terminal; one block per slide. */
export function formatReport(report: PresentationReport): string {
  const { properties, size } = report;
  const head = [
    `${properties.title ?? '(no title)'} — ${report.slides.length} slides, ${round(size.width)} × ${round(size.height)} pt`,
    ...row('Language', properties.language),
    ...row('Creator', properties.creator),
    ...row('Modified', properties.modified),
    ...row('Program', properties.application),
    ...row('Sections', report.sections.map((s) => `${s.name} (${s.slides.length})`).join(', ')),
    ...row('Layouts', report.layouts.map((l) => l.name).join(', ')),
    ...report.problems.map((p) => `  ! ${p.message}`),
  ];
  return `${[head, ...report.slides.map(slideLines)].map((lines) => lines.map(visible).join('\n')).join('\n\n')}\n`;
}

function slideLines(s: SlideReport): string[] {
  const marks = [s.hidden ? 'hidden' : '', s.animated ? 'animated' : ''].filter(Boolean).join(', ');
  return [
    `${s.number}. ${s.title || '(no title)'}${marks ? ` [${marks}]` : ''}`,
    ...row('Section', s.section),
    ...row('Layout', s.layout),
    ...s.texts.map((t) => `  Text: ${oneLine(t.text)}${languages(t.runs)}`),
    ...s.alts.map((a) => `  ${a.kind}: ${a.decorative ? '(decorative)' : a.alt || '(no alt text)'}`),
    ...s.tables.map(
      (t) => `  Table: ${t.rows.length} × ${t.rows[0]?.length ?? 0}${t.headerRow ? '' : ', no header row'}`,
    ),
    ...s.charts.map(
      (c) => `  Chart: ${c.kinds.join(' + ')}, ${c.series.map((series) => series.name).join(', ')}`,
    ),
    ...s.links.map((l) => `  Link: ${oneLine(l.text)} → ${l.target}`),
    ...row('Fonts', s.fonts.join(', ')),
    ...row('Sizes', s.sizes.map(round).join(', ')),
    ...row('Colours', s.colours.join(', ')),
    ...row('Media', s.media.map((m) => m.target).join(', ')),
    ...row('Transition', s.transition?.kind),
    ...Object.entries(s.tags).map(([name, value]) => `  Tag ${name}: ${oneLine(value)}`),
    ...row('Notes', oneLine(s.notes)),
  ];
}

function row(label: string, value: string | undefined): string[] {
  return value ? [`  ${label}: ${value}`] : [];
}

function languages(runs: SlideReport['texts'][number]['runs']): string {
  const found = [...new Set(runs.map((run) => run.language).filter((language) => language !== undefined))];
  return found.length > 0 ? ` [${found.join(', ')}]` : '';
}

function oneLine(value: string): string {
  return value.replace(/\s+/g, (blanks) => (blanks.includes('\n') ? ' / ' : blanks)).trim();
}

/** A file's own text must not steer the terminal. */
function visible(line: string): string {
  return line.replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, ' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
