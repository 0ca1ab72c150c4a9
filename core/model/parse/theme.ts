/** `themes/<id>.json`: a look that was read from a PowerPoint template. */
import { layoutRoles } from '../../scene/theme';
import { migrateFile } from '../migrate';
import { nearestWords } from '../nearest';
import { type ThemeFile, themeSchema } from '../theme';
import { Report, readValue } from './report';

interface ParsedTheme {
  /** Undefined when nothing of it can be used. */
  theme?: ThemeFile;
  report: Report;
  failed?: 'unreadable' | 'newer';
}

export function parseTheme(json: unknown, file: string): ParsedTheme {
  const report = new Report(file);
  const migrated = migrateFile('theme', json);
  if (!migrated.ok) {
    report.complete = false;
    report.error(migrated.rule, [], migrated.message);
    return { report, failed: migrated.rule === 'newer-format' ? 'newer' : 'unreadable' };
  }
  const theme = readValue(themeSchema, migrated.json, report, []);
  if (!theme) return { report, failed: 'unreadable' };
  const ids = theme.layouts.map(({ id }) => id);
  for (const role of layoutRoles) {
    const { layout } = theme.roles[role];
    if (ids.includes(layout)) continue;
    const message = `there is no layout ${JSON.stringify(layout)} in the template${nearestWords(layout, ids)}`;
    report.error('unknown-layout', ['roles', role, 'layout'], message);
  }
  return { theme, report };
}
