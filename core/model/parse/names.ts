/** Names of image files: they must mean one file in `assets` on every system that shares the folder. */

const reserved = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i;

/** What is wrong with a file name, or undefined. */
export function assetNameProblem(name: string): string | undefined {
  if (name === '') return 'a file name must not be empty';
  if (/[/\\]/.test(name)) return `${shown(name)} is a path; write the name of a file in the folder assets`;
  if (/[\u0000-\u001F\u007F\u200E\u200F\u202A-\u202E\u2066-\u2069]/.test(name)) {
    return `${shown(name)} has invisible characters`;
  }
  if (name === '.' || name === '..' || name.startsWith('.')) return `${shown(name)} begins with a full stop`;
  if (/[<>:"|?*]/.test(name))
    return `${shown(name)} has a character that Windows does not allow: < > : " | ? *`;
  if (/[. ]$/.test(name)) return `${shown(name)} ends with a full stop or space, which Windows drops`;
  if (reserved.test(name)) return `${shown(name)} is a name that Windows keeps for itself`;
  if (new TextEncoder().encode(name).length > 200) return `${shown(name)} is too long`;
  return undefined;
}

function shown(name: string): string {
  return JSON.stringify(name.length > 60 ? `${name.slice(0, 57)}…` : name);
}
