import type { Catalogue } from '../text';

export const rules: Catalogue['rules'] = {
  'title-missing': 'Title missing',
  'title-duplicate': 'Several slides with the same title',
  'doc-title': 'The presentation has no title',
  'lang-tag': 'Language missing',
  'alt-missing': 'Alternative text missing',
  'alt-filename': 'Alternative text says nothing',
  'chart-unit': 'The chart lacks a unit',
  'chart-crowded': 'Too much in the chart',
  'chart-name': 'The chart has no such name',
  'table-header': 'The table lacks headings',
  'table-merged': 'Rows with different numbers of cells',
  contrast: 'Too little contrast',
  'text-on-image': 'Text on a picture',
  overlap: 'Something overlaps',
  'reading-order': 'Unexpected reading order',
  'text-in-image': 'Large picture with little text',
  'link-text': 'The link does not say where it leads',
  'blank-run': 'Spaces used as layout',
  'real-lists': 'Typed bullets',
  'bullets-max': 'Many points',
  'text-box-heavy': 'List outside a placeholder',
  'quote-verbatim': 'The quotation is changed',
  'quote-source': 'The quotation lacks a source',
  'figure-source': 'The figure lacks a source',
  'press-clip': 'The clipping is incomplete',
  'source-unknown': 'The source is not known',
  'credit-missing': 'The picture has no credit',
  'credit-person': 'The credit names no person',
  'credit-stock': 'Picture from an agency',
  'credit-cc': 'The Creative Commons licence is not met',
  'credit-shown': 'The credit is not shown',
  'stale-date': 'The date has passed',
  'stale-person': 'Titles to look at again',
  'held-differences': 'The register has changed since it was shown',
  'held-missing': 'Shown, but not held',
  'section-name': 'Section without a name',
  'section-duplicate': 'Sections of the same name',
  'section-empty': 'Section without slides',
  rhythm: 'Many slides alike in a row',
  maalform: 'Two written standards',
  klarspraak: 'Long sentence',
  'archive-meta': 'Archive details missing',
  'text-overflow': 'The text does not fit',
  'word-broken': 'A word is broken',
  'glyph-missing': 'Characters missing in the font',
  'font-size': 'Too small type',
  'translation-missing': 'Translation missing',
  'template-unknown': 'Unknown template',
  'slide-failed': 'The slide could not be made',
  'unknown-id': 'Refers to nothing',
  'image-missing': 'The image file cannot be read',
  'font-substituted': 'A font is missing here',
  'unknown-layout': 'Unknown layout in the template',
  'theme-unknown': 'Unknown theme',
  'nothing-to-show': 'Nothing to show',
  'image-turned': 'The picture is stored turned',
  'newer-format': 'The file is from a newer version',
  format: 'The file’s format is not known',
  'wrong-key': 'Invalid key',
  'wrong-type': 'Wrong kind of value',
  missing: 'Something is missing',
  'asset-missing': 'The image file is not there',
  'asset-name': 'The file name cannot be used',
  'duplicate-id': 'The same id twice',
  'focus-outside': 'The focus point is outside the picture',
  'id-not-name': 'Id and file name differ',
  'meeting-reversed': 'The meeting ends before it starts',
  'period-reversed': 'The period ends before it begins',
  'period-overlap': 'Periods overlap',
  'section-divided': 'The section is divided',
  'unknown-section': 'Unknown section',
  'quotation-changed': 'The quotation is changed on the slide',
  'unknown-key': 'Unknown field',
};

