/** What a cell of a workbook shows of a day or a time of day. */

const months = ['jan', 'feb', 'mar', 'apr', 'mai', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'des'];
const monthNames = 'januar februar mars april mai juni juli august september oktober november desember'.split(
  ' ',
);

/** «jan 25», «01.2025», «2025»: as much of the day as the format shows. */
export function partOf(date: Date, format: string): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  return format
    .replace(
      /"([^"]*)"|\\(.)|\[[^\]]*\]|[_*].|y+|m+|d+|[hs:]+/gi,
      (part, quoted?: string, escaped?: string) => {
        if (quoted !== undefined || escaped !== undefined) return quoted ?? escaped ?? '';
        const n = part.length;
        switch (part[0]!.toLowerCase()) {
          case 'y':
            return n <= 2 ? String(date.getUTCFullYear()).slice(-2) : String(date.getUTCFullYear());
          case 'm':
            return n >= 4
              ? monthNames[date.getUTCMonth()]!
              : n === 3
                ? months[date.getUTCMonth()]!
                : n === 2
                  ? two(date.getUTCMonth() + 1)
                  : String(date.getUTCMonth() + 1);
          case 'd':
            return n === 1 ? String(date.getUTCDate()) : two(date.getUTCDate());
          default:
            return '';
        }
      },
    )
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Hours and minutes, and seconds where they are shown and are not 0. What is not shown is cut off: 10:15:59 is «10:15».
 *
 * @param elapsed hours count on past a day
 */
export function clock(value: number, code: string, elapsed: boolean): string {
  const two = (n: number): string => String(n).padStart(2, '0');
  const all = Math.round(value * 86_400);
  const seconds = elapsed ? all : all - Math.floor(all / 86_400) * 86_400;
  const [minutes, rest] = [Math.floor(seconds / 60), ((seconds % 60) + 60) % 60];
  if (!/h/.test(code)) return `${two(elapsed ? minutes : minutes % 60)}:${two(rest)}`;
  const shown = /s/.test(code) && rest !== 0 ? `:${two(rest)}` : '';
  return `${two(Math.floor(minutes / 60))}:${two(((minutes % 60) + 60) % 60)}${shown}`;
}

/** Days from 1900 as Excel counts them, with a 29 February 1900 that never was. */
export function dateOf(value: number, date1904: boolean): Date | undefined {
  const days = date1904 ? value + 1462 : value < 60 ? value + 1 : value;
  if (days < 1 || days > 2_958_466) return undefined;
  const date = new Date(Date.UTC(1899, 11, 30) + Math.round(days * 86_400) * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}
