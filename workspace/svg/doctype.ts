/** The prolog of a drawing: many programs write a DOCTYPE that names nothing but the language, as SVG 1.1 asked them to. */
import { declared as declaring } from './style';

/**
 * The text without its DOCTYPE. Nothing it names is fetched, and nothing it declares is used.
 * @throws AssetError when it declares anything
 */
export function withoutDoctype(text: string): string {
  let at = 0;
  for (;;) {
    const rest = text.slice(at, at + 20);
    if (/^[\s\uFEFF]/.test(rest)) at++;
    else if (rest.startsWith('<!--') || rest.startsWith('<?')) {
      const close = rest.startsWith('<?') ? '?>' : '-->';
      const end = text.indexOf(close, at + 2);
      if (end < 0) return text;
      at = end + close.length;
    } else break;
  }
  if (!/^<!DOCTYPE/i.test(text.slice(at, at + 9))) return text;
  const end = text.indexOf('>', at);
  const declared = text.indexOf('[', at);
  if (end < 0) return text;
  if (declared >= 0 && declared < end) {
    const close = /^\s*\]\s*>/.exec(text.slice(declared + 1, declared + 2000));
    if (!close) throw declaring('declarations in its DOCTYPE');
    return text.slice(0, at) + text.slice(declared + 1 + close[0].length);
  }
  return text.slice(0, at) + text.slice(end + 1);
}