export const reasons: Catalogue['reasons'] = {
  'title-missing':
    'Every slide needs a title, shown or not. Screen reader users find their way by them (WCAG 2.4.2).',
  'title-duplicate':
    'Slides with the same title cannot be told apart by those who do not see them. Until each has its own they are numbered (WCAG 2.4.6).',
  'doc-title': 'The title stands in the file’s properties and is shown instead of its name (WCAG 2.4.2).',
  'lang-tag': 'All text must say which language it is in, to be read aloud correctly (WCAG 3.1.1 and 3.1.2).',
  'alt-missing':
    'Pictures, tables and figures need a sentence that says what they show, or are marked as decorative (WCAG 1.1.1).',
  'alt-filename':
    'A file name, «picture» or a machine’s guess helps nobody. Say what the picture shows (WCAG 1.1.1).',
  'chart-unit': 'A figure without a unit says nothing: kroner, per cent, persons?',
  'chart-crowded':
    'Many series can be told apart by colour alone. Show fewer, or share them between two charts (WCAG 1.4.1).',
  'chart-name': 'What is to be brought out, shown or projected must have the name it has in the figures.',
  'table-header':
    'Without a heading over each column a screen reader cannot say what a number is about (WCAG 1.3.1).',
  'table-merged': 'Every row must have a cell for every column, or the table is read wrongly (WCAG 1.3.1).',
  contrast:
    'Text needs a contrast of 4.5:1 to what lies behind it, large text and figures 3:1 (WCAG 1.4.3 and 1.4.11).',
  'text-on-image':
    'Nobody can promise that letters on a photograph can be read. Put the text beside it, or on a solid panel (WCAG 1.4.3).',
  overlap: 'A text lies over another, behind something, or outside the slide, and cannot be read.',
  'reading-order':
    'The title is read first, footer and number last, and columns from top to bottom and from left to right (WCAG 1.3.2).',
  'text-in-image':
    'What a clipping or a figure says must stand as text too: its headline and the main point (WCAG 1.4.5).',
  'link-text':
    '«Here», «read more» or a bare address says nothing when links are read out alone. Use the page’s name (WCAG 2.4.4).',
  'blank-run': 'Rows of spaces, tabs and empty lines move when the font or the width changes (WCAG 1.3.2).',
  'real-lists':
    'Write each point by itself, without «•» or «-» in front. Then it is read aloud as a list (WCAG 1.3.1).',
  'bullets-max': 'More than eight points on a slide are not read. Share them between two.',
  'text-box-heavy':
    'Lists in the layout’s placeholders show in the outline and follow the receiver’s own template.',
  'quote-verbatim':
    'A quotation is given word for word. What stands on the slide is not what the register has.',
  'quote-source':
    'Who quotes shall say who said it, with what title, when and where (the Copyright Act § 29).',
  'figure-source':
    'Key figures and tables carry source and year. Figures from Statistics Norway are CC BY 4.0 and name it.',
  'press-clip':
    'A clipping has paper, date and headline. Showing it in a talk is one thing; copies and the web need leave of their own.',
  'source-unknown':
    'The register says that nobody knows where the fact comes from. This is not printed on the slide.',
  'credit-missing': 'Who made the picture has a right to be named (the Copyright Act § 5).',
  'credit-person':
    '«Photo: Stortinget» is not enough. Name the photographer; the agency may follow (the Copyright Act § 5).',
  'credit-stock':
    'The agencies ask for «iStock.com/name». The licence does not always follow to another office.',
  'credit-cc':
    'The licence asks for author, source and licence with addresses, title before version 4.0, and that changes are stated. «Unknown author» is no author.',
  'credit-shown':
    'The credit stands in the register and not in the presentation. Add the slide with sources and images.',
  'stale-date': 'The slide promises something for a day that is over. Say what came of it.',
  'stale-person': 'Nobody has confirmed the titles for over a year. People change posts.',
  'held-differences': 'The presentation keeps what it was shown with. Make a new one to show what holds now.',
  'held-missing': 'Its day is over. Hold its facts, so that later changes do not rewrite what was shown.',
  'section-name': 'A section needs a name that says what it is about.',
  'section-duplicate': 'Names that are the same cannot be told apart in the list of sections.',
  'section-empty': 'The section is a heading over nothing.',
  rhythm: 'Four slides on the same ground tire the room. A quotation or a picture between them helps.',
  maalform:
    'A presentation has one standard of Norwegian. Quotations, names and sources keep theirs (the Language Act § 13).',
  klarspraak: 'A sentence of over 25 words is hard to follow. Share it between two (the Language Act § 9).',
  'archive-meta':
    'Who, what and when stand in the file’s properties, so that it can be found again (the Archives Act).',
  'text-overflow':
    'The text is too long for its place, even at the least readable size. Shorten it, or share it between two slides.',
  'word-broken': 'The word is wider than its place. Put a soft hyphen where it may be divided.',
  'glyph-missing': 'None of our fonts has the character. Look at the slide in PowerPoint before it is shown.',
  'font-size': 'Body text should be at least 20 points, names and labels 14, sources 12.',
  'translation-missing': 'The text does not exist in the presentation’s language, so another is shown.',
  'template-unknown': 'The slide uses a template that does not exist, and cannot be made.',
  'slide-failed': 'Something went wrong with this slide. The others are written without it.',
  'unknown-id': 'The register has no entry of this id. Is it deleted or misspelt?',
  'image-missing':
    'The file is missing from the folder «assets», or is damaged. The slide is laid out without it.',
  'font-substituted':
    'The PowerPoint template uses a font that this machine does not have. Lines are measured with another, and may break otherwise in PowerPoint. Install the font, and import the template again.',
  'unknown-layout':
    'The template does not have the layout that is chosen, so another is used. Choose one that is there.',
  'theme-unknown': 'The presentation asks for a theme that does not exist. Choose another.',
  'nothing-to-show': 'The register has nothing for this slide on the presentation’s date, so it is left out.',
  'image-turned': 'Not every program turns it right. Save it upright in a picture program.',
  'newer-format': 'This Lysark does not know the format and leaves the file untouched. Update Lysark.',
  format: 'The file does not say which format it has, or names one that does not exist.',
  'wrong-key': 'A name in the file cannot stand where it does.',
  'wrong-type': 'The file has another kind of value than the field takes.',
  missing: 'A field that must be there is not filled in.',
  'asset-missing': 'The register names a file that is not in the folder «assets».',
  'asset-name': 'The image file’s name does not work on every system. Give it a simpler one.',
  'duplicate-id': 'Two entries have the same id, so it is unclear which is meant.',
  'focus-outside': 'The point that stays visible when the picture is cropped must be in it.',
  'id-not-name': 'The file is called something else than the id in it.',
  'meeting-reversed': 'Look over the days.',
  'period-reversed': 'Look over the dates.',
  'period-overlap': 'Two values hold on the same day. End one before the other begins.',
  'section-divided': 'A section’s slides must stand together.',
  'unknown-section': 'The slide names a section that does not exist.',
  'quotation-changed':
    'The words of a quotation cannot deviate on one slide. Correct them in the register if they are wrong.',
  'unknown-key': 'The file has a field that Lysark does not know. Is its name misspelt?',
};

export const fixes: Catalogue['fixes'] = {
  'remove-slide': 'Remove the slide',
  'drop-reference': 'Remove the reference to what does not exist',
  'add-sources': 'Add the slide with sources and images',
  'show-sources': 'Show the slide with sources and images',
  hold: 'Hold the presentation',
  'remove-section': 'Remove the section',
  'number-section': 'Give the section a name of its own',
  'gather-section': 'Gather the section',
  'join-section': 'Move the slide to the section before',
  'usual-look': 'Use the usual look',
  'deck-title': 'Use the commission’s name',
  tidy: 'Tidy the text',
  'reset-quotation': 'Show the quotation word for word',
  'focus-inside': 'Move the focus point into the picture',
  'turn-days': 'Swap first and last day',
};

export const goTo: Catalogue['goTo'] = {
  field: 'Go to «{field}»',
  fact: 'Go to the fact',
  image: 'Go to the image',
  slide: 'Go to the slide',
  deck: 'Go to the presentation',
  commission: 'Go to the commission',
};
