interface Hyphenator {
  hyphenateSync(text: string, options?: { hyphenChar?: string; minWordLength?: number }): string;
}
declare module 'hyphen/nb' {
  const hyphenator: Hyphenator;
  export default hyphenator;
}
declare module 'hyphen/nn' {
  const hyphenator: Hyphenator;
  export default hyphenator;
}
declare module 'hyphen/en-gb' {
  const hyphenator: Hyphenator;
  export default hyphenator;
}
