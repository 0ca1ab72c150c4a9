/** Controls, line separators and marks of direction steer what shows a text; pieces of letters show nothing. */
const steering =
  /[\x00-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu;

/** A text from a file within a message of ours, where it steers no terminal and no page: «\u202e» for a mark of direction. */
export function printable(text: string): string {
  return text.replace(steering, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** UTF-16 units of a message; what it quotes of a file may be as long as the file. */
const longest = 1000;

/** A message of ours, whatever it quotes: it steers nothing, and can be read. */
export function said(message: string): string {
  const shown = printable(message.slice(0, longest));
  return message.length > longest ? `${shown} …` : shown;
}
