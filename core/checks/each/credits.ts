/**
 * Credits. Åndsverkloven § 5: the creator is named as good practice demands, and naming a site or an agency alone is
 * not that. Creative Commons licences ask for more, and give no leave to use the picture without it.
 */
import { type Credit, creditOf } from '../../images/credit';
import type { CheckContext, ShownImage } from '../context';
import { recordedUnknown } from '../context';
import { defineRule, type Finding, inWords } from '../rule';

const unknownPerson = /^\s*(ukjen[dt](e|t)?|unknown|anonym(ous)?|n\.?n\.?|dovdameahttun)(\s|$)/iu;
const stock =
  /\b(i ?stock(photo)?|getty( ?images)?|shutter ?stock|adobe ?stock|colourbox|dreamstime|alamy|depositphotos|fotolia)\b/iu;
const notAPerson =
  /\.(no|com|org|net|eu|se|dk)\b|^(stortinget|regjering[ae]n|ntb|scanpix|ntb scanpix|ks|kdd|krd|ssb|nrk|flickr|wikimedia( commons)?|wikipedia|unsplash|pexels|pixabay|facebook|instagram|google( images)?|statsministerens kontor|stortingsarkivet|privat|bing)$|departement|direktorat|kommune$|^statsforvalter/iu;
const commons = /^\s*(cc\b|creative commons)/iu;
/** CC0 and the public domain mark ask for nothing. */
const free = /\b(cc ?0|zero|pdm|public domain)\b/iu;

interface Credited {
  image: ShownImage;
  credit: Credit;
  at: Pick<Finding, 'on' | 'node' | 'fact'>;
}

/** Pictures made by others, with their credits. What the commission or Lysark made needs none. */
function foreign(ctx: CheckContext): Credited[] {
  return ctx.images
    .filter(({ entry }) => entry?.own !== true)
    .map((image) => ({
      image,
      credit: image.entry ? creditOf(image.entry) : {},
      at: { on: image.on, node: image.node.id, fact: image.ref },
    }));
}

function names(credit: Credit): boolean {
  return Boolean(credit.creator || credit.agency);
}

function isPerson(name: string | undefined): boolean {
  return (
    name !== undefined && !unknownPerson.test(name) && !notAPerson.test(name.trim()) && !stock.test(name)
  );
}

/**
 * Every picture that is not one's own names who made it. A decorative picture was also made by somebody, so there a tip
 * remains.
 */
export const creditMissing = defineRule({
  id: 'credit-missing',
  level: 'error',
  scope: 'deck',
  basis: 'Åndsverkloven § 5',
  find(ctx, report) {
    for (const { image, credit, at } of foreign(ctx)) {
      if (names(credit)) continue;
      const decorative = image.decorative || image.entry?.purpose === 'decorative';
      report({
        ...at,
        ...(decorative ? { severity: 'tip' as const } : {}),
        message: 'The picture has no credit.',
        hint: 'Say who made it, or that it is your own.',
      });
    }
  },
});

/** The credit names a person: «Foto: Stortinget» and «Foto: iStock» do not. */
export const creditPerson = defineRule({
  id: 'credit-person',
  level: 'warning',
  scope: 'deck',
  basis: 'Åndsverkloven § 5',
  find(ctx, report) {
    for (const { credit, at } of foreign(ctx)) {
      if (!names(credit) || isPerson(credit.creator) || isStock(credit) || isCommons(credit)) continue;
      const given = credit.creator ?? credit.agency!;
      report({
        ...at,
        message: `The credit «${given}» does not name who made the picture.`,
        hint: 'Name the photographer or the illustrator; the agency may follow.',
        params: { credit: given },
      });
    }
  },
});

function isStock(credit: Credit): boolean {
  return stock.test(credit.agency ?? '') || stock.test(credit.creator ?? '');
}

function isCommons(credit: Credit): boolean {
  return credit.licence !== undefined && commons.test(credit.licence);
}

