/** Addresses and telephone numbers in a line about a person. */

/** How somebody can be reached. */
export interface Reach {
  email?: string;
  phone?: string;
}

const email = /[\p{L}\d._%+-]{1,64}@[\p{L}\d-]{1,63}(?:\.[\p{L}\d-]{1,63}){1,4}/u;
const phone =
  /(?:(?:tlf|tel|mob|mobil|telefon|phone)\.?:?\s*)?(?:\+\d{2}\s?)?(?<!\d)(?!(?:19|20)\d\d\s?(?:19|20)\d\d)\d{2,3}(?:\s?\d{2,3}){2,3}(?!\d)/iu;
const born =
  /\s{0,8}[,(]?\s{0,8}(?:f\.|født|fødd|born)\s{0,8}(?:i\s)?(?:\d{1,2}\.\s?\d{1,2}\.\s?)?(?:19|20)\d\d\s{0,8}\)?/iu;

/** Takes address and number out of a line, and a year of birth, which nobody has asked for. */
export function withoutReach(line: string): Reach & { line: string } {
  const mail = email.exec(line)?.[0];
  const withoutMail =
    mail === undefined ? line : line.replace(mail, '').replace(/(?:e-?post|e-?mail):?\s*(?=[,;\t]|$)/iu, '');
  const number = phone.exec(withoutMail)?.[0];
  const left = (number === undefined ? withoutMail : withoutMail.replace(number, ''))
    .replace(born, '')
    .replace(/[(<]\s*[)>]/g, '')
    .replace(/(?:,\s*)+(?=,|$)/g, '')
    .replace(/ {2,}/g, ' ');
  const digits = number?.replace(/^[^\d+]*/, '').trim();
  return {
    line: left.replace(/(?<![\s,;])[\s,;]+$/u, ''),
    ...(mail ? { email: mail } : {}),
    ...(digits ? { phone: digits } : {}),
  };
}
