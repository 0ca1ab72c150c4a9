/** What goes wrong with files, folders and commissions. A key with `_name` is said where the host names the file. */
import type { Said } from './columns';

export const fileErrors = {
  'unknown-kind': [
    'Lysark kan ikke bruke denne filen. Slipp en PowerPoint-fil, en .lysark-fil, et bilde eller en fil med tall eller møter.',
    'Lysark kan ikkje bruke denne fila. Slepp ei PowerPoint-fil, ei .lysark-fil, eit bilete eller ei fil med tal eller møte.',
    'Lysark cannot use this file. Drop a PowerPoint file, a .lysark file, an image, or a file of numbers or meetings.',
  ],
  missing: [
    'Filen eller mappen finnes ikke lenger. Den kan være flyttet, slettet eller ligge på en disk som ikke er koblet til.',
    'Fila eller mappa finst ikkje lenger. Ho kan vere flytta, sletta eller liggje på ein disk som ikkje er kopla til.',
    'The file or folder is no longer there. It may have been moved or deleted, or lie on a disk that is not connected.',
  ],
  missing_name: [
    'Finner ikke «{{name}}». Den kan være flyttet, slettet eller ligge på en disk som ikke er koblet til.',
    'Finn ikkje «{{name}}». Ho kan vere flytta, sletta eller liggje på ein disk som ikkje er kopla til.',
    'Cannot find «{{name}}». It may have been moved or deleted, or lie on a disk that is not connected.',
  ],
  'no-access': [
    'Lysark får ikke lese eller skrive her. Velg en annen mappe, eller be den som eier mappen om tilgang.',
    'Lysark får ikkje lese eller skrive her. Vel ei anna mappe, eller be den som eig mappa om tilgang.',
    'Lysark may not read or write here. Choose another folder, or ask its owner for access.',
  ],
  'no-access_name': [
    'Lysark får ikke lese eller skrive i «{{name}}». Velg et annet sted, eller be den som eier mappen om tilgang.',
    'Lysark får ikkje lese eller skrive i «{{name}}». Vel ein annan stad, eller be den som eig mappa om tilgang.',
    'Lysark may not read or write in «{{name}}». Choose another place, or ask its owner for access.',
  ],
  'no-room': [
    'Disken er full. Gjør plass, og prøv igjen.',
    'Disken er full. Gjer plass, og prøv igjen.',
    'The disk is full. Make room and try again.',
  ],
  'no-folder': [
    'Mappen finnes ikke lenger. Den kan være flyttet eller slettet.',
    'Mappa finst ikkje lenger. Ho kan vere flytta eller sletta.',
    'The folder is no longer there. It may have been moved or deleted.',
  ],
  'file-open': [
    'Filen er åpen i et annet program. Lukk den der, og prøv igjen.',
    'Fila er open i eit anna program. Lukk ho der, og prøv igjen.',
    'The file is open in another program. Close it there and try again.',
  ],
  'file-open_name': [
    '«{{name}}» er åpen i et annet program. Lukk den der, og prøv igjen.',
    '«{{name}}» er open i eit anna program. Lukk ho der, og prøv igjen.',
    '«{{name}}» is open in another program. Close it there and try again.',
  ],
  exists: [
    'Det finnes allerede noe med dette navnet. Velg et annet navn.',
    'Det finst alt noko med dette namnet. Vel eit anna namn.',
    'Something has this name already. Choose another name.',
  ],
  exists_name: [
    'Det finnes allerede noe som heter «{{name}}». Velg et annet navn.',
    'Det finst alt noko som heiter «{{name}}». Vel eit anna namn.',
    '«{{name}}» exists already. Choose another name.',
  ],
  'bad-name': [
    'En fil eller mappe kan ikke hete dette. Bruk bokstaver, tall, mellomrom og bindestrek.',
    'Ei fil eller mappe kan ikkje heite dette. Bruk bokstavar, tal, mellomrom og bindestrek.',
    'No file or folder can have this name. Use letters, digits, spaces and hyphens.',
  ],
  'bad-path': [
    'Lysark kan ikke bruke dette stedet. Velg en annen mappe.',
    'Lysark kan ikkje bruke denne staden. Vel ei anna mappe.',
    'Lysark cannot use this place. Choose another folder.',
  ],
  file: [
    'Filen kunne ikke leses eller skrives. Se at den finnes og ikke er åpen i et annet program, og prøv igjen.',
    'Fila kunne ikkje lesast eller skrivast. Sjå at ho finst og ikkje er open i eit anna program, og prøv igjen.',
    'The file could not be read or written. See that it exists and is not open elsewhere, and try again.',
  ],
  'file-missing': [
    'En fil som hører til kommisjonen, er borte.',
    'Ei fil som høyrer til kommisjonen, er borte.',
    'A file of the commission is gone.',
  ],
  'file-outside': [
    'En fil i kommisjonens mappe er bare en snarvei til et annet sted. Legg selve filen i mappen.',
    'Ei fil i mappa til kommisjonen er berre ein snarveg til ein annan stad. Legg sjølve fila i mappa.',
    'A file in the commission’s folder is only a link to another place. Put the file itself there.',
  ],
  'file-not-a-file': [
    'Det som skulle være en fil, er noe annet.',
    'Det som skulle vere ei fil, er noko anna.',
    'What should be a file is something else.',
  ],
  'file-too-big': [
    'En fil i kommisjonen er for stor til å leses.',
    'Ei fil i kommisjonen er for stor til å bli lesen.',
    'A file of the commission is too large to be read.',
  ],
  'file-unreadable': [
    'En fil i kommisjonen kan ikke leses.',
    'Ei fil i kommisjonen kan ikkje lesast.',
    'A file of the commission cannot be read.',
  ],
  'not-a-folder': [
    'Dette er ikke en kommisjon. Velg mappen til en kommisjon, eller en fil som slutter på .lysark.',
    'Dette er ikkje ein kommisjon. Vel mappa til ein kommisjon, eller ei fil som sluttar på .lysark.',
    'This is no commission. Choose a commission’s folder, or a file that ends in .lysark.',
  ],
  'not-a-folder_name': [
    '«{{name}}» er en fil. En kommisjon er en mappe, eller en fil som slutter på .lysark.',
    '«{{name}}» er ei fil. Ein kommisjon er ei mappe, eller ei fil som sluttar på .lysark.',
    '«{{name}}» is a file. A commission is a folder, or a file that ends in .lysark.',
  ],
  'not-a-file': [
    'Dette er en mappe. Velg en fil.',
    'Dette er ei mappe. Vel ei fil.',
    'This is a folder. Choose a file.',
  ],
  'not-a-file_name': [
    '«{{name}}» er ikke en fil. Velg en fil.',
    '«{{name}}» er inga fil. Vel ei fil.',
    '«{{name}}» is no file. Choose a file.',
  ],
  'not-empty': [
    'Mappen er ikke tom. Velg en tom mappe.',
    'Mappa er ikkje tom. Vel ei tom mappe.',
    'The folder is not empty. Choose an empty one.',
  ],
  'no-workspace': [
    'Det er ingen kommisjon i denne mappen. Velg mappen som har filen commission.json.',
    'Det er ingen kommisjon i denne mappa. Vel mappa som har fila commission.json.',
    'There is no commission in this folder. Choose the folder that holds the file commission.json.',
  ],
  unreadable: [
    'Kommisjonen har en fil som ikke kan leses. Den blir ikke rørt.',
    'Kommisjonen har ei fil som ikkje kan lesast. Ho blir ikkje rørt.',
    'The commission has a file that cannot be read. It is left alone.',
  ],
  'changed-on-disk': [
    'Noen andre har nettopp endret kommisjonen. Prøv igjen.',
    'Nokon andre har nettopp endra kommisjonen. Prøv igjen.',
    'Somebody else has just changed the commission. Try again.',
  ],
  'too-big': [
    'Dette er for stort for Lysark.',
    'Dette er for stort for Lysark.',
    'This is too large for Lysark.',
  ],
  'not-packed': [
    'Filen er skadet eller er ikke en .lysark-fil. Be om å få den sendt på nytt.',
    'Fila er skadd eller er inga .lysark-fil. Be om å få ho send på nytt.',
    'The file is damaged or is no .lysark file. Ask for it to be sent again.',
  ],
  newer: [
    'Filen er laget i en nyere utgave av Lysark. Oppdater Lysark for å åpne den.',
    'Fila er laga i ei nyare utgåve av Lysark. Oppdater Lysark for å opne ho.',
    'The file was made by a later version of Lysark. Update Lysark to open it.',
  ],
  'not-a-presentation': [
    'Filen er ikke en PowerPoint-presentasjon som kan leses. Lagre den som .pptx i PowerPoint, og prøv igjen.',
    'Fila er ingen PowerPoint-presentasjon som kan lesast. Lagre ho som .pptx i PowerPoint, og prøv igjen.',
    'The file is no PowerPoint presentation that can be read. Save it as .pptx in PowerPoint and try again.',
  ],
  'too-large': [
    'Filen er for stor til å sendes hit. Den kan være på høyst 200 MB.',
    'Fila er for stor til å bli send hit. Ho kan vere på høgst 200 MB.',
    'The file is too large to be handed over; 200 MB is the most.',
  ],
  nothing: [
    'Det er ingenting her å gjøre noe med.',
    'Det er ingenting her å gjere noko med.',
    'There is nothing here to work on.',
  ],
} as const satisfies Record<string, Said>;
