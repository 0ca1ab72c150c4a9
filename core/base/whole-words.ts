/** Whether words stand in a text with nothing grown onto them: «58» is not in «580», nor «punkt 1» in «punkt 12». */
export function holdsWords(text: string, words: string): boolean {
  if (words === '') return false;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) {
    const [before, after] = [text[at - 1] ?? ' ', text[at + words.length] ?? ' '];
    if (apart(before, words[0]!) && apart(words.at(-1)!, after)) return true;
  }
  return false;
}

function apart(left: string, right: string): boolean {
  return !(isWord(left) && isWord(right));
}

function isWord(mark: string): boolean {
  return /[\p{L}\p{M}\p{N}]/u.test(mark);
}
