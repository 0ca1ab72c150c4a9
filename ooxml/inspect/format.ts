import type { PresentationReport, SlideReport } from './report';

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
  return value.replace(/\s*\n\s*/g, ' / ').trim();
}

/** A file's own text must not steer the terminal. */
function visible(line: string): string {
  return line.replace(/[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g, ' ');
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
