import { fold } from './typography';

export type MemberRole = 'chair' | 'deputy' | 'member' | 'secretary';

const roles: Record<MemberRole, string> = {
  chair:
    'leder|leiar|utvalgsleder|utvalsleiar|kommisjonsleder|kommisjonsleiar|leder av utvalget|leiar av utvalet|leder for utvalget|leder for kommisjonen|leder av kommisjonen|kommisjonens leder|utvalgets leder|jođiheaddji|chair|chairman|chairwoman|chairperson|chair of the commission',
  deputy:
    'nestleder|nestleiar|viseleder|nubbinjođiheaddji|nubbijođiheaddji|sadjásašjođiheaddji|sadjásaš jođiheaddji|deputy chair|vice chair|vice-chair|deputy',
  member:
    'medlem|medlemmer|medlemer|medlemmar|medlemene|medlemmene|utvalgsmedlem|lahttu|lahtut|lahtuid|member|members',
  secretary:
    'sekretær|sekretariat|sekretariatet|sekretariatsleder|sekretariatsleiar|utvalgssekretær|leder av sekretariatet|leder for sekretariatet|čálli|čállingoddi|secretary|secretariat|head of secretariat',
};

const roleByWord = new Map<string, MemberRole>();
for (const [role, words] of Object.entries(roles) as [MemberRole, string][])
  for (const word of words.split('|')) roleByWord.set(fold(word), role);

/** The role that exactly these words name; «forbundsleder» and «leder i Fagforbundet» name none. */
export function roleOf(words: string): MemberRole | undefined {
  return roleByWord.get(fold(words.replace(/[:.]$/, '').replace(/\s+/g, ' ').trim()));
}

const titleEnding =
  /(?:direktør|leder|leiar|professor|ordfører|ordførar|varaordfører|rådgiver|rådgjevar|ombud|sjef|advokat|forsker|forskar|lege|minister|sekretær|dekan|rektor|konsulent|pensjonist|fylkesmann|statsforvalter|statsforvaltar|amanuensis|ingeniør|økonom|jurist|dommer|prest|biskop|lektor|lærer|lærar|forfatter|gründer|representant|politiker|politikar|student|næringsdrivende|næringsdrivande|president|formann|sykepleier|sjukepleiar|redaktør|doaibmajođiheaddji|general|oberst|kaptein|admiral|politimester|politimeister|lensmann|sorenskriver|sorenskrivar|statsråd|ambassadør|rådmann|director|adviser|advisor|mayor|lawyer|researcher|manager|officer)$/iu;

/** Whether a word is one people have for a title («kommunedirektør»), whatever its capital. */
export function isTitleWord(word: string): boolean {
  return titleEnding.test(word.replace(/[.,:;]$/, '')) || /^(?:dr|prof|cand|phd|ph\.d)\.?$/iu.test(word);
}

const particle = /^(?:von|van|de|der|den|af|av|la|le|du|di|da|ten|ter|zu|el|al|bin)$/u;
const nameWord = /^\p{Lu}[\p{L}\p{M}'’.-]*$/u;

/** Whether the words have the shape of a person's name: two to six words with capitals, particles between. */
export function looksLikeName(text: string): boolean {
  const words = text.trim().split(/\s+/);
  if (words.length < 2 || words.length > 6) return false;
  if (!nameWord.test(words[0] ?? '') || !nameWord.test(words.at(-1) ?? '')) return false;
  if (words.some((word) => isTitleWord(word)) || /kommune$|universitet$|forbundet$/iu.test(text))
    return false;
  return words.every((word) => nameWord.test(word) || particle.test(word));
}
