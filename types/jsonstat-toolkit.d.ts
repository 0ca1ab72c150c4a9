/** The part of the toolkit that we use. Everything comes from a file and may be something else than it says. */
declare module 'jsonstat-toolkit' {
  interface Category {
    label?: unknown;
    unit?: { base?: unknown; label?: unknown; decimals?: number } | null;
  }
  interface Dimension {
    label?: unknown;
    id?: readonly string[];
    Category(index: number): Category | null;
  }
  interface Dataset {
    class?: string;
    label?: unknown;
    source?: unknown;
    updated?: unknown;
    href?: unknown;
    note?: unknown;
    extension?: unknown;
    id: readonly string[];
    role?: { metric?: readonly string[] | null } | null;
    value?: readonly unknown[];
    status?: string | Readonly<Record<number, unknown>> | null;
    Dimension(id: string): Dimension | null;
  }
  /** Expands sparse values; gives null for what is no JSON-stat. */
  export default function JSONstat(json: unknown): { Dataset(index: number): Dataset | null };
}
