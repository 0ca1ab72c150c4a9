/** Which files Lysark can do something with: one list for dialogs, for the page's list of folders, and for what is dropped. */
export const usefulEndings = {
  workspace: ['.lysark'],
  presentation: ['.pptx', '.pptm', '.ppsx', '.ppsm', '.potx', '.potm'],
  images: ['.png', '.jpg', '.jpeg', '.svg'],
  data: ['.csv', '.tsv', '.txt', '.xlsx', '.xlsm', '.json', '.ics'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const all: readonly string[] = Object.values(usefulEndings).flat();

/** @param name of a file, in capitals or not */
export function isUseful(name: string): boolean {
  const small = name.toLowerCase();
  return all.some((ending) => small.endsWith(ending));
}
