/** The words that the system's own dialogs show; the page has its own. Menus: menu-words.ts. */
import type { UiLanguage } from '../../app/contract';
import type { ChoosePurpose } from '../../app/handlers';

interface Question {
  title: string;
  message: string;
  detail: string;
  buttons: string[];
}

export interface Words {
  choose: Record<ChoosePurpose, string>;
  chooseButton: string;
  saveButton: string;
  packed: string;
  presentations: string;
  data: string;
  images: string;
  all: string;
  /** Buttons: try again, close anyhow, stay. */
  unsaved: Question;
  /** Buttons: load again, close. */
  crashed: Question;
  /** Buttons: wait, load again. */
  hanging: Question;
  broken: { title: string; message: string };
}

export const words: Readonly<Record<UiLanguage, Words>> = {
  nb: {
    choose: {
      workspace: 'Åpne en kommisjon: velg mappen',
      packed: 'Åpne en .lysark-fil',
      presentation: 'Velg en PowerPoint-fil',
      data: 'Velg en fil med data, medlemmer eller møter',
      images: 'Velg bilder',
      folder: 'Velg mappe',
      'save-packed': 'Lag en kopi som én fil',
    },
    chooseButton: 'Velg',
    saveButton: 'Lagre',
    packed: 'Lysark-filer',
    presentations: 'PowerPoint-filer',
    data: 'Data og lister',
    images: 'Bilder',
    all: 'Alle filer',
    unsaved: {
      title: 'Endringene er ikke lagret',
      message: 'Vi får ikke lagret de siste endringene.',
      detail:
        'Lukker du nå, går de tapt. Sjekk at mappen finnes og at det er plass på disken, og prøv igjen.',
      buttons: ['Prøv igjen', 'Lukk uten å lagre', 'Avbryt'],
    },
    crashed: {
      title: 'Vinduet stoppet',
      message: 'Vinduet stoppet uventet to ganger.',
      detail: 'Endringene dine er lagret. Du kan laste vinduet på nytt eller lukke det.',
      buttons: ['Last inn på nytt', 'Lukk vinduet'],
    },
    hanging: {
      title: 'Vinduet svarer ikke',
      message: 'Vinduet svarer ikke.',
      detail: 'Endringene dine er lagret. Du kan vente litt til eller laste vinduet på nytt.',
      buttons: ['Vent', 'Last inn på nytt'],
    },
    broken: {
      title: 'Lysark kunne ikke starte',
      message: 'Prøv å starte på nytt. Dokumentene dine er ikke rørt. Det som gikk galt, står i loggen:',
    },
  },
  nn: {
    choose: {
      workspace: 'Opne ein kommisjon: vel mappa',
      packed: 'Opne ei .lysark-fil',
      presentation: 'Vel ei PowerPoint-fil',
      data: 'Vel ei fil med data, medlemmer eller møte',
      images: 'Vel bilete',
      folder: 'Vel mappe',
      'save-packed': 'Lag ein kopi som éi fil',
    },
    chooseButton: 'Vel',
    saveButton: 'Lagre',
    packed: 'Lysark-filer',
    presentations: 'PowerPoint-filer',
    data: 'Data og lister',
    images: 'Bilete',
    all: 'Alle filer',
    unsaved: {
      title: 'Endringane er ikkje lagra',
      message: 'Vi får ikkje lagra dei siste endringane.',
      detail: 'Lukkar du no, går dei tapt. Sjekk at mappa finst og at det er plass på disken, og prøv igjen.',
      buttons: ['Prøv igjen', 'Lukk utan å lagre', 'Avbryt'],
    },
    crashed: {
      title: 'Vindauget stoppa',
      message: 'Vindauget stoppa uventa to gonger.',
      detail: 'Endringane dine er lagra. Du kan laste vindauget på nytt eller lukke det.',
      buttons: ['Last inn på nytt', 'Lukk vindauget'],
    },
    hanging: {
      title: 'Vindauget svarer ikkje',
      message: 'Vindauget svarer ikkje.',
      detail: 'Endringane dine er lagra. Du kan vente litt til eller laste vindauget på nytt.',
      buttons: ['Vent', 'Last inn på nytt'],
    },
    broken: {
      title: 'Lysark kunne ikkje starte',
      message: 'Prøv å starte på nytt. Dokumenta dine er ikkje rørte. Det som gjekk gale, står i loggen:',
    },
  },
  en: {
    choose: {
      workspace: 'Open a commission: choose its folder',
      packed: 'Open a .lysark file',
      presentation: 'Choose a PowerPoint file',
      data: 'Choose a file of data, members or meetings',
      images: 'Choose pictures',
      folder: 'Choose a folder',
      'save-packed': 'Make a copy as one file',
    },
    chooseButton: 'Choose',
    saveButton: 'Save',
    packed: 'Lysark files',
    presentations: 'PowerPoint files',
    data: 'Data and lists',
    images: 'Pictures',
    all: 'All files',
    unsaved: {
      title: 'The changes are not saved',
      message: 'The latest changes could not be saved.',
      detail:
        'If you close now, they are lost. Check that the folder is there and the disk has room, and try again.',
      buttons: ['Try again', 'Close without saving', 'Cancel'],
    },
    crashed: {
      title: 'The window stopped',
      message: 'The window stopped unexpectedly twice.',
      detail: 'Your changes are saved. You can load the window again or close it.',
      buttons: ['Load again', 'Close the window'],
    },
    hanging: {
      title: 'The window does not answer',
      message: 'The window does not answer.',
      detail: 'Your changes are saved. You can wait a little longer or load the window again.',
      buttons: ['Wait', 'Load again'],
    },
    broken: {
      title: 'Lysark could not start',
      message: 'Try to start again. Your documents have not been touched. What went wrong is in the log:',
    },
  },
};
