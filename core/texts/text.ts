/** What a language's catalogue of texts must hold. */
import type { Plural } from '../base/fill';
import type * as nb from './nb';

/** What a form says about a field; most need no more than a label. */
export type FieldText =
  | string
  | {
      /** Stands above the field, with a capital. */
      readonly label: string;
      /** A short sentence under it, where people need one. */
      readonly help?: string;
      /** One item of a list, for «Legg til …», with a small letter. */
      readonly each?: string;
      /** A word for every option of a choice. */
      readonly options?: Readonly<Record<string, string>>;
    };

/** By path: «credit.creator», «points.text». Items of lists have no number in it. */
export type FormTexts = Readonly<Record<string, FieldText>>;

/** The same keys with words of another language: what is missing there does not compile. */
type Same<T> = T extends string
  ? string
  : T extends { readonly one: string; readonly other: string }
    ? Plural
    : { readonly [K in keyof T]: Same<T[K]> };

/** Every text of the interface in one language. Bokmål is written first and says which there are. */
export type Catalogue = Same<typeof nb>;
