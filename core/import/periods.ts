/** Periods as they stand in headings and columns of statistics. */

const year = '(?:1[6-9]|20|21)\\d\\d';
const month =
  '(?:jan(?:uar|uary)?|feb(?:ruar|ruary)?|mars?|march|apr(?:il)?|mai|may|juni?|june|juli?|july|aug(?:ust)?|sept?(?:ember)?|okt(?:ober)?|oct(?:ober)?|nov(?:ember)?|des(?:ember)?|dec(?:ember)?)\\.?';
const season =
  '(?:høst(?:en)?|haust(?:en)?|vår(?:en)?|vinter(?:en)?|sommer(?:en)?|sommar(?:en)?|autumn|fall|spring|winter|summer)';

const numeric = new RegExp(
  `^(?:${year}(?:\\s?[-–/]\\s?(?:${year}|\\d\\d))?|${year}\\s?[MKQTUWHmkqtuwh]\\s?\\d{1,2}|${year}(?:0[1-9]|1[0-2]))$`,
);
const words = new RegExp(
  `^(?:[QKTH]\\s?[1-4]\\s?[-/ ]?\\s?${year}|${year}\\s?[-/ ]\\s?[QKTH]\\s?[1-4]|[1-4]\\.?\\s?(?:kvartal|kv\\.?|quarter|tertial|halvår)\\s?${year}|${year}\\s?[-,]?\\s?[1-4]\\.?\\s?(?:kvartal|kv\\.?|quarter|tertial|halvår)|(?:${month}|${season})\\s?(?:${year}|['’]?\\d\\d)?|${year}\\s?[-,]?\\s?(?:${month}|${season})|${year}-(?:0[1-9]|1[0-2])(?:-[0-3]\\d)?(?: \\d\\d:\\d\\d)?|[0-3]?\\d\\.[01]?\\d\\.(?:${year}|\\d\\d)|(?:uke|veke|week)\\s?\\d{1,2}(?:\\s?${year})?)$`,
  'iu',
);

/** A year, a quarter, a month, a day, or a span of years: «2017–2019», «2026M01», «202509», «Høst 2021», «jan. 25». */
export function isPeriod(text: string): boolean {
  return text.length <= 40 && (numeric.test(text) || words.test(text));
}

/** One that is made of digits alone, so that it looks like a number. */
export function isBarePeriod(text: string): boolean {
  return /^\d{4}(?:\d\d)?$/.test(text) && numeric.test(text);
}

const heading =
  /^(?:jahki|tid|time|periode?n?|period|måneder|månader|uke|veke|week|dato|date|fra|frå|til|from|to|yyyymm?|åååå(?:mm)?|(?:skole|skule|regnskaps|rekneskaps|statistikk|budsjett|telle|tellings|rapporterings|inntekts|data|bygge|fødsels)?(?:år|aar|year|måned|månad|month|kvartal|quarter)(?:\s(?:og|and|\().{0,30})?)$/iu;

/** «20260310», «10032026»: a day without anything between its parts. */
export function isPackedDay(text: string): boolean {
  return /^(?:(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])|(?:0?[1-9]|[12]\d|3[01])(?:0[1-9]|[12]\d|3[01])(?:19|20)\d\d)$/.test(
    text,
  );
}

/** «45658»: a day as spreadsheets count them, whose format was lost on the way. From 1982 to 2064. */
export function isSerialDay(text: string): boolean {
  return /^[3-5]\d{4}(?:[.,]\d+)?$/.test(text);
}

const dayHeading = /^(?:dag|day|døgn|beaivi|måned(?:er)?|månad|month|tid|time)$/iu;

/** Under such a heading a number may be a day. */
export function isDayHeading(text: string): boolean {
  return dayHeading.test(text.trim()) || isPeriodHeading(text);
}

/** A column under such a heading holds periods, also where they look like numbers. */
export function isPeriodHeading(text: string): boolean {
  return text.length <= 60 && heading.test(text.trim());
}
