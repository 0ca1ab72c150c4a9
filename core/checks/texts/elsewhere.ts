/** What fit, compile, templates and the reading of files report on their own, in words. */
import { type RuleText, text } from './text';

export const elsewhereTexts: Readonly<Record<string, RuleText>> = {
  // From the fit.
  'text-overflow': text(
    ['Teksten får ikke plass', 'Teksten får ikkje plass', 'The text does not fit'],
    [
      'Teksten er for lang for plassen sin, også i den minste lesbare størrelsen. Kort den ned, eller del den på to lysbilder.',
      'Teksten er for lang for plassen sin, også i den minste lesbare storleiken. Kort han ned, eller del han på to lysbilete.',
      'The text is too long for its place, even at the least readable size. Shorten it, or share it between two slides.',
    ],
  ),
  'word-broken': text(
    ['Et ord er delt', 'Eit ord er delt', 'A word is broken'],
    [
      'Ordet er bredere enn plassen sin. Sett inn en myk bindestrek der det kan deles.',
      'Ordet er breiare enn plassen sin. Set inn ein mjuk bindestrek der det kan delast.',
      'The word is wider than its place. Put a soft hyphen where it may be divided.',
    ],
  ),
  'glyph-missing': text(
    ['Tegn mangler i skriften', 'Teikn manglar i skrifta', 'Characters missing in the font'],
    [
      'Ingen av skriftene våre har tegnet. Se på lysbildet i PowerPoint før det vises.',
      'Ingen av skriftene våre har teiknet. Sjå på lysbiletet i PowerPoint før det blir vist.',
      'None of our fonts has the character. Look at the slide in PowerPoint before it is shown.',
    ],
  ),
  'font-size': text(
    ['For liten skrift', 'For lita skrift', 'Too small type'],
    [
      'Brødtekst bør være minst 20 punkt, navn og etiketter 14, kilder 12.',
      'Brødtekst bør vere minst 20 punkt, namn og etikettar 14, kjelder 12.',
      'Body text should be at least 20 points, names and labels 14, sources 12.',
    ],
  ),
  // From compile and the templates.
  'translation-missing': text(
    ['Oversettelse mangler', 'Omsetjing manglar', 'Translation missing'],
    [
      'Teksten finnes ikke på presentasjonens språk, så et annet språk vises.',
      'Teksten finst ikkje på språket til presentasjonen, så eit anna språk blir vist.',
      'The text does not exist in the presentation’s language, so another is shown.',
    ],
  ),
  'template-unknown': text(
    ['Ukjent mal', 'Ukjend mal', 'Unknown template'],
    [
      'Lysbildet bruker en mal som ikke finnes, og kan ikke lages.',
      'Lysbiletet bruker ein mal som ikkje finst, og kan ikkje lagast.',
      'The slide uses a template that does not exist, and cannot be made.',
    ],
  ),
  'slide-failed': text(
    ['Lysbildet kunne ikke lages', 'Lysbiletet kunne ikkje lagast', 'The slide could not be made'],
    [
      'Noe gikk galt med dette lysbildet. De andre er skrevet uten det.',
      'Noko gjekk gale med dette lysbiletet. Dei andre er skrivne utan det.',
      'Something went wrong with this slide. The others are written without it.',
    ],
  ),
  'unknown-id': text(
    ['Viser til noe som ikke finnes', 'Viser til noko som ikkje finst', 'Refers to nothing'],
    [
      'Det er ingen oppføring med denne id-en i registeret. Er den slettet eller skrevet feil?',
      'Det er inga oppføring med denne id-en i registeret. Er ho sletta eller skriven feil?',
      'The register has no entry of this id. Is it deleted or misspelt?',
    ],
  ),
  'image-missing': text(
    ['Bildefilen kan ikke leses', 'Biletfila kan ikkje lesast', 'The image file cannot be read'],
    [
      'Filen mangler i mappen «assets», eller er skadet. Lysbildet er satt opp uten den.',
      'Fila manglar i mappa «assets», eller er skadd. Lysbiletet er sett opp utan ho.',
      'The file is missing from the folder «assets», or is damaged. The slide is laid out without it.',
    ],
  ),
  'font-substituted': text(
    ['En skrift mangler her', 'Ei skrift manglar her', 'A font is missing here'],
    [
      'PowerPoint-malen bruker en skrift som denne maskinen ikke har. Linjene er målt med en annen, og kan brytes annerledes i PowerPoint. Installer skriften, og importer malen på nytt.',
      'PowerPoint-malen bruker ei skrift som denne maskina ikkje har. Linjene er målte med ei anna, og kan brytast annleis i PowerPoint. Installer skrifta, og importer malen på nytt.',
      'The PowerPoint template uses a font that this machine does not have. Lines are measured with another, and may break otherwise in PowerPoint. Install the font, and import the template again.',
    ],
  ),
  'unknown-layout': text(
    ['Ukjent oppsett i malen', 'Ukjent oppsett i malen', 'Unknown layout in the template'],
    [
      'Malen har ikke det oppsettet som er valgt, så et annet brukes. Velg et av dem som finnes.',
      'Malen har ikkje det oppsettet som er valt, så eit anna blir brukt. Vel eit av dei som finst.',
      'The template does not have the layout that is chosen, so another is used. Choose one that is there.',
    ],
  ),
  'theme-unknown': text(
    ['Ukjent utseende', 'Ukjend utsjånad', 'Unknown theme'],
    [
      'Presentasjonen ber om et utseende som ikke finnes. Velg et annet.',
      'Presentasjonen ber om ein utsjånad som ikkje finst. Vel ein annan.',
      'The presentation asks for a theme that does not exist. Choose another.',
    ],
  ),
  'nothing-to-show': text(
    ['Ingenting å vise', 'Ingenting å vise', 'Nothing to show'],
    [
      'Registeret har ingenting til dette lysbildet på presentasjonens dato, så det er utelatt.',
      'Registeret har ingenting til dette lysbiletet på datoen til presentasjonen, så det er utelate.',
      'The register has nothing for this slide on the presentation’s date, so it is left out.',
    ],
  ),
  // From reading a workspace.
  'image-turned': text(
    ['Bildet er lagret dreid', 'Biletet er lagra dreidd', 'The picture is stored turned'],
    [
      'Ikke alle programmer snur det riktig. Lagre det rett vei i et bildeprogram.',
      'Ikkje alle program snur det rett. Lagre det rett veg i eit biletprogram.',
      'Not every program turns it right. Save it upright in a picture program.',
    ],
  ),
  'newer-format': text(
    ['Filen er fra en nyere versjon', 'Fila er frå ein nyare versjon', 'The file is from a newer version'],
    [
      'Denne utgaven av Lysark kjenner ikke formatet og lar filen være urørt. Oppdater Lysark.',
      'Denne utgåva av Lysark kjenner ikkje formatet og lèt fila vere urørt. Oppdater Lysark.',
      'This Lysark does not know the format and leaves the file untouched. Update Lysark.',
    ],
  ),
  format: text(
    ['Filens format er ikke kjent', 'Formatet til fila er ikkje kjent', 'The file’s format is not known'],
    [
      'Filen sier ikke hvilket format den har, eller sier noe som ikke finnes.',
      'Fila seier ikkje kva format ho har, eller seier noko som ikkje finst.',
      'The file does not say which format it has, or names one that does not exist.',
    ],
  ),
  'wrong-key': text(
    ['Ugyldig nøkkel', 'Ugyldig nøkkel', 'Invalid key'],
    [
      'Et navn i filen kan ikke stå der det står.',
      'Eit namn i fila kan ikkje stå der det står.',
      'A name in the file cannot stand where it does.',
    ],
  ),
  'wrong-type': text(
    ['Feil slags verdi', 'Feil slags verdi', 'Wrong kind of value'],
    [
      'Filen har en annen slags verdi enn det feltet tar imot.',
      'Fila har ein annan slags verdi enn det feltet tek imot.',
      'The file has another kind of value than the field takes.',
    ],
  ),
  missing: text(
    ['Noe mangler', 'Noko manglar', 'Something is missing'],
    [
      'Et felt som må være med, er ikke fylt ut.',
      'Eit felt som må vere med, er ikkje fylt ut.',
      'A field that must be there is not filled in.',
    ],
  ),
  'asset-missing': text(
    ['Bildefilen finnes ikke', 'Biletfila finst ikkje', 'The image file is not there'],
    [
      'Registeret nevner en fil som ikke ligger i mappen «assets».',
      'Registeret nemner ei fil som ikkje ligg i mappa «assets».',
      'The register names a file that is not in the folder «assets».',
    ],
  ),
  'asset-name': text(
    ['Filnavnet kan ikke brukes', 'Filnamnet kan ikkje brukast', 'The file name cannot be used'],
    [
      'Navnet på bildefilen fungerer ikke i alle systemer. Gi filen et enklere navn.',
      'Namnet på biletfila fungerer ikkje i alle system. Gi fila eit enklare namn.',
      'The image file’s name does not work on every system. Give it a simpler one.',
    ],
  ),
  'duplicate-id': text(
    ['Samme id to ganger', 'Same id to gonger', 'The same id twice'],
    [
      'To oppføringer har samme id, så det er uklart hvilken som menes.',
      'To oppføringar har same id, så det er uklart kva for ei som er meint.',
      'Two entries have the same id, so it is unclear which is meant.',
    ],
  ),
  'focus-outside': text(
    [
      'Fokuspunktet ligger utenfor bildet',
      'Fokuspunktet ligg utanfor biletet',
      'The focus point is outside the picture',
    ],
    [
      'Punktet som skal være synlig når bildet beskjæres, må ligge i bildet.',
      'Punktet som skal vere synleg når biletet blir skore, må liggje i biletet.',
      'The point that stays visible when the picture is cropped must be in it.',
    ],
  ),
  'id-not-name': text(
    ['Id og filnavn er ulike', 'Id og filnamn er ulike', 'Id and file name differ'],
    [
      'Filen heter noe annet enn id-en i den.',
      'Fila heiter noko anna enn id-en i ho.',
      'The file is called something else than the id in it.',
    ],
  ),
  'meeting-reversed': text(
    ['Møtet slutter før det begynner', 'Møtet sluttar før det tek til', 'The meeting ends before it starts'],
    ['Se over dagene.', 'Sjå over dagane.', 'Look over the days.'],
  ),
  'period-reversed': text(
    [
      'Perioden slutter før den begynner',
      'Perioden sluttar før han tek til',
      'The period ends before it begins',
    ],
    ['Se over datoene.', 'Sjå over datoane.', 'Look over the dates.'],
  ),
  'period-overlap': text(
    ['Perioder overlapper', 'Periodar overlappar', 'Periods overlap'],
    [
      'To verdier gjelder på samme dag. Avslutt den ene før den andre begynner.',
      'To verdiar gjeld på same dag. Avslutt den eine før den andre tek til.',
      'Two values hold on the same day. End one before the other begins.',
    ],
  ),
  'section-divided': text(
    ['Delen er delt i to', 'Delen er delt i to', 'The section is divided'],
    [
      'Lysbildene i en del må stå sammen.',
      'Lysbileta i ein del må stå saman.',
      'A section’s slides must stand together.',
    ],
  ),
  'unknown-section': text(
    ['Ukjent del', 'Ukjend del', 'Unknown section'],
    [
      'Lysbildet viser til en del som ikke finnes.',
      'Lysbiletet viser til ein del som ikkje finst.',
      'The slide names a section that does not exist.',
    ],
  ),
  'quotation-changed': text(
    [
      'Sitatet er endret på lysbildet',
      'Sitatet er endra på lysbiletet',
      'The quotation is changed on the slide',
    ],
    [
      'Ordene i et sitat kan ikke avvike på ett lysbilde. Rett dem i registeret om de er feil.',
      'Orda i eit sitat kan ikkje avvike på eitt lysbilete. Rett dei i registeret om dei er feil.',
      'The words of a quotation cannot deviate on one slide. Correct them in the register if they are wrong.',
    ],
  ),
  'unknown-key': text(
    ['Ukjent felt', 'Ukjent felt', 'Unknown field'],
    [
      'Filen har et felt som Lysark ikke kjenner. Er navnet skrevet feil?',
      'Fila har eit felt som Lysark ikkje kjenner. Er namnet skrive feil?',
      'The file has a field that Lysark does not know. Is its name misspelt?',
    ],
  ),
};
