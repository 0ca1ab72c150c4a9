/** Names of files that every system takes, each once. */
import { numbered } from '../handlers/names';

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;
/** Bytes of a name; file systems take 255, and a temporary name is longer. */
const most = 180;

/** A name that can be written on Windows, macOS and Linux (Microsoft, Naming Files, Paths, and Namespaces). */
export function safeName(text: string): string {
  let name = text
    .normalize('NFC')
    .replace(
      /[\u0000-\u001F\u007F<>:"/\\|?*\u2028\u2029\u200B-\u200F\u202A-\u202E\uFEFF]|\p{Surrogate}/gu,
      '-',
    )
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '');
  while (Buffer.byteLength(name) > most)
    name = [...name]
      .slice(0, -1)
      .join('')
      .replace(/[. ]+$/, '');
  if (name === '') return 'uten navn';
  return reserved.test(name) ? `_${name}` : name;
}

/** The names in order, with « (2)» and so on where one would stand for two files on some system. */
export function uniqueNames(names: readonly string[]): string[] {
  const taken = new Set<string>();
  const keyOf = (name: string): string => name.normalize('NFKC').toLocaleLowerCase('nb');
  return names.map((name) => {
    for (const one of numbered(name, true)) {
      if (taken.has(keyOf(one))) continue;
      taken.add(keyOf(one));
      return one;
    }
    throw new Error(`There are too many files called ${name}.`);
  });
}
