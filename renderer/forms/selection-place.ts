/** Where a letter of a text area stands, which the browser tells of no text area. */

const copied = [
  'boxSizing',
  'paddingTop',
  'paddingRight',
  'paddingBottom',
  'paddingLeft',
  'borderTopWidth',
  'borderRightWidth',
  'borderBottomWidth',
  'borderLeftWidth',
  'fontFamily',
  'fontSize',
  'fontWeight',
  'fontStyle',
  'letterSpacing',
  'lineHeight',
  'textAlign',
] as const;

/** @returns CSS pixels from the edge of what the area is placed in */
export function offsetAt(field: HTMLTextAreaElement, index: number): { left: number; top: number } {
  const own = getComputedStyle(field);
  const copy = document.createElement('div');
  for (const key of copied) copy.style[key] = own[key];
  copy.style.borderStyle = 'solid';
  copy.style.position = 'absolute';
  copy.style.visibility = 'hidden';
  copy.style.whiteSpace = 'pre-wrap';
  copy.style.overflowWrap = 'break-word';
  copy.style.width = `${field.offsetWidth}px`;
  copy.textContent = field.value.slice(0, index);
  const letter = document.createElement('span');
  letter.textContent = field.value.slice(index) || '.';
  copy.append(letter);
  document.body.append(copy);
  const { offsetLeft, offsetTop } = letter;
  copy.remove();
  return { left: field.offsetLeft + offsetLeft, top: field.offsetTop + offsetTop - field.scrollTop };
}
