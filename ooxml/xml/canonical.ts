import { KNOWN_PREFIXES, PREFIX_OF } from './namespaces';

/**
 * Which prefix of the file stands for which prefix in the tree.
 * Prefixes not listed stand for themselves, so `undefined` is the scope of nearly every file.
 */
export type Scope = ReadonlyMap<string, string> | undefined;

/**
 * The scope inside an element that declares namespaces, and its declarations rewritten to match.
 * A foreign namespace that borrows a known prefix is given another one (`p` becomes `p_`), or code that
 * looks for `p:sp` would take foreign elements for shapes.
 */
export function enter(attributes: Record<string, string>, outer: Scope): { scope: Scope; changed: boolean } {
  let scope: Map<string, string> | undefined;
  let changed = false;
  for (const key in attributes) {
    const prefix = key === 'xmlns' ? '' : key.startsWith('xmlns:') ? key.slice(6) : undefined;
    if (prefix === undefined) continue;
    const uri = attributes[key]!;
    const known = PREFIX_OF.get(uri);
    const wanted = known ?? (KNOWN_PREFIXES.has(prefix) ? `${prefix}_` : prefix);
    if (wanted !== prefix) changed = true;
    if (wanted !== (outer?.get(prefix) ?? prefix)) {
      scope ??= new Map(outer);
      scope.set(prefix, wanted);
    }
  }
  return { scope: scope ?? outer, changed };
}

/** An element's name in canonical prefixes. */
export function elementName(name: string, scope: Scope): string {
  if (!scope) return name;
  const colon = name.indexOf(':');
  const prefix = colon < 0 ? '' : name.slice(0, colon);
  const wanted = scope.get(prefix);
  if (wanted === undefined || wanted === prefix) return name;
  const local = colon < 0 ? name : name.slice(colon + 1);
  return wanted === '' ? local : `${wanted}:${local}`;
}

/** Attributes in canonical prefixes; unprefixed ones belong to no namespace and stay (Namespaces in XML 1.0, 6.2). */
export function attributesIn(attributes: Record<string, string>, scope: Scope): Record<string, string> {
  const result: Record<string, string> = {};
  for (const key in attributes) {
    const value = attributes[key]!;
    if (key === 'xmlns' || key.startsWith('xmlns:')) {
      const prefix = key === 'xmlns' ? '' : key.slice(6);
      const wanted = PREFIX_OF.get(value) ?? (KNOWN_PREFIXES.has(prefix) ? `${prefix}_` : prefix);
      const name = wanted === '' ? 'xmlns' : `xmlns:${wanted}`;
      // Two prefixes for one namespace fold into one declaration.
      result[name] ??= value;
      continue;
    }
    const name = key.includes(':') ? elementName(key, scope) : key;
    result[name] = rewriteValue(name, value, scope);
  }
  return result;
}

/** Values that themselves hold prefixes (ECMA-376 Part 3; XML Schema `xsi:type`). */
const PREFIX_LISTS = new Set(['mc:Ignorable', 'mc:MustUnderstand', 'Requires']);
const NAME_LISTS = new Set(['mc:ProcessContent', 'mc:PreserveElements', 'mc:PreserveAttributes', 'xsi:type']);

function rewriteValue(name: string, value: string, scope: Scope): string {
  if (!scope) return value;
  if (PREFIX_LISTS.has(name)) {
    return value.replace(/\S+/g, (prefix) => scope.get(prefix) || prefix);
  }
  if (NAME_LISTS.has(name)) {
    return value.replace(/\S+/g, (qualified) =>
      qualified.includes(':') ? elementName(qualified, scope) : qualified,
    );
  }
  return value;
}
