import type { Catalogue } from '../text';

export const templates: Catalogue['templates'] = {
  every: {
    heading: 'Heading',
    image: 'Image',
    lead: 'Lead',
    text: { label: 'Text from the facts', help: 'Instead of writing it here.' },
    points: { label: 'Points', each: 'point' },
    'points.text': 'Point',
    'points.points': { label: 'Sub-points', each: 'sub-point' },
    quote: 'Quotation',
  },
  cover: {
    heading: { label: 'Heading', help: 'Empty: the name of the commission.' },
    subtitle: 'Subtitle',
  },
  section: {
    kicker: { label: 'Line above the heading', help: 'Whose words it is, or which part.' },
  },
  closing: {
    heading: { label: 'Heading', help: 'Empty: «Thank you for your attention!»' },
    contact: 'Show contact',
  },
  sources: {
    heading: { label: 'Heading', help: 'Empty: the template gives the heading.' },
  },
  quote: {},
  'quote-pair': {
    quotes: { label: 'Quotations', help: 'Two, in reading order.', each: 'quotation' },
  },
  'long-quote': {
    heading: { label: 'Heading', help: 'Empty: the template gives the heading.' },
  },
  decision: {
    decision: 'Decision',
  },
  clipping: {
    clipping: 'Press clipping',
  },
  'speech-bubbles': {
    illustration: 'Illustration',
  },
  composition: {
    heading: { label: 'Heading', help: 'Empty: the template gives the heading.' },
    members: { label: 'People', help: 'Empty: all members on the date of the presentation.', each: 'person' },
    arrange: {
      label: 'Arrangement',
      options: {
        auto: 'Choose for me',
        portraits: 'With portraits',
        organisations: 'By organisation',
        list: 'As a list',
      },
    },
  },
  'meeting-plan': {
    heading: { label: 'Heading', help: 'Empty: the template gives the heading.' },
    meetings: { label: 'Meetings', help: 'Empty: all meetings.', each: 'meeting' },
  },
  mandate: {},
  interpretation: {
    deliverables: { label: 'Deliverables', help: 'What the work will result in.', each: 'deliverable' },
  },
  instruments: {
    instruments: { label: 'Instruments', each: 'instrument' },
  },
  pairs: {
    topics: { label: 'Topics', each: 'topic' },
  },
  recommendation: {
    recommendation: 'Recommendation',
  },
  statements: {},
  'image-bullets': {},
  'text-image': {
    lead: 'Text',
  },
  'full-image': {
    caption: 'Caption',
  },
  'key-figures': {
    figures: { label: 'Figures', help: 'One to four are largest.', each: 'figure' },
  },
  chart: {
    kind: {
      label: 'Kind',
      options: { bar: 'Bars', stacked: 'Stacked bars', horizontal: 'Horizontal bars', line: 'Lines' },
    },
    finding: { label: 'Finding', help: 'What the chart shows, in one sentence below the heading.' },
    dataset: { label: 'Dataset', help: 'From the facts, instead of the figures above.' },
    show: {
      label: 'Show only',
      help: 'Names of series or categories, as they stand in the figures. Empty: all.',
      each: 'name',
    },
    turned: { label: 'Columns along the axis', help: 'For datasets where years, for example, are columns.' },
    rows: {
      label: 'Figures',
      help: 'The names of the series at the top, then a row for each category. Paste from the spreadsheet. An empty cell or «..»: missing.',
      each: 'row',
    },
    unit: { label: 'Unit', help: 'Such as “NOK billion”, “%” or “index, 2025 = 100”.' },
    decimals: { label: 'Decimals', help: 'Empty: as many as the figures have.' },
    highlight: { label: 'Bring out', help: 'The name of one category or one series.' },
    forecastFrom: {
      label: 'Projection from',
      help: 'The first category that has not been measured. It and the rest are hatched or dashed.',
    },
    reference: 'Line to compare with',
    'reference.value': 'Value',
    'reference.label': 'What it is',
    illustration: {
      label: 'The figures are an illustration',
      help: 'Says on the slide that the figures are not real.',
    },
    sourceLine: { label: 'Source', help: 'Empty: the source of the dataset.' },
    alt: { label: 'Alternative text', help: 'Empty: made from the figures.' },
    numbersInNotes: 'Figures in the notes',
  },
  table: {
    table: 'Table',
    heading: { label: 'Heading', help: 'Empty: the title of the table.' },
    columns: { label: 'Column headings', help: 'Empty: those of the table.', each: 'column' },
  },
};

export const ownForms: Catalogue['ownForms'] = {
  deck: {
    title: {
      label: 'Title',
      help: 'The name of the presentation, in the list and in the file’s properties.',
    },
    event: 'Event',
    'event.name': 'Name of the event',
    'event.occasion': { label: 'Line on the cover', help: 'As in a sentence: «Talk for the economy forum».' },
    'event.place': 'Place',
    date: { label: 'Date', help: 'The day it is shown. Facts are shown as they are on that day.' },
    speaker: 'Speaker',
    'speaker.person': { label: 'Person from the facts', help: 'Name and title then follow.' },
    'speaker.name': 'Name of the speaker',
    'speaker.title': 'Title of the speaker',
    language: {
      label: 'Language',
      options: { nb: 'Bokmål', nn: 'Nynorsk', se: 'Northern Sámi', en: 'English' },
    },
    page: {
      label: 'Slide size',
      options: { '16:9': 'Widescreen (16:9)', '4:3': 'Standard (4:3)' },
    },
    theme: 'Look',
    held: { label: 'Held', help: 'The presentation keeps the facts as they were when it was shown.' },
    sections: { label: 'Sections', each: 'section' },
    'sections.title': 'Name of the section',
    slides: { label: 'Slides', each: 'slide' },
  },
  slide: {
    template: 'Template',
    section: 'Section',
    title: { label: 'Own title', help: 'Instead of the title that the template gives.' },
    notes: { label: 'Notes', help: 'What you want to say. Shown to you only.' },
    hidden: { label: 'Hidden', help: 'Stays in the file and is not shown.' },
    deviations: { label: 'Only here', help: 'Values that are changed on this slide only.' },
  },
  commission: {
    name: 'Name',
    language: {
      label: 'Language',
      help: 'The language that the commission usually writes in.',
      options: { nb: 'Bokmål', nn: 'Nynorsk', se: 'Northern Sámi', en: 'English' },
    },
    about: 'About the commission',
    appointed: 'Appointment',
    'appointed.date': 'Appointed on',
    'appointed.how': { label: 'How', help: '«by royal decree».' },
    'appointed.source': 'Source',
    contact: 'Contact',
    'contact.name': 'Name of the contact',
    'contact.email': 'E-mail',
    'contact.phone': 'Telephone',
    'contact.web': 'Web site',
    theme: 'Look',
    coverImage: {
      label: 'Picture on covers',
      help: 'Used where the presentation has chosen none of its own.',
    },
    source: 'Source',
  },
};