/** The picture agencies ask for «iStock.com/name», and editorial pictures are not for campaigns. */
export const creditStock = defineRule({
  id: 'credit-stock',
  level: 'warning',
  scope: 'deck',
  basis: 'Bildebyråenes vilkår, åndsverkloven § 5',
  find(ctx, report) {
    for (const { credit, at } of foreign(ctx)) {
      if (!isStock(credit)) continue;
      const agency = stock.test(credit.agency ?? '') ? credit.agency! : credit.creator!;
      const contributor = /^[^/:]*[/:]\s*(\S.*)$/u.exec(credit.creator ?? '')?.[1] ?? credit.creator;
      if (!isPerson(contributor)) {
        report({
          ...at,
          message: `The credit «${agency}» does not name the contributor.`,
          hint: 'Write «iStock.com/name». The licence may not follow the slide to another office.',
          params: { agency },
        });
      }
      if (/editorial|redaksjonell/iu.test(credit.licence ?? '')) {
        report({
          ...at,
          message: 'The picture is licensed for editorial use only.',
          hint: 'It may not be used to promote anything.',
          params: { agency },
        });
      }
    }
  },
});

/**
 * Creative Commons: author, title (up to version 3.0), address of the source, licence with version and address, and
 * what was changed. «Ukjent forfatter» is PowerPoint's own automatic text and no author. Where the register says why
 * the source is not known, somebody has looked, and the finding is a warning.
 */
export const creditCc = defineRule({
  id: 'credit-cc',
  level: 'error',
  scope: 'deck',
  basis: 'Creative Commons-lisensene, punkt 3 (4.0) og 4 (3.0)',
  find(ctx, report) {
    for (const { image, credit, at } of foreign(ctx)) {
      if (!isCommons(credit) || free.test(credit.licence!)) continue;
      const missing = missingOfCommons(credit);
      if (missing.length > 0) {
        report({
          ...at,
          ...(recordedUnknown(ctx.source(image.ref)) ? { severity: 'warning' as const } : {}),
          message: `The licence ${credit.licence} asks for more: ${inWords(missing, commonsWords)}.`,
          hint: 'Fill in the credit, or choose another picture.',
          params: { missing, licence: credit.licence! },
        });
      }
      const { left, top, right, bottom } = image.node.crop;
      const cropped = right > left && bottom > top && (right - left < 0.97 || bottom - top < 0.97);
      if (!cropped) continue;
      const noDerivatives = /\bnd\b|noderiv/iu.test(credit.licence!);
      if (noDerivatives || !credit.changed) {
        report({
          ...at,
          severity: 'warning',
          message: noDerivatives
            ? `The licence ${credit.licence} does not allow changes, and the picture is cropped here.`
            : 'The picture is cropped here, and the credit does not say that it is changed.',
          hint: noDerivatives
            ? 'Show it whole, or choose another picture.'
            : 'Write «beskåret» under changes.',
          params: { licence: credit.licence! },
        });
      }
    }
  },
});

/** What a Creative Commons licence asks for, by its field in the register. */
const commonsWords = {
  'credit.creator': 'the author',
  'credit.title': 'the title',
  'credit.sourceUrl': "the source's address",
  'credit.licence': "the licence's version",
  'credit.licenceUrl': "the licence's address",
};

function missingOfCommons(credit: Credit): (keyof typeof commonsWords)[] {
  const version = /\d(\.\d)?/u.exec(credit.licence!)?.[0];
  const missing: (keyof typeof commonsWords)[] = [];
  if (!credit.creator || unknownPerson.test(credit.creator)) missing.push('credit.creator');
  if (!credit.title && (version === undefined || Number(version) <= 3)) missing.push('credit.title');
  if (!credit.sourceUrl) missing.push('credit.sourceUrl');
  if (version === undefined) missing.push('credit.licence');
  if (!credit.licenceUrl) missing.push('credit.licenceUrl');
  return missing;
}

/** A credit that stands in the register and not in the deck is no credit to those who see it. */
export const creditShown = defineRule({
  id: 'credit-shown',
  level: 'warning',
  scope: 'deck',
  basis: 'Åndsverkloven § 5',
  find(ctx, report) {
    const images = foreign(ctx).filter(({ credit }) => names(credit));
    if (images.length === 0) return;
    const printed = ctx.seen
      .flatMap((on) => on.texts.filter((text) => !text.offPage).flatMap((text) => text.words))
      .join('\n')
      .toLocaleLowerCase('nb');
    for (const { credit, at } of images) {
      const name = credit.creator ?? credit.agency!;
      if (printed.includes(name.toLocaleLowerCase('nb'))) continue;
      report({
        ...at,
        message: `The credit «${name}» is not printed anywhere in the presentation.`,
        hint: 'Add the slide with sources and images.',
        params: { credit: name },
      });
    }
  },
});
