import { fold } from './typography';

/**
 * Places that commissions meet in, and ways of meeting without one. The list only tells a place from a purpose
 * («Berlevåg» from «Studietur»); a place that is not on it is guessed from its capital, and the guess reported.
 */
const known = new Set(
  `oslo bergen trondheim stavanger kristiansand tromso drammen fredrikstad sandnes sarpsborg skien porsgrunn
  alesund sandefjord haugesund tonsberg moss bodo arendal hamar larvik halden lillehammer molde harstad kongsberg
  gjovik askoy horten mo i rana kristiansund narvik alta hammerfest vadso vardo kirkenes sor-varanger berlevag
  batsfjord tana deatnu nesseby unjarga karasjok karasjohka kautokeino guovdageaidnu porsanger porsangu lakselv
  steinkjer levanger namsos stjordal elverum kongsvinger honefoss ringerike lillestrom ski as asker baerum sandvika
  gardermoen ullensvang voss forde floro sogndal stord leirvik odda flekkefjord mandal grimstad risor kragero notodden
  rjukan geilo hemsedal roros orkland orkanger hitra froya svolvaer leknes sortland finnsnes bardufoss setermoen
  longyearbyen svalbard jessheim nittedal nesodden eidsvoll hurdal hafjell trysil oppdal dovre lom otta vagamo fagernes
  valdres innlandet akershus ostfold buskerud vestfold telemark agder rogaland vestland trondelag nordland troms
  finnmark finnmarku viken more og romsdal sorlandet nordfjordeid volda orsta ulsteinvik salangen nordre follo
  brussel kobenhavn stockholm helsingfors helsinki reykjavik london berlin haag
  teams zoom skype digitalt digital nettmote videomote webinar fjernmote neahtas online digitalat`
    .split(/\s+/)
    .concat('mo i rana', 'more og romsdal', 'nordre follo', 'ny-alesund'),
);
// The words of names with several words are no places alone.
for (const part of ['mo', 'i', 'rana', 'more', 'og', 'romsdal', 'nordre', 'follo']) known.delete(part);

/** Abbreviations as people type them, without their full stops and spaces. */
const abbreviations: Readonly<Record<string, string>> = {
  krsand: 'Kristiansand',
  krsund: 'Kristiansund',
  kristians: 'Kristiansand',
  trheim: 'Trondheim',
  trhm: 'Trondheim',
  trdheim: 'Trondheim',
  theim: 'Trondheim',
  stvgr: 'Stavanger',
  svg: 'Stavanger',
  frstad: 'Fredrikstad',
  lhammer: 'Lillehammer',
  lillehmr: 'Lillehammer',
  sborg: 'Sarpsborg',
  lstrom: 'Lillestrøm',
  kberg: 'Kongsberg',
  tberg: 'Tønsberg',
  hfest: 'Hammerfest',
};

/** Written so that a sentence splitter does not take the full stop in «Kr. sand» for the end of a sentence. */
export const placeAbbreviation =
  /\b(?:Kr|Tr|T|Fr|L|S|K|H)\. ?(?:sand|sund|heim|stad|hammer|borg|strøm|berg|fest)\b\.?/giu;

/** The place an abbreviation stands for, or undefined. */
export function expandPlace(typed: string): string | undefined {
  const key = fold(typed).replace(/[. ]/g, '');
  return Object.hasOwn(abbreviations, key) ? abbreviations[key] : undefined;
}

/** Whether the words are a place on the list. */
export function isKnownPlace(typed: string): boolean {
  return known.has(fold(typed).trim());
}

const purposeWord =
  /(?:møte[rt]?|møta|møtene|seminar(?:et)?|samling(?:a|en)?|konferanse[n]?|workshop|verksted|ferdigstill\p{L}*|ferdiggjer\p{L}*|overlever\p{L}*|studietur(?:en)?|reise[n]?|befaring|besøk|høring(?:en)?|frist(?:en)?|oppstart|lansering(?:en)?|avslutning(?:en)?|drøfting\p{L}*|behandling|gjennomgang|plenum|utkast|rapport(?:en)?|innspill\p{L}*|nou|čoahkkin|čoahkkimat|seminára|meeting|conference|visit|deadline|hearing|delivery|launch|plenary)$/iu;

const venueWord =
  /^(?:rådhus|kommunehus|kommune|fylkeskommune|hotell?|hotel|konferansesenter|universitet|fylkeshus|kulturhus|lufthavn|s)$/iu;

const particle = /^(?:i|på|og|av|de|van|of|the|kommune|rådhus|hotell?|fylkeshus|s)$/iu;

/** Whether a segment's words say what a meeting is for. */
export function soundsLikePurpose(segment: string): boolean {
  const words = segment.split(/\s+/).map((word) => word.replace(/[^\p{L}\d-]/gu, ''));
  return words.some((word) => purposeWord.test(word)) || /^\p{Ll}/u.test(segment.trim());
}

/** Whether a segment has the shape of a name of a place: one to four words, capitals but for particles. */
export function looksLikePlace(segment: string): boolean {
  const words = segment.trim().split(/\s+/);
  if (words.length > 4 || !/^\p{Lu}/u.test(segment.trim()) || /\d/.test(segment)) return false;
  return !soundsLikePurpose(segment) && words.every((word) => /^\p{Lu}/u.test(word) || particle.test(word));
}

/** Whether a word after the name of a place continues it («Oslo rådhus», «Tana kommune»). */
export function isVenueWord(word: string): boolean {
  return venueWord.test(word.replace(/[.,]$/, ''));
}
