/** Days counted from today, where the tests run. */
const months = [
  'januar',
  'februar',
  'mars',
  'april',
  'mai',
  'juni',
  'juli',
  'august',
  'september',
  'oktober',
  'november',
  'desember',
];

/** YYYY-MM-DD, so many days from today. */
export function dayIn(days: number): string {
  const date = new Date();
  date.setDate(date.getDate() + days);
  return [date.getFullYear(), date.getMonth() + 1, date.getDate()]
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
}

/** «9. februar 2026». */
export function written(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${date}. ${months[month! - 1]} ${year}`;
}
